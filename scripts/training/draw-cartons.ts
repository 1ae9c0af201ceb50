/** Cartons as clip art draws them: flat faces, outlines, tape, stains; in rows, alone, unfolded. */
import type { Chance } from './chance';

type Point = readonly [number, number];

function brown(chance: Chance, light: number): string {
  return `hsl(${chance.whole(22, 38)} ${chance.whole(35, 75)}% ${light}%)`;
}

function face(points: readonly Point[], fill: string, outline: string): string {
  const at = points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ');
  return `<polygon points="${at}" fill="${fill}" ${outline}/>`;
}

/** One of three: flat, one colour running into another, or nothing but lines. */
function paintOf(chance: Chance): { fills: string[]; outline: string; defs: string } {
  const light = chance.whole(45, 75);
  const isBrown = chance.under(0.7);
  const hue = chance.whole(0, 359);
  const shade = (step: number) =>
    isBrown ? brown(chance, light - step) : `hsl(${hue} 55% ${light - step}%)`;
  const line = `stroke="${chance.under(0.5) ? '#222' : shade(30)}"`;
  if (chance.under(0.15)) {
    return { fills: ['#fff', '#fff', '#fff'], outline: `stroke="#222" stroke-width="2"`, defs: '' };
  }
  const outline = chance.under(0.45) ? `${line} stroke-width="${chance.whole(1, 3)}"` : '';
  if (chance.under(0.6)) return { fills: [shade(0), shade(12), shade(22)], outline, defs: '' };
  const name = `g${chance.whole(0, 1e6)}`;
  const defs = [0, 12, 22].map((step, at) => {
    return `<linearGradient id="${name}${at}" x2="${chance.next().toFixed(2)}" y2="1">
      <stop stop-color="${shade(step - 8)}"/><stop offset="1" stop-color="${shade(step + 8)}"/>
      </linearGradient>`;
  });
  return {
    fills: [0, 1, 2].map((at) => `url(#${name}${at})`),
    outline,
    defs: `<defs>${defs.join('')}</defs>`,
  };
}

/** Seen from a corner above; dented where the corner of a face is pushed in. */
function box(chance: Chance): string {
  const { fills, outline, defs } = paintOf(chance);
  const dent = () => (chance.under(0.4) ? chance.whole(-7, 7) : 0);
  const wide = chance.whole(24, 42);
  const tall = chance.whole(20, 44);
  const slope = chance.whole(8, 20);
  const middle: Point = [50 + dent(), 48 + dent()];
  const left: Point = [50 - wide, 48 - slope];
  const right: Point = [50 + wide, 48 - slope];
  const back: Point = [50, 48 - slope * 2];
  const low = ([x, y]: Point): Point => [x + dent(), y + tall + dent()];
  const foot = low(middle);
  const side = face([left, middle, foot, low(left)], fills[1]!, outline);
  const other = face([middle, right, low(right), foot], fills[2]!, outline);
  const tape = chance.under(0.6)
    ? face([[50 - wide / 2 - 4, 48 - slope / 2], [50 - wide / 2 + 4, 48 - slope / 2 + 2],
        [50 + wide / 2 + 4, 48 - slope * 1.5], [50 + wide / 2 - 4, 48 - slope * 1.5 - 2]],
      chance.under(0.5) ? '#e9d8b4' : '#c94f2e', '')
    : '';
  const mark = chance.under(0.5)
    ? `<text x="${54}" y="${62 + slope}" font-size="8" fill="#522" transform="skewY(-14)">
      ${chance.pick(['易碎', 'FRAGILE', '↑↑', '♻'])}</text>`
    : '';
  const stain = chance.under(0.2) ? '<ellipse cx="50" cy="92" rx="40" ry="6" fill="#8cf9"/>' : '';
  return `<svg viewBox="0 0 100 112">${defs}${stain}${side}${other}
    ${face([left, middle, right, back], fills[0]!, outline)}${tape}${mark}</svg>`;
}

/** Flaps laid flat, as a printer's pattern shows them. */
function unfolded(chance: Chance): string {
  const fill = `hsl(${chance.whole(0, 359)} 70% ${chance.whole(35, 85)}%)`;
  const outline = `stroke="#333" stroke-width="1" ${chance.under(0.5) ? 'stroke-dasharray="3"' : ''}`;
  const panes = [[10, 30], [32, 30], [54, 30], [76, 30], [32, 6], [32, 74]].map(([x, y]) => {
    return `<rect x="${x}" y="${y}" width="22" height="${y === 30 ? 44 : 24}" fill="${fill}"
      ${outline}/>`;
  });
  return `<svg viewBox="0 0 108 108">${panes.join('')}</svg>`;
}

/** An SVG without a size: whoever places it gives it one. */
export function drawCarton(chance: Chance): string {
  return chance.under(0.1) ? unfolded(chance) : box(chance);
}
