import type { Drawing } from '../../../src/cloud/drawn-picture';
import { cardSize, drawCard, linesOf } from '../../../src/packages/resident/share-card/draw-card';

/** Every sign is 30 points wide. */
const measureText = (words: string) => ({ width: [...words].length * 30 }) as TextMetrics;

function drawing() {
  const said: Array<{ words: string; x: number; y: number }> = [];
  const painted: string[] = [];
  const context = {
    measureText,
    fillText: (words: string, x: number, y: number) => void said.push({ words, x, y }),
    fillRect: () => undefined,
    drawImage: (image: unknown) => void painted.push(String(image)),
    setLineDash: () => undefined,
    beginPath: () => undefined,
    moveTo: () => undefined,
    lineTo: () => undefined,
    stroke: () => undefined,
  } as unknown as CanvasRenderingContext2D;
  const paper: Drawing = {
    context,
    load: async (address) => (address === '' ? null : (address as unknown as CanvasImageSource)),
    finish: async () => 'picture',
  };
  return { paper, said, painted };
}

const words = {
  title: '售后进度',
  goods: '车厘子礼盒 2kg 坏了，底下一层全是烂的还有一股怪味道，请看看是不是路上压的',
  state: '钱在路上',
  next: '今天内到账',
  amount: '¥150.00',
  asOf: '截至 12:00',
  scan: '扫码看最新进度',
  private: '不显示姓名、电话、地址',
};

test('long words break where they must, and not a sign of them is lost', () => {
  const lines = linesOf({ measureText }, words.goods, 300);
  expect(lines.join('')).toBe(words.goods);
  expect(Math.max(...lines.map((line) => [...line].length))).toBe(10);
  expect(linesOf({ measureText }, '')).toEqual([]);
});

test('words of letters stay whole where they fit', () => {
  expect(linesOf({ measureText }, 'No name, phone or address', 300)).toEqual([
    'No name, ',
    'phone or ',
    'address',
  ]);
});

test('all of it stands on the picture, nothing beyond its edge or over the code', async () => {
  const { paper, said, painted } = drawing();
  expect(await drawCard(paper, words, 'the code')).toBe('picture');
  expect(painted).toEqual(['the code']);
  const all = said.map((line) => line.words).join('');
  for (const part of Object.values(words)) expect(all).toContain(part);
  for (const { words: line, x } of said) {
    expect(x + [...line].length * 30).toBeLessThanOrEqual(cardSize.width);
  }
  const code = cardSize.height - 72 - 400;
  const above = said.filter(({ x }) => x < 400);
  for (const { y } of above) expect(y).toBeLessThan(code - 56);
});
