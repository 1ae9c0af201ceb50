/** The progress of a claim as a picture with its code. */
export const shareCard = {
  'shareCard.open': '存成图片',
  'shareCard.title': '进度图片',
  'shareCard.heading': '售后进度',
  'shareCard.alt': '进度图片：商品、进度和二维码，没有姓名电话',
  'shareCard.scan': '扫码看最新进度',
  'shareCard.private': '不显示姓名、电话、地址',
  'shareCard.asOf': '截至 {asOfAt}',
  'shareCard.asOfHint': '图片不会变，最新的进度扫码看',
  'shareCard.keep': '存到手机',
  'shareCard.send': '发给家人',
  'shareCard.kept': '存好了',
  'shareCard.notKept': '没存上，请允许存到相册后再点一次',
  'shareCard.notSent': '没发出去，可以先存到手机再发',
  'shareCard.failed': '二维码暂时取不到，过一会儿再试',
} as const;
