/**
 * Whether words that a model put together may be shown: every figure in them, with what it counts,
 * stands in what it was given. The rest of an answer is judged by nobody, so the rule itself is
 * always shown beside it.
 */

/** Longer than any answer of ours: it was not asked for that. */
const LONGEST = 400;

const DIGITS: Readonly<Record<string, number>> = {
  零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 俩: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9,
};
const NUMERALS = `[${Object.keys(DIGITS).join('')}十百千万半]+`;
const UNITS = [
  '分钟|小时|钟头|个工作日|工作日|个星期|星期|个礼拜|礼拜|周',
  '个月|月|天|日|号|年|岁|点|时|分|元|块钱|块|角|毛|折|倍|次|回|户|家|单|件|斤|两|成|%',
].join('|');

/** With 一 they only point: 快一点, 这一件. */
const LOOSE_UNITS = ['点', '件', '单', '家'];

const AMOUNT = /¥\s*(\d[\d,]*(?:\.\d+)?)/g;
const COUNTED = new RegExp(`(\\d[\\d,]*(?:\\.\\d+)?)\\s*(${UNITS})?`, 'g');
const SPOKEN = new RegExp(`(百分之)?(${NUMERALS})\\s*(${UNITS})?`, 'g');

/** Words of one unit. */
const SAME_UNIT: Readonly<Record<string, string>> = {
  钟头: '小时', 工作日: '个工作日', 个星期: '周', 星期: '周', 个礼拜: '周', 礼拜: '周',
  块钱: '元', 块: '元', 号: '日', 回: '次', 家: '户',
};

export function mayBeSaid(words: string, facts: readonly string[]): boolean {
  const said = words.trim();
  if (said === '' || said.length > LONGEST || /https?:|www\./i.test(said)) return false;
  const known = new Set(facts.flatMap(figuresOf));
  return figuresOf(said).every((figure) => known.has(figure));
}

/** Each number with what it counts: `24小时`, `12元`, `30%`; a plain one alone. */
export function figuresOf(words: string): string[] {
  const said = words.normalize('NFKC');
  const amounts = [...said.matchAll(AMOUNT)].map(([, value = '']) => figure(plain(value), '元'));
  const rest = said.replace(AMOUNT, ' ');
  const counted = [...rest.matchAll(COUNTED)].map(([, value = '', unit]) =>
    figure(plain(value), unit ?? ''),
  );
  const spoken = [...rest.matchAll(SPOKEN)].flatMap(([, percent, numeral = '', unit]) => {
    if (percent !== undefined) return [figure(valueOf(numeral), '%')];
    // 一定, 一点, 这一件, 半: a numeral that counts nothing is no figure.
    if (unit === undefined || numeral === '半') return [];
    return numeral === '一' && LOOSE_UNITS.includes(unit) ? [] : [figure(valueOf(numeral), unit)];
  });
  return [...amounts, ...counted, ...spoken];
}

function figure(value: number, unit: string): string {
  return `${value}${SAME_UNIT[unit] ?? unit}`;
}

const plain = (digits: string) => Number(digits.replaceAll(',', ''));

/** 二十四 → 24, 三百五 → 305 as nobody of ours writes it, 半 → 0.5. */
function valueOf(numeral: string): number {
  let sum = 0;
  let digit: number | null = null;
  for (const character of numeral) {
    const power = { 十: 10, 百: 100, 千: 1_000, 万: 10_000 }[character];
    if (power === 10_000) {
      sum = (sum + (digit ?? 0)) * power;
      digit = null;
    } else if (power !== undefined) {
      sum += (digit ?? 1) * power;
      digit = null;
    } else {
      digit = character === '半' ? 0.5 : (DIGITS[character] ?? 0);
    }
  }
  return sum + (digit ?? 0);
}
