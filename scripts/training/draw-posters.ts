/** Posters that are nearly all photo: words and panels laid over it are what make them none. */
import type { Chance } from './chance';
import { colour, icon, photo, say, SIDE, type Draw } from './drawing-parts';

const inks = ['#fff', '#fff', '#fd3', '#222', '#d22'];
const whole = 'width:100%;height:100%';

interface Line {
  count: number;
  size: number;
  style?: string;
}

function line(chance: Chance, { count, size, style = '' }: Line): string {
  const shadow = chance.under(0.4) ? 'text-shadow:0 1px 3px #000;' : '';
  return `<p style="margin:0;font-size:${size}px;line-height:1.15;color:${chance.pick(inks)};
    font-weight:${chance.pick([400, 700, 900])};${shadow}${style}">${say(chance, count)}</p>`;
}

function anywhere(chance: Chance, wide: number): string {
  return `position:absolute;left:${chance.whole(0, SIDE - wide)}px;top:${chance.whole(0, 270)}px;
    width:${wide}px;`;
}

/** One photo, with a heading and notes wherever there is room. */
const notes: Draw = (chance, photos) => {
  const light = (0.45 + chance.next() * 0.6).toFixed(2);
  const note = () => `<span style="${anywhere(chance, 80)}text-align:center">
    ${chance.under(0.5) ? icon(chance, chance.whole(16, 30)) : ''}
    ${line(chance, { count: chance.whole(1, 3), size: chance.whole(8, 14) })}</span>`;
  const [count, size] = [chance.whole(1, 4), chance.whole(24, 52)];
  return `<div>${photo(chance, photos, `${whole};filter:brightness(${light})`)}
    ${line(chance, { count, size, style: anywhere(chance, 220) })}
    ${Array.from({ length: chance.whole(2, 6) }, note).join('')}</div>`;
};

/** A wall of photos around a panel with words. */
const collage: Draw = (chance, photos) => {
  const across = chance.whole(2, 3);
  const cells = Array.from({ length: across * across }, () => photo(chance, photos, whole));
  const panel = `position:absolute;left:${chance.whole(0, 110)}px;top:${chance.whole(0, 180)}px;
    width:${chance.whole(130, 210)}px;padding:12px 8px;text-align:center;`;
  return `<div style="background:#fff"><span style="display:grid;gap:${chance.whole(0, 8)}px;
    height:100%;grid:repeat(${across},1fr)/repeat(${across},1fr)">${cells.join('')}</span>
    <span style="${panel}background:${colour(chance, [10, 45])}">
    ${line(chance, { count: 2, size: chance.whole(18, 34) })}
    ${line(chance, { count: 5, size: chance.whole(9, 13) })}</span></div>`;
};

/** A photo beside a slanted panel with words of several sizes. */
const slanted: Draw = (chance, photos) => {
  const [from, to] = [chance.whole(30, 65), chance.whole(30, 65)];
  const lines = Array.from({ length: chance.whole(3, 6) }, () => {
    return line(chance, { count: 1, size: chance.whole(12, 32), style: 'padding:2px 12px;' });
  });
  return `<div>${photo(chance, photos, whole)}
    <span style="position:absolute;inset:0;background:${colour(chance, [12, 55])};
    clip-path:polygon(0 0,${from}% 0,${to}% 100%,0 100%)">
    <i style="display:block;width:${Math.min(from, to)}%;padding-top:${chance.whole(10, 90)}px">
    ${lines.join('')}</i></span></div>`;
};

/** Photos side by side on paper, each with a heading and words below. */
const columns: Draw = (chance, photos) => {
  const one = () => `<span style="flex:1;text-align:center">
    ${photo(chance, photos, `width:100%;height:${chance.whole(90, 170)}px`)}
    <b style="display:block;font-size:11px;margin:6px 0">${say(chance, 2)}</b>
    <i style="font-size:8px;color:#666">${say(chance, 8)}</i></span>`;
  return `<div style="background:#fff;padding:${chance.whole(4, 50)}px 8px;display:flex;gap:8px">
    ${Array.from({ length: chance.whole(2, 3) }, one).join('')}</div>`;
};

/** A heading on a bar across two photos. */
const bar: Draw = (chance, photos) => {
  const tall = chance.whole(40, 90);
  const half = () => photo(chance, photos, 'width:100%;height:50%');
  return `<div>${half()}${half()}<span style="position:absolute;left:0;width:100%;height:${tall}px;
    top:${chance.whole(0, SIDE - tall)}px;background:${colour(chance, [15, 60])};text-align:center">
    ${line(chance, { count: 3, size: chance.whole(18, 34) })}</span></div>`;
};

/** The first picture is of the first kind, the second of the second, and so round again. */
export const photoPosters: readonly Draw[] = [notes, collage, slanted, columns, bar, notes];
