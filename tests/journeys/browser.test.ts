import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { renderSVG } from 'uqr';
import { openBrowser, readQrCode, shotsDirectory, type JourneyBrowser } from './browser';

let browser: JourneyBrowser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser.close());

const html = (body: string) => `data:text/html;charset=utf-8,${encodeURIComponent(body)}`;

test('the screen is that of a phone in China', async () => {
  const empty = html('<meta name="viewport" content="width=device-width">');
  const { page, leave } = await browser.visit(empty);
  const seen = await page.evaluate(() => ({
    width: window.innerWidth,
    height: window.innerHeight,
    language: navigator.language,
    offset: new Date(0).getTimezoneOffset(),
  }));
  expect(seen).toEqual({ width: 390, height: 844, language: 'zh-CN', offset: -480 });
  await leave();
});

test('Chinese is drawn with a font that has it', async () => {
  const glyph = (text: string) => `<span style="font-size:64px">${text}</span>`;
  const draw = async (text: string) => {
    const { page, leave } = await browser.visit(html(glyph(text)));
    const picture = await page.locator('span').screenshot();
    await leave();
    return picture.toString('base64');
  };
  // Without a font every character is the same empty box.
  expect(await draw('退')).not.toBe(await draw('赔'));
});

test('a QR code on the screen is read as a camera would', async () => {
  const address = 'http://127.0.0.1:5170/#/pages/track/index?token=AbCdEfGhIjKlMnOpQrStUv';
  const code = html(`<div style="width:240px">${renderSVG(address)}</div>`);
  const { page, leave } = await browser.visit(code);
  expect(await readQrCode(page.locator('div'))).toBe(address);
  await leave();
});

test('a screenshot lands in shots/, and what a page throws is heard', async () => {
  const visitor = await browser.visit(html('<script>throw new Error("planted")</script>'));
  await visitor.shoot('browser-check');
  const file = path.join(shotsDirectory, 'browser-check.png');
  expect(existsSync(file)).toBe(true);
  rmSync(file);
  expect(visitor.complaints.join()).toContain('planted');
  await visitor.leave();
});
