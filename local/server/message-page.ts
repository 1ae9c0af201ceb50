/** A page that says one thing: for everything that is not the app itself. */
import type { ServerResponse } from 'node:http';
import { escapeHtml } from './html';

export interface MessagePage {
  status: number;
  title: string;
  text: string;
  link?: { href: string; label: string };
  /** Seconds after which the browser asks again. */
  retryAfter?: number;
}

export function sendMessagePage(response: ServerResponse, page: MessagePage): void {
  const { status, title, text, link, retryAfter } = page;
  const refresh =
    retryAfter === undefined ? '' : `<meta http-equiv="refresh" content="${retryAfter}">`;
  const action = link
    ? `<p><a href="${escapeHtml(link.href)}">${escapeHtml(link.label)}</a></p>`
    : '';
  const body = `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8">${refresh}
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>
body { margin: 0; padding: 48px 24px; background: #f6f1e7; color: #20251f;
  font: 16px/24px "PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; }
h1 { font-size: 23px; line-height: 31px; margin: 0 0 8px; }
p { color: #4b5048; margin: 0 0 16px; }
a { color: #14604c; font-weight: 600; }
</style></head>
<body><h1>${escapeHtml(title)}</h1><p>${escapeHtml(text)}</p>${action}</body></html>
`;
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }),
  });
  response.end(body);
}
