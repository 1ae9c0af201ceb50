/**
 * Printed boxes as shops have them photographed: plain colours and words, yet with light that falls
 * off over each face, grain, a soft shadow and no outlines. They stand among the photos, so that
 * print on a box is not what makes a drawing.
 */
import type { Chance } from './chance';
import { colour, icon, photo, say, type Draw } from './drawing-parts';

interface Box {
  wide: number;
  tall: number;
  deep: number;
}

type Print = (area: { wide: number; tall: number }) => string;

/** The same print on every face: a ground, a name, some lines, perhaps a picture. */
function print(chance: Chance, photos: readonly string[], base: string): Print {
  const band = colour(chance, [25, 70]);
  const ink = chance.pick(['#fff', '#222', '#124', '#c22', band]);
  const slant = chance.whole(0, 180);
  const from = chance.whole(30, 80);
  const name = say(chance, chance.whole(1, 2));
  const ground = chance.under(0.35)
    ? base
    : `linear-gradient(${slant}deg,${base} ${from}%,${band} ${from}%)`;
  const style = 'width:60%;height:40%';
  const picture = chance.under(0.4) ? photo(chance, photos, style) : icon(chance, 26);
  const lines = say(chance, chance.whole(3, 12));
  const hasPicture = chance.under(0.6);
  return ({ wide, tall }) => {
    const size = Math.round(Math.max(8, Math.min(wide / 5, tall / 4)));
    return `<u style="position:absolute;inset:0;overflow:hidden;text-decoration:none;
      background:${ground};color:${ink};padding:6%;font-style:normal;line-height:1.1">
      <b style="display:block;font-size:${size}px">${name}</b>
      ${hasPicture && tall > 50 ? picture : ''}<s style="display:block;text-decoration:none;
      font-size:${chance.whole(4, 8)}px">${lines}</s></u>`;
  };
}

function grain(chance: Chance): string {
  const name = `g${chance.whole(0, 1e6)}`;
  const strength = (0.1 + chance.next() * 0.5).toFixed(2);
  return `<svg style="position:absolute;inset:0;width:100%;height:100%;mix-blend-mode:overlay;
    opacity:${strength}"><filter id="${name}"><feTurbulence type="fractalNoise" numOctaves="3"
    baseFrequency="${(0.3 + chance.next() * 0.6).toFixed(2)}" seed="${chance.whole(0, 999)}"/>
    <feColorMatrix type="saturate" values="0"/></filter>
    <rect width="100%" height="100%" filter="url(#${name})"/></svg>`;
}

/** Brighter towards the lamp, darker away from it. */
function shade(chance: Chance, light: number): string {
  const spread = 0.06 + chance.next() * 0.2;
  const veil = (value: number) =>
    value > 0 ? `rgba(255,255,255,${value.toFixed(2)})` : `rgba(0,0,0,${(-value).toFixed(2)})`;
  const angle = chance.whole(0, 359);
  return `<em style="position:absolute;inset:0;background:linear-gradient(${angle}deg,
    ${veil(light + spread)},${veil(light - spread)})"></em>`;
}

function box(chance: Chance, photos: readonly string[], { wide, tall, deep }: Box): string {
  const base = chance.under(0.45) ? '#f6f6f4' : colour(chance, [25, 85]);
  const printed = print(chance, photos, base);
  const isLeft = chance.under(0.5);
  const pane = (style: string, light: number, area: { wide: number; tall: number }) => `<i
    style="position:absolute;width:${area.wide}px;height:${area.tall}px;overflow:hidden;${style}">
    ${printed(area)}${shade(chance, light)}${grain(chance)}</i>`;
  const turn = chance.whole(15, 60) * (isLeft ? 1 : -1);
  const beside = `left:${(wide - deep) / 2}px;transform:rotateY(${isLeft ? -90 : 90}deg)`;
  const above = `top:${(tall - deep) / 2}px;transform:rotateX(90deg)`;
  return `<span style="position:relative;width:${wide}px;height:${tall}px;
    transform-style:preserve-3d;transform:rotateX(-${chance.whole(6, 35)}deg) rotateY(${turn}deg)
    rotateZ(${chance.whole(-4, 4)}deg)">
    ${pane(`transform:translateZ(${deep / 2}px)`, 0.05, { wide, tall })}
    ${pane(`${beside} translateZ(${wide / 2}px)`, -0.2, { wide: deep, tall })}
    ${pane(`${above} translateZ(${tall / 2}px)`, 0.15, { wide, tall: deep })}</span>`;
}

function ground(chance: Chance): string {
  const grey = chance.whole(205, 255);
  return chance.pick([
    '#fff', '#fff', `linear-gradient(rgb(${grey},${grey},${grey}),#fff)`,
    `radial-gradient(#fff,rgb(${grey - 30},${grey - 30},${grey - 30}))`,
    `linear-gradient(${colour(chance, [30, 85])},${colour(chance, [30, 85])})`,
  ]);
}

/** How large boxes are where one, two or three stand side by side. */
const scales = [1, 0.62, 0.48];

/** One to three boxes on a studio's ground. */
export const drawPackShot: Draw = (chance, photos) => {
  const count = chance.pick([1, 1, 1, 2, 3]);
  const scale = scales[count - 1]!;
  const side = (from: number, to: number) => Math.round(chance.whole(from, to) * scale);
  const boxes = Array.from({ length: count }, () => {
    return box(chance, photos, { wide: side(90, 190), tall: side(60, 200), deep: side(40, 130) });
  });
  const soft = chance.under(0.5) ? `filter:blur(${(chance.next() * 0.7).toFixed(2)}px)` : '';
  return `<div style="background:${ground(chance)}"><strong style="position:absolute;left:15%;
    bottom:14%;width:70%;height:14%;background:#0006;filter:blur(${chance.whole(6, 18)}px);
    border-radius:50%"></strong><span style="position:absolute;inset:0;display:flex;
    gap:${chance.whole(18, 40)}px;perspective:1100px;justify-content:center;align-items:center;
    ${soft}">${boxes.join('')}</span></div>`;
};
