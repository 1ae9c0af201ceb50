/**
 * `wxacode.getUnlimited`. WeChat draws its own round code that only WeChat reads; here it is a
 * plain QR code of a link that any camera opens in the browser.
 */

import { PNG } from 'pngjs';
import { encode } from 'uqr';

import { refusal, type OpenApiAnswer, type OpenApiInput } from './protocol';

/** The scene: 1 to 32 digits, letters and `!#$&'()*+,/:;=?@-._~`; `%` is not among them. */
const SCENE = /^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]{1,32}$/;
const DEFAULT_WIDTH_PX = 430;
const LEAST_WIDTH_PX = 280;
const GREATEST_WIDTH_PX = 1280;
const QUIET_ZONE_MODULES = 4;

/** The web address that stands for a page of the mini-program opened with a scene. */
export type PageLink = (page: string, scene: string) => string;

export function drawUnlimitedCode(
  input: OpenApiInput,
  pageLink: PageLink,
  requestId: string,
): OpenApiAnswer {
  const scene = input.scene;
  if (typeof scene !== 'string' || !SCENE.test(scene)) {
    const errmsg = 'invalid length for scene, or the data is not json string';
    return refusal(40169, errmsg, requestId);
  }
  const page = input.page ?? '';
  if (typeof page !== 'string' || page.startsWith('/') || page.includes('?')) {
    return refusal(41030, 'invalid page', requestId);
  }
  const widthPx = input.width ?? DEFAULT_WIDTH_PX;
  if (typeof widthPx !== 'number' || widthPx < LEAST_WIDTH_PX || widthPx > GREATEST_WIDTH_PX) {
    return refusal(40097, 'invalid args', requestId);
  }
  return { file: drawQrCode(pageLink(page, scene), Math.floor(widthPx)), contentType: 'image/png' };
}

function drawQrCode(text: string, widthPx: number): Buffer {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET_ZONE_MODULES });
  const modulePx = Math.max(1, Math.floor(widthPx / size));
  const marginPx = Math.floor((widthPx - modulePx * size) / 2);
  const image = new PNG({ width: widthPx, height: widthPx, colorType: 0 });
  image.data.fill(0xff);
  for (let y = 0; y < size * modulePx; y += 1) {
    for (let x = 0; x < size * modulePx; x += 1) {
      if (!data[Math.floor(y / modulePx)]?.[Math.floor(x / modulePx)]) continue;
      const at = ((y + marginPx) * widthPx + x + marginPx) * 4;
      image.data.fill(0, at, at + 3);
    }
  }
  return PNG.sync.write(image, { colorType: 0 });
}
