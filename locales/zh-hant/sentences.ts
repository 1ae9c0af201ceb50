/** Made by `npm run docs`: see scripts/traditional.ts. */
export const sentences: Readonly<Record<string, string>> = {
  'rejection.windowClosed': '超過了收貨後可以申請的時間',
  'rejection.noProof': '現有的照片和記錄看不出問題',
  'rejection.notCovered': '這種情況不在售後範圍裡',
  'rejection.alreadyCompensated': '這件已經賠過了',
  'rejection.used': '商品已經用過',
  'rejection.notWanted': '居民本人沒有要申請',
  'cancellation.duplicate': '同樣的照片已經申請過一次',
  'cancellation.alreadyRefunded': '這件的錢已經退過了',
  'liability.platform': '平台負責',
  'liability.supplier': '供應商負責',
  'liability.carrier': '承運商負責',
  'liability.leader': '團長負責',
  'liability.resident': '居民自己',
  'liability.unknown': '還說不準',
};
