/** What drawn pictures are put together from: words, colours, icons, photos of goods. */
import fluent from '@iconify-json/fluent-emoji-flat/icons.json';
import type { Chance } from './chance';

/** Points a side of every drawn picture. */
export const SIDE = 320;

/** The body of a page whose first child is the picture. */
export type Draw = (chance: Chance, photos: readonly string[]) => string;

const words =
  '包装 破损 说明 新鲜 水果 配送 团购 订单 退款 客服 温馨提示 限时 特价 今日 推荐 物流 签收 检验 报告 批次 ' +
  'Damage Report Fresh Food Delivery Package Order Tips How to Protect Shipping Special Offer ' +
  'Sale Guide Quality Check Weight Total Price Steps Notice Overview Results Summary Free Best New';
const wordList = words.split(' ');
const icons = Object.values((fluent as { icons: Record<string, { body: string }> }).icons);

export function say(chance: Chance, count: number): string {
  return Array.from({ length: count }, () => chance.pick(wordList)).join(' ');
}

export function colour(chance: Chance, [from, to]: [number, number]): string {
  const hue = chance.whole(0, 359);
  return `hsl(${hue} ${chance.whole(20, 90)}% ${chance.whole(from, to)}%)`;
}

export function paper(chance: Chance): string {
  return chance.under(0.5) ? '#fff' : colour(chance, [85, 98]);
}

export function icon(chance: Chance, side: number): string {
  const turn = chance.under(0.3) ? chance.whole(-30, 30) : 0;
  const body = chance.pick(icons).body;
  return `<svg viewBox="0 0 32 32" width="${side}" height="${side}"
    style="transform:rotate(${turn}deg)">${body}</svg>`;
}

export function photo(chance: Chance, photos: readonly string[], style: string): string {
  return `<img src="${chance.pick(photos)}" style="object-fit:cover;${style}">`;
}
