/** Around the letter of responsibility; its own words are in letters/ and stay on the server. */
export const letter = {
  'letter.row': '责任书',
  'letter.rowHint': '您答应的、平台替您担的，读一读，签一签',
  'letter.unsigned': '还没签。读到最后，签上就行',
  'letter.changed': '您签过之后，内容或数字有变动，请再读一遍、再签一次',
  'letter.signed': '您在 {signedAt|dayMoment} 签过',
  'letter.version': '第 {version} 版',
  'letter.sign': '我看过，签名：{name}',
  'letter.signing': '正在签…',
  'letter.done': '签好了，随时可以打印',
  'letter.print': '打印留一份',
  'letter.printHint': '签名、时间和当时的原文都在上面',
  'letter.make': '生成',
  'letter.signedBy': '签名：{name}　{when}',
  'letter.foot': '责任书第 {version} 版，按规则 {policyVersion} 的数字。原文指纹 {digest}',
  'letter.leaderSigned': '责任书 {signedAt|dayMoment} 签过',
  'letter.leaderUnsigned': '还没签现在这一版责任书',

  'refusal.letterChanged': '责任书里的数字刚刚变了，请重新打开读一遍再签',
  'refusal.letterUnsigned': '还没签过责任书，签了才能打印',
} as const;
