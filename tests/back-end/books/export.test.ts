import { csvOf } from '../../../cloudfunctions/_application/csv';
import { createMemoryEstate, type MemoryEstate } from '../../world/memory-estate';
import { fileClaim, must, settleClaim } from '../../world/memory-steps';

const NOON = Date.UTC(2026, 10, 20, 4);
const asked = { accountId: 'leaderShare:zhou-min', fromDay: '2026-11-01', toDay: '2026-11-30' };

async function settled(): Promise<MemoryEstate> {
  const estate = createMemoryEstate(NOON);
  await settleClaim(estate, await fileClaim(estate, 'chen-guilan'));
  return estate;
}

async function fileOf(estate: MemoryEstate, form: 'csv' | 'page', requestId?: string) {
  const given = requestId === undefined ? {} : { requestId };
  const { url, expiresAt } = await must(estate, 'fang-ning', 'fund.exportStatement', {
    ...asked,
    form,
    ...given,
  });
  const bytes = estate.world.files.kept.get(url.replace('https://files.test/', ''));
  const contents = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return { url, expiresAt, contents };
}

test('the table opens in a spreadsheet: mark, CRLF, amounts that can be added up', async () => {
  const estate = await settled();
  const { url, contents } = await fileOf(estate, 'csv');
  expect(url).toMatch(/statement-2026-11-01-2026-11-30\.csv$/);
  expect(contents.startsWith('\uFEFF')).toBe(true);
  const rows = contents.slice(1).split('\r\n');
  expect(rows.at(-1)).toBe('');
  expect(rows).toHaveLength(6);
  expect(rows[0]).toMatch(/^科目,日期,时间,事由,种类,借方,贷方,余额,分录号,备注$/);
  expect(rows[1]).toMatch(/^周敏团长份额,2026-11-01,,期初余额,,,,0\.00,,$/);
  expect(rows[2]).toMatch(/^周敏团长份额,2026-11-13,\d\d:\d\d,期初余额,期初,,420\.00,420\.00,opening-zhou-min,$/);
  const [line] = rows.slice(3);
  expect(line).toMatch(/退款，已到账,退款,\d+\.\d\d,,\d+\.\d\d,refund_/);
  const cells = line!.split(',');
  const closing = rows[4]!.split(',');
  expect(Number(cells[7])).toBeCloseTo(420 - Number(cells[5]), 5);
  expect(closing[7]).toBe(cells[7]);
  expect(contents).not.toMatch(/陈|桂兰|1400/);
});

test.each([
  ['=1+1', "'=1+1"],
  ['+86', "'+86"],
  ['-2', "'-2"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  [' =cmd|x', "' =cmd|x"],
  ['\r=1', "\"'\r=1\""],
  ['＝1', "'＝1"],
  ['a "b", c', '"a ""b"", c"'],
  ['two\nlines', '"two\nlines"'],
  ['草莓', '草莓'],
])('the words %j stand as %j', (words, cell) => {
  expect(csvOf([[words, { amountFen: -450 }, null]])).toBe(`\uFEFF${cell},-4.50,\r\n`);
});

test('the page to print stands by itself and says who made it', async () => {
  const estate = await settled();
  const { contents } = await fileOf(estate, 'page');
  expect(contents).toContain('周敏团长份额对账单');
  expect(contents).toContain('期末余额');
  expect(contents).toContain('方宁');
  expect(contents).not.toMatch(/<script|https?:|陈|桂兰/);
});

test('the same request gives the same file, and its link ends with the file', async () => {
  const estate = await settled();
  const requestId = 'request-of-an-export';
  const [first, again] = await Promise.all([
    fileOf(estate, 'csv', requestId),
    fileOf(estate, 'csv', requestId),
  ]);
  const third = await fileOf(estate, 'csv', requestId);
  expect(third.url).toBe(first.url);
  expect(again.url).toBe(first.url);
  const files = [...estate.world.files.kept.keys()].filter((one) => one.includes('/books/'));
  expect(files).toHaveLength(1);
  expect(await estate.all('bookExports')).toHaveLength(1);
  expect(first.expiresAt).toBeGreaterThan(estate.world.clock.now());
});
