/** Choosing the language of the product. A language is named in its own script, whatever is spoken. */
export const readingLanguage = {
  'readingLanguage.title': '文字',
  'readingLanguage.hint': '界面、消息和打印的页面都跟着换。大家自己写的话和商品名不翻译。',
  'readingLanguage.loading': '正在取，好了就换',
  'readingLanguage.failed': '没有取到，先用简体。请看看网络，再试一次。',
  'readingLanguage.retry': '再试一次',
  'readingLanguage.zh-hans': '简体',
  'readingLanguage.zh-hant': '繁體',
  'readingLanguage.en': 'English',
  /** On content that a platform writes in Chinese; Chinese readers need no such word. */
  'readingLanguage.contentInChinese': '这一条是中文写的',
} as const;
