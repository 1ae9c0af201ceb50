import Taro from '@tarojs/taro';

/** The page in front, drawn again from its beginning; what was typed there is kept as a draft. */
export function showAnew(): void {
  const router = Taro.getCurrentInstance().router;
  // Before the first page: it will be drawn in any case.
  if (router == null) return;
  const query = Object.entries(router.params)
    .filter(([name, value]) => !name.startsWith('$') && value !== undefined)
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`);
  const path = router.path.replace(/^\/?/, '/').replace(/\?.*$/, '');
  void Taro.reLaunch({ url: query.length === 0 ? path : `${path}?${query.join('&')}` });
}
