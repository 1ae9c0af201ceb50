import { languageTag } from '../../locales/spoken';
import { html, Html } from './html';
import { printoutStyle } from './printout-style';

/**
 * A page that stands by itself, to read and print: no script, nothing loaded from elsewhere, left
 * out of search engines.
 *
 * @param page.content what stands below the title
 * @param page.style rules of this page alone, after those that all of them share
 */
export function writtenPage(page: { title: string; content: Html; style?: string }): string {
  const { title, content, style = '' } = page;
  return html`<!doctype html>
<html lang="${languageTag()}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="Content-Security-Policy"
  content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${new Html(printoutStyle + style)}</style>
</head>
<body>
<h1>${title}</h1>
${content}
</body>
</html>
`.text;
}
