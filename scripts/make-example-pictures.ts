/**
 * Writes src/theme/examples/<kind>.svg: what a good photo of each kind of proof looks like, drawn
 * here from plain shapes. Run: `tsx scripts/make-example-pictures.ts`. The results are committed.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ProofKind } from '../domain/entitlement/proof';

const target = path.resolve(__dirname, '../src/theme/examples');

const table = '<rect width="160" height="120" fill="#efe8da"/>';

/** Near, in the light, the bad spot in the middle. */
const fruit =
  '<circle cx="80" cy="62" r="42" fill="#d9653b"/>' +
  '<path d="M80 22q4-14 18-14" stroke="#5b7a3a" stroke-width="6" fill="none"/>' +
  '<ellipse cx="92" cy="68" rx="17" ry="13" fill="#5a3a22"/>' +
  '<ellipse cx="90" cy="66" rx="7" ry="5" fill="#8a6a4a"/>' +
  '<circle cx="91" cy="67" r="25" fill="none" stroke="#14604c" stroke-width="4"/>';

/** The goods on the scale, its number in full view. */
const scale =
  '<rect x="26" y="74" width="108" height="34" rx="8" fill="#4b5048"/>' +
  '<rect x="48" y="81" width="64" height="20" rx="4" fill="#d7ecd9"/>' +
  '<text x="80" y="97" font-size="16" font-family="monospace" text-anchor="middle" ' +
  'fill="#14342a">0.850</text>' +
  '<rect x="18" y="64" width="124" height="10" rx="5" fill="#8c8372"/>' +
  '<circle cx="62" cy="46" r="19" fill="#d9653b"/><circle cx="98" cy="46" r="19" fill="#c9552b"/>' +
  '<circle cx="80" cy="32" r="19" fill="#e3774c"/>';

/** The thermometer against the goods, its reading in full view. */
const thermometer =
  '<rect x="18" y="52" width="84" height="52" rx="8" fill="#b9d3e6"/>' +
  '<path d="M30 64h60M30 78h60M30 92h60" stroke="#8fb2cc" stroke-width="4"/>' +
  '<rect x="104" y="14" width="38" height="90" rx="10" fill="#fffdf8" stroke="#8c8372" ' +
  'stroke-width="3"/>' +
  '<rect x="110" y="22" width="26" height="20" rx="4" fill="#d7ecd9"/>' +
  '<text x="123" y="37" font-size="13" font-family="monospace" text-anchor="middle" ' +
  'fill="#14342a">+6°</text>' +
  '<path d="M104 78L86 84" stroke="#8c8372" stroke-width="5"/>';

/** The label straight on, batch and date readable. */
const label =
  '<rect x="16" y="14" width="128" height="92" rx="6" fill="#c69a63"/>' +
  '<path d="M16 38h128" stroke="#a97f4c" stroke-width="4"/>' +
  '<rect x="38" y="48" width="84" height="46" rx="3" fill="#fffdf8"/>' +
  '<path d="M46 58h44M46 68h58M46 78h36" stroke="#4b5048" stroke-width="4"/>' +
  '<path d="M96 78v10M100 78v10M106 78v10M110 78v10M114 78v10" stroke="#20251f" ' +
  'stroke-width="2"/>';

/** A paper with a stamp, the name covered: nobody needs it. */
const paper =
  '<rect x="40" y="10" width="80" height="100" rx="4" fill="#fffdf8" stroke="#8c8372" ' +
  'stroke-width="3"/>' +
  '<path d="M74 20h12M80 14v12" stroke="#a62a20" stroke-width="5"/>' +
  '<rect x="50" y="36" width="40" height="9" fill="#20251f"/>' +
  '<path d="M50 56h60M50 68h60M50 80h38" stroke="#4b5048" stroke-width="4"/>' +
  '<circle cx="100" cy="92" r="12" fill="none" stroke="#a62a20" stroke-width="3"/>';

const drawings: Record<ProofKind, string> = {
  goodsPhoto: fruit,
  weighingPhoto: scale,
  thermometerPhoto: thermometer,
  labelPhoto: label,
  medicalNote: paper,
};

mkdirSync(target, { recursive: true });
for (const [kind, drawing] of Object.entries(drawings)) {
  const name = kind.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 120">${table}${drawing}</svg>\n`;
  writeFileSync(path.join(target, `${name}.svg`), svg);
}
