/** 32 signs that nobody mixes up when they copy them by hand: no 0, 1, I, O. */
const SIGNS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
/** 60 bits: a million tries a second for ten thousand years. */
const LENGTH = 12;
const GROUP = 4;

/** @param digest hexadecimal, at least 24 digits; two of them choose one sign */
export function followCodeOf(digest: string): string {
  let code = '';
  for (let place = 0; place < LENGTH; place += 1) {
    const byte = Number.parseInt(digest.slice(place * 2, place * 2 + 2), 16);
    code += SIGNS[byte % SIGNS.length];
  }
  return code;
}

/** As people type it: small letters, spaces and dashes do not matter. Null: not a code. */
export function readFollowCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s-]/g, '');
  const known = [...code].every((sign) => SIGNS.includes(sign));
  return code.length === LENGTH && known ? code : null;
}

/** `K7QM-3XPD-9HRW` */
export function shownFollowCode(code: string): string {
  return (code.match(new RegExp(`.{1,${GROUP}}`, 'g')) ?? []).join('-');
}
