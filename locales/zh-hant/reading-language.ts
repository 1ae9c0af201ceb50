/** Made by `npm run docs`: see scripts/traditional.ts. */
export const readingLanguage: Readonly<Record<string, string>> = {
  'readingLanguage.title': '文字',
  'readingLanguage.hint': '介面、訊息和列印的頁面都跟著換。大家自己寫的話和商品名不翻譯。',
  'readingLanguage.loading': '正在取，好了就換',
  'readingLanguage.failed': '沒有取到，先用簡體。請看看網路，再試一次。',
  'readingLanguage.retry': '再試一次',
  'readingLanguage.zh-hans': '简体',
  'readingLanguage.zh-hant': '繁體',
  'readingLanguage.en': 'English',
  'readingLanguage.contentInChinese': '這一條是中文寫的',
};
