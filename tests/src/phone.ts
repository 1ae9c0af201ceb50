/** Taro as a page in sight meets it: what the phone keeps, and what it said in passing. */
export const phone = new Map<string, string>();
export const toasts: string[] = [];

const api = {
  getStorageSync: (key: string) => phone.get(key) ?? '',
  setStorageSync: (key: string, value: string) => void phone.set(key, value),
  removeStorageSync: (key: string) => void phone.delete(key),
  getStorageInfoSync: () => ({ keys: [...phone.keys()] }),
  showToast: async ({ title }: { title: string }) => void toasts.push(title),
  useDidShow: () => undefined,
  useDidHide: () => undefined,
};

/** For `jest.mock('@tarojs/taro', () => jest.requireActual('../phone').taro)`. */
export const taro = { __esModule: true, default: api, ...api };
