/**
 * Draws what is no photo, for training: screens, slides, tables, posters, clip art. Pictures that
 * others made may not be trained on, so the positives are drawn here, from a seed, out of icons
 * that are free to use; photos of goods serve as the pictures inside a poster or a screen.
 */
import { launchChromium } from '../chromium';
import type { Page } from 'playwright-core';
import { createChance, type Chance } from './chance';
import { placePhoto } from './cut-out-photos';
import { drawCarton } from './draw-cartons';
import { drawPackShot } from './draw-pack-shots';
import { photoPosters } from './draw-posters';
import { colour, icon, paper, photo, say, SIDE, type Draw } from './drawing-parts';

const fonts = ['Noto Sans CJK SC', 'Noto Serif CJK SC', 'DejaVu Sans', 'sans-serif', 'serif'];

/** Cartons as well, for those who sell them draw them; real grain on a box speaks against it. */
function thing(chance: Chance, side: number): string {
  if (chance.under(0.6)) return icon(chance, side);
  return `<span style="width:${side}px;height:${side}px;display:inline-block;overflow:hidden">
    ${drawCarton(chance)}</span>`;
}

function things(chance: Chance, most: number): string {
  const across = chance.whole(1, most);
  const side = Math.floor(SIDE / across) - 14;
  return Array.from({ length: across * across }, () => thing(chance, side)).join('');
}

const clipArt: Draw = (chance) => {
  const mark = chance.under(0.5) ? `<p style="position:absolute;bottom:2px;font-size:11px">
    ${say(chance, 2)}</p>` : '';
  return `<div style="background:${chance.under(0.7) ? paper(chance) : colour(chance, [15, 70])};
    display:flex;flex-wrap:wrap;gap:8px;justify-content:center;align-items:center">
    ${things(chance, 5)}${mark}</div>`;
};

const slide: Draw = (chance, photos) => {
  const dark = chance.under(0.4);
  const lines = Array.from({ length: chance.whole(2, 7) }, () => `<li>${say(chance, 6)}`);
  const beside = chance.under(0.4)
    ? photo(chance, photos, `width:${chance.whole(70, 120)}px;height:90px;float:right`)
    : thing(chance, 80);
  return `<div style="background:${colour(chance, dark ? [10, 35] : [80, 97])};
    color:${dark ? '#fff' : '#222'};padding:14px"><h2 style="font-size:${chance.whole(18, 34)}px;
    margin:4px 0;color:${dark ? '#ffd' : colour(chance, [20, 45])}">${say(chance, 3)}</h2>
    ${beside}<ul style="font-size:${chance.whole(11, 17)}px">${lines.join('')}</ul></div>`;
};

const table: Draw = (chance) => {
  const columns = chance.whole(2, 5);
  const cell = () => `<td style="border:1px solid #999;padding:3px">${say(chance, 2)}</td>`;
  const rows = Array.from({ length: chance.whole(5, 12) }, (_, row) =>
    `<tr style="background:${row === 0 ? colour(chance, [30, 75]) : paper(chance)}">
    ${Array.from({ length: columns }, cell).join('')}</tr>`);
  return `<div style="background:${paper(chance)};padding:8px"><h3>${say(chance, 3)}</h3>
    <table style="border-collapse:collapse;font-size:${chance.whole(9, 13)}px">
    ${rows.join('')}</table></div>`;
};

const page: Draw = (chance) => `<div style="background:${chance.under(0.8) ? '#fff' : '#e8e6e0'};
  padding:${chance.whole(8, 30)}px;font-size:${chance.whole(6, 12)}px;line-height:1.5">
  <h3 style="text-align:center">${say(chance, 3)}</h3>
  ${Array.from({ length: 6 }, () => `<p>${say(chance, 24)}</p>`).join('')}</div>`;

