/** Where the conversion to Traditional goes wrong: what it says, and what we say. In this order. */
export const corrections: ReadonlyArray<readonly [wrong: string, right: string]> = [
  // Two words read as one: 工作日|内核对, 只算|法律, 库存|盘点, 抽查|看到, 结算单|只, 微信|号.
  ['日核心', '日內核'],
  ['只演算法', '只算法'],
  ['庫存檔點', '庫存盤點'],
  ['單隻', '單只'],
  ['微訊號', '微信號'],
  // 签 is a seal's strip and what one does with a pen.
  ['籤一簽', '簽一簽'],
  ['籤一次', '簽一次'],
  ['再籤', '再簽'],
  ['在籤', '在簽'],
  // Words of computers where the product means people and paper.
  ['檢視', '查看'],
  ['許可權', '權限'],
  ['稽核', '審核'],
  ['佇列', '隊列'],
  ['登出', '註銷'],
  ['儲存', '保存'],
  ['支援', '支持'],
  ['封籤', '封條'],
  // As it is written today.
  ['回復', '回覆'],
  ['衝回', '沖回'],
  ['臺', '台'],
  ['賬', '帳'],
  ['質量', '品質'],
  ['“', '「'],
  ['”', '」'],
  ['‘', '『'],
  ['’', '』'],
];
