/** Made by `npm run docs`: see scripts/traditional.ts. */
export const shareCard: Readonly<Record<string, string>> = {
  'shareCard.open': '存成圖片',
  'shareCard.title': '進度圖片',
  'shareCard.heading': '售後進度',
  'shareCard.alt': '進度圖片：商品、進度和二維碼，沒有姓名電話',
  'shareCard.scan': '掃碼看最新進度',
  'shareCard.private': '不顯示姓名、電話、地址',
  'shareCard.asOf': '截至 {asOfAt}',
  'shareCard.asOfHint': '圖片不會變，最新的進度掃碼看',
  'shareCard.keep': '存到手機',
  'shareCard.send': '發給家人',
  'shareCard.kept': '存好了',
  'shareCard.notKept': '沒存上，請允許存到相簿後再點一次',
  'shareCard.notSent': '沒發出去，可以先存到手機再發',
  'shareCard.failed': '二維碼暫時取不到，過一會兒再試',
};