const poster: Draw = (chance, photos) => {
  const behind = photo(chance, photos, `position:absolute;left:0;width:100%;
    ${chance.under(0.5) ? 'top:0;height:60%' : 'bottom:0;height:55%'}`);
  return `<div style="background:${colour(chance, [15, 80])};text-align:center;color:#fff">
    ${chance.under(0.75) ? behind : things(chance, 2)}
    <h1 style="position:relative;margin:${chance.whole(4, 120)}px 8px 6px;padding:6px;
    font-size:${chance.whole(24, 46)}px;background:${colour(chance, [20, 60])}">${say(chance, 3)}</h1>
    <p style="position:relative;background:${colour(chance, [20, 50])}">${say(chance, 7)}</p>
    <b style="position:relative;font-size:36px;color:#ff0">${chance.whole(5, 99)}%</b></div>`;
};

const appScreen: Draw = (chance, photos) => {
  const row = () => `<div style="position:static;width:auto;height:auto;display:flex;gap:6px;
    background:#fff;margin:5px;padding:5px;border-radius:6px">
    ${chance.under(0.6) ? photo(chance, photos, 'width:34px;height:34px') : icon(chance, 30)}
    <span style="font-size:10px">${say(chance, 5)}<br><b style="color:#e54">¥${chance.whole(1, 99)}
    </b></span></div>`;
  const bar = colour(chance, [35, 70]);
  return `<div style="background:#f3f3f6;${chance.under(0.6) ? 'width:180px' : ''}">
    <header style="background:${bar};color:#fff;text-align:center;padding:6px;font-size:12px">
    ${say(chance, 2)}</header>${Array.from({ length: chance.whole(1, 6) }, row).join('')}
    <footer style="position:absolute;bottom:0;width:100%;padding:8px 0;text-align:center;
    background:${bar};color:#fff;font-size:11px">${say(chance, 1)}</footer></div>`;
};

const chart: Draw = (chance) => {
  const bars = Array.from({ length: chance.whole(4, 9) }, (_, bar) => {
    const tall = chance.whole(20, 200);
    return `<rect x="${20 + bar * 32}" y="${260 - tall}" width="22" height="${tall}"
      fill="${colour(chance, [35, 70])}"/>`;
  });
  return `<div style="background:${paper(chance)}"><h3 style="margin:6px">${say(chance, 4)}</h3>
    <svg width="320" height="280"><path d="M14 20V260H310" stroke="#888" fill="none"/>
    ${bars.join('')}</svg></div>`;
};

const steps: Draw = (chance, photos) => {
  const card = (position: number) => `<section style="background:${paper(chance)};color:#222;
    border-radius:${chance.whole(0, 14)}px;padding:6px;font-size:10px;text-align:center">
    <b style="font-size:16px">${position}</b><br>${chance.under(0.3)
    ? photo(chance, photos, 'width:70px;height:50px') : thing(chance, 58)}<br>${say(chance, 3)}
    </section>`;
  return `<div style="background:${colour(chance, [15, 92])};padding:10px"><h3 style="margin:2px;
    background:#fffc">${say(chance, 4)}</h3><div style="position:static;height:auto;width:auto;
    display:grid;grid-template-columns:1fr 1fr;gap:8px">${[1, 2, 3, 4].map(card).join('')}</div></div>`;
};

const lineArt: Draw = (chance) => `<div style="background:#fff;filter:grayscale(1) contrast(3);
  display:flex;flex-wrap:wrap;gap:6px">${things(chance, 6)}</div>`;

const cartons: Draw = (chance) => {
  const across = chance.whole(1, 5);
  const side = Math.floor(SIDE / across) - 12;
  const all = Array.from({ length: across * across }, () => `<span style="width:${side}px;
    height:${side}px;overflow:hidden">${drawCarton(chance)}</span>`);
  const foot = chance.under(0.4) ? `<p style="position:absolute;bottom:2px;margin:0;font-size:10px">
    ${say(chance, 2)}</p>` : '';
  return `<div style="background:${chance.under(0.75) ? paper(chance) : colour(chance, [15, 70])};
    display:flex;flex-wrap:wrap;gap:8px;justify-content:center;align-items:center">
    ${all.join('')}${foot}</div>`;
};

