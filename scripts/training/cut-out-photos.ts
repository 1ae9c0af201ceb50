/**
 * Photos as shops and phones send them: cut out on white, as the faces of a box, with a border, a
 * stamp of the time or a small mark. They stay photos, and teach that paper around one, or a word
 * on it, makes no drawing.
 */
import type { Chance } from './chance';

type Place = (chance: Chance, photos: readonly string[], side: number) => string;

const marks = ['2026-11-20 18:32', '水印相机', '今日水印 真实时间', 'shutterstock.com', '©', '拍摄于门口'];

function ground(chance: Chance): string {
  const grey = chance.whole(200, 255);
  const dark = chance.whole(0, 60);
  return chance.pick([
    '#fff', '#fff', `rgb(${grey},${grey},${grey})`, `rgb(${dark},${dark},${dark})`,
    `linear-gradient(#fff,rgb(${grey - 30},${grey - 30},${grey - 30}))`,
    `hsl(${chance.whole(0, 359)} 45% ${chance.whole(30, 90)}%)`,
  ]);
}

/** Board is brown: a photo's grain in the colour of board. */
function board(chance: Chance): string {
  return chance.under(0.5)
    ? `grayscale(1) contrast(.${chance.whole(25, 80)}) sepia(.${chance.whole(5, 9)})
      saturate(${1 + chance.next()}) brightness(${(0.9 + chance.next() * 0.4).toFixed(2)})`
    : 'none';
}

function corners(chance: Chance): string {
  const count = chance.whole(4, 9);
  const points = Array.from({ length: count }, (_, at) => {
    const angle = (2 * Math.PI * (at + chance.next() * 0.5)) / count;
    const reach = 0.32 + chance.next() * 0.17;
    return `${(50 + 100 * reach * Math.cos(angle)).toFixed(1)}% ${(50 + 100 * reach * Math.sin(angle)).toFixed(1)}%`;
  });
  return chance.under(0.35) ? 'ellipse(40% 34%)' : `polygon(${points.join(',')})`;
}

function mark(chance: Chance): string {
  const edge = chance.under(0.7) ? 'bottom' : 'top';
  return `<p style="position:absolute;${edge}:3px;margin:0;width:100%;padding:0 6px;
    text-align:${chance.pick(['left', 'center', 'right'])};font-size:${chance.whole(9, 16)}px;
    color:${chance.pick(['#fff', '#888', '#fd3', '#333'])}">${chance.pick(marks)}</p>`;
}

const cutOut: Place = (chance, photos, side) => {
  const size = Math.round(side * (0.65 + chance.next() * 0.35));
  return `<div style="background:${ground(chance)}"><span style="position:absolute;
    left:${(side - size) / 2}px;top:${(side - size) / 2}px;
    filter:drop-shadow(0 ${chance.whole(2, 9)}px ${chance.whole(3, 12)}px #0007)">
    <img src="${chance.pick(photos)}" style="width:${size}px;height:${size}px;object-fit:cover;
    display:block;filter:${board(chance)};clip-path:${corners(chance)}"></span>
    ${chance.under(0.3) ? mark(chance) : ''}</div>`;
};

/** Three faces of one box, each with its own light. */
const photoBox: Place = (chance, photos, side) => {
  const edge = Math.round(side * (0.35 + chance.next() * 0.2));
  const source = chance.pick(photos);
  const paint = board(chance);
  const zoom = chance.whole(100, 260);
  const pane = (turn: string, light: number) => `<i style="position:absolute;width:${edge}px;
    height:${edge}px;background:url(${source}) ${chance.whole(0, 100)}% ${chance.whole(0, 100)}%/${zoom}%;
    transform:${turn} translateZ(${edge / 2}px);
    filter:${paint === 'none' ? '' : paint} brightness(${light})"></i>`;
  const turn = `rotateX(-${chance.whole(12, 40)}deg) rotateY(${chance.whole(15, 75)}deg)`;
  return `<div style="background:${ground(chance)};perspective:900px">
    <b style="position:absolute;left:${(side - edge) / 2}px;top:${(side - edge) / 2}px;
    width:${edge}px;height:${edge}px;transform-style:preserve-3d;transform:${turn}
    scale3d(${(0.8 + chance.next() * 0.6).toFixed(2)},${(0.6 + chance.next() * 0.6).toFixed(2)},1)">
    ${pane('', 1)}${pane('rotateY(-90deg)', 0.75)}${pane('rotateX(90deg)', 1.12)}</b>
    ${chance.under(0.3) ? mark(chance) : ''}</div>`;
};

const bordered: Place = (chance, photos) => {
  const border = chance.under(0.5) ? `${chance.whole(4, 60)}px 0` : `0 ${chance.whole(4, 60)}px`;
  return `<div style="background:${ground(chance)};padding:${chance.under(0.5) ? border : 0}">
    <img src="${chance.pick(photos)}" style="width:100%;height:100%;object-fit:cover">
    ${chance.under(0.8) ? mark(chance) : ''}</div>`;
};

/** @returns the body of a page of `side` by `side` */
export function placePhoto(chance: Chance, photos: readonly string[], side: number): string {
  return chance.pick([cutOut, cutOut, photoBox, photoBox, bordered])(chance, photos, side);
}
