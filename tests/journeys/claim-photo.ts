/** A photo as a resident takes it, made anew: nothing of it belongs to anybody. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { JourneyBrowser } from './browser';

export interface Album {
  /** A JPEG of a box of cherries, some of them rotten; of `CLAIM_PHOTO` where that names one. */
  cherries: string;
  /** The same box with hardly any light on it. */
  dark: string;
  /** A PDF that calls itself a photo. */
  invoice: string;
  /** 30 MB that begin like a JPEG. */
  huge: string;
  remove(): void;
}

const MEGABYTE = 1024 * 1024;
const jpegStart = Buffer.from([0xff, 0xd8, 0xff, 0xe0]);

export async function makeAlbum(browser: JourneyBrowser): Promise<Album> {
  const folder = mkdtempSync(path.join(tmpdir(), 'album-'));
  const keep = (name: string, bytes: Uint8Array) => {
    const file = path.join(folder, name);
    writeFileSync(file, bytes);
    return file;
  };
  const ownPhoto = process.env.CLAIM_PHOTO;
  return {
    cherries: ownPhoto ?? keep('cherries.jpg', await drawCherries(browser)),
    dark: keep('dark.jpg', await drawCherries(browser, 0.3)),
    invoice: keep('发票.jpg', Buffer.from('%PDF-1.7\n1 0 obj <<>> endobj\n%%EOF\n')),
    huge: keep('大图.jpg', Buffer.concat([jpegStart, Buffer.alloc(30 * MEGABYTE)])),
    remove: () => rmSync(folder, { recursive: true }),
  };
}

async function drawCherries(browser: JourneyBrowser, light = 1): Promise<Uint8Array> {
  const visitor = await browser.visit('about:blank');
  const base64 = await visitor.page.evaluate(paintCherries, light);
  await visitor.leave();
  return Buffer.from(base64, 'base64');
}

/** Runs in the browser. @returns a JPEG of 1200x900 in base64, as bright as `light` says (0-1) */
function paintCherries(light: number): string {
  const canvas = document.createElement('canvas');
  canvas.width = 1200;
  canvas.height = 900;
  const brush = canvas.getContext('2d')!;
  // The same picture each time: a generator of Park and Miller in place of Math.random.
  let state = 20_261;
  const chance = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  const between = (least: number, most: number) => least + (most - least) * chance();
  const disc = (x: number, y: number, radius: number, inner: string, outer: string) => {
    const lightX = x - radius * 0.35;
    const lightY = y - radius * 0.4;
    const fill = brush.createRadialGradient(lightX, lightY, radius * 0.1, x, y, radius);
    fill.addColorStop(0, inner);
    fill.addColorStop(1, outer);
    brush.fillStyle = fill;
    brush.beginPath();
    brush.arc(x, y, radius, 0, 2 * Math.PI);
    brush.fill();
  };
  const wood = brush.createLinearGradient(0, 0, 1200, 900);
  wood.addColorStop(0, '#c9b08a');
  wood.addColorStop(1, '#8f7350');
  brush.fillStyle = wood;
  brush.fillRect(0, 0, 1200, 900);
  brush.fillStyle = '#3a2a1c';
  brush.fillRect(60, 60, 1080, 780);
  for (let count = 0; count < 190; count += 1) {
    const x = between(110, 1_090);
    const y = between(110, 790);
    const radius = between(52, 66);
    const isRotten = Math.hypot(x - 720, y - 470) < 190;
    brush.shadowColor = 'rgba(0,0,0,.55)';
    brush.shadowBlur = 22;
    brush.shadowOffsetY = 10;
    if (isRotten) disc(x, y, radius * 0.94, '#7a4a35', '#24120c');
    else disc(x, y, radius, '#c8324a', '#4a0616');
    brush.shadowColor = 'transparent';
    brush.shadowOffsetY = 0;
    if (isRotten) continue;
    disc(x - radius * 0.35, y - radius * 0.42, radius * 0.2, '#ffffffb0', '#ffffff00');
  }
  for (let count = 0; count < 900; count += 1) {
    const angle = between(0, 2 * Math.PI);
    const distance = 170 * Math.sqrt(chance());
    const x = 720 + Math.cos(angle) * distance;
    const y = 470 + Math.sin(angle) * distance;
    const grey = Math.round(between(165, 225));
    disc(x, y, between(3, 11), `rgba(${grey},${grey},${grey - 22},.5)`, 'rgba(120,125,105,0)');
  }
  const picture = brush.getImageData(0, 0, 1200, 900);
  for (let at = 0; at < picture.data.length; at += 4) {
    const grain = between(-14, 14);
    for (const channel of [0, 1, 2]) {
      picture.data[at + channel] = (picture.data[at + channel]! + grain) * light;
    }
  }
  brush.putImageData(picture, 0, 0);
  return canvas.toDataURL('image/jpeg', 0.82).replace(/^.*,/, '');
}
