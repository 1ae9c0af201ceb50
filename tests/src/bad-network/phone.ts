/** What a phone keeps, as Taro's storage has it. */
export const phone = new Map<string, string>();
export const toasts: string[] = [];

export const taro = {
  __esModule: true,
  default: {
    getStorageSync: (key: string) => phone.get(key) ?? '',
    setStorageSync: (key: string, value: string) => void phone.set(key, value),
    removeStorageSync: (key: string) => void phone.delete(key),
    showToast: async ({ title }: { title: string }) => void toasts.push(title),
  },
  useDidShow: () => undefined,
  useDidHide: () => undefined,
};