const draws: readonly Draw[] = [
  clipArt, cartons, cartons, slide, table, page, poster, poster, appScreen, chart, steps, lineArt,
];

/** The first picture is of the first kind, the second of the second, and so round again. */
export const KINDS_OF_GRAPHICS = draws.length;

function html(body: string, font: string): string {
  return `<style>*{box-sizing:border-box}body{margin:0;font-family:'${font}'}
    body>div{width:${SIDE}px;height:${SIDE}px;overflow:hidden;position:relative}</style>${body}`;
}

const QUALITY: [number, number] = [60, 95];

/** Shown again at another size and saved again, as what travels through chats and shops is. */
async function savedAgain(sheet: Page, bytes: Buffer, chance: Chance): Promise<Buffer> {
  if (chance.under(0.3)) return bytes;
  const side = chance.whole(180, 480);
  const shape = chance.under(0.5) ? side : Math.round(side * (0.6 + chance.next() * 0.9));
  const source = `data:image/jpeg;base64,${bytes.toString('base64')}`;
  await sheet.setContent(`<body style="margin:0"><img src="${source}"
    style="width:${side}px;height:${shape}px;display:block">`);
  const shown = sheet.locator('img');
  const soft = await shown.screenshot({ type: 'jpeg', quality: chance.whole(...QUALITY) });
  const again = `data:image/jpeg;base64,${soft.toString('base64')}`;
  await sheet.setContent(`<body style="margin:0"><img src="${again}"
    style="width:${SIDE}px;height:${SIDE}px;display:block">`);
  return sheet.locator('img').screenshot({ type: 'jpeg', quality: chance.whole(...QUALITY) });
}

/** @param bodyOf the body of a page whose first child is the picture */
async function drawPages(
  count: number,
  chance: Chance,
  bodyOf: (position: number) => string,
): Promise<Buffer[]> {
  const browser = await launchChromium();
  try {
    const sheet = await browser.newPage({ viewport: { width: 800, height: 800 } });
    const drawn: Buffer[] = [];
    for (let position = 0; position < count; position += 1) {
      await sheet.setContent(html(bodyOf(position), chance.pick(fonts)));
      const box = sheet.locator('body>div').first();
      const bytes = await box.screenshot({ type: 'jpeg', quality: chance.whole(...QUALITY) });
      drawn.push(await savedAgain(sheet, bytes, chance));
    }
    return drawn;
  } finally {
    await browser.close();
  }
}

/**
 * @param photos data URLs of photos of goods
 * @returns JPEG files, always the same for a seed on one machine's fonts
 */
export function drawGraphics(
  count: number,
  seed: number,
  photos: readonly string[],
): Promise<Buffer[]> {
  const chance = createChance(seed);
  return drawPages(count, chance, (at) => draws[at % draws.length]!(chance, photos));
}

/** Photos cut out, boxed, bordered and stamped; see `cut-out-photos.ts`. */
export function placePhotos(
  count: number,
  seed: number,
  photos: readonly string[],
): Promise<Buffer[]> {
  const chance = createChance(seed);
  return drawPages(count, chance, () => placePhoto(chance, photos, SIDE));
}

/** Posters that are nearly all photo; see `draw-posters.ts`. */
export function drawPosters(
  count: number,
  seed: number,
  photos: readonly string[],
): Promise<Buffer[]> {
  const chance = createChance(seed);
  return drawPages(count, chance, (at) => photoPosters[at % photoPosters.length]!(chance, photos));
}

/** Printed boxes in a studio's light; see `draw-pack-shots.ts`. */
export function drawPackShots(
  count: number,
  seed: number,
  photos: readonly string[],
): Promise<Buffer[]> {
  const chance = createChance(seed);
  return drawPages(count, chance, () => drawPackShot(chance, photos));
}
