import { calculationOf } from '../../../src/features/handling/calculation-of';

const inputs = {
  degree: 'half',
  lateHours: '',
  shareBasisPoints: 1_000,
  nowYuan: '',
  hours: 2,
  quantity: 1,
} as const;

const late = (lateHours: string, recorded: number | null = null) =>
  calculationOf('late', { ...inputs, lateHours }, recorded);
const price = (nowYuan: string) => calculationOf('priceDifference', { ...inputs, nowYuan }, null);

test('nothing typed yet is asked for, and is no fault', () => {
  expect(late('')).toEqual({ open: 'missing' });
  expect(price(' ')).toEqual({ open: 'missing' });
});

test('only what was typed and is no number is a fault', () => {
  for (const typed of ['一天', '2.5', '-3', '99999']) expect(late(typed)).toEqual({ open: 'wrong' });
  for (const typed of ['便宜', '0', '3.999']) expect(price(typed)).toEqual({ open: 'wrong' });
});

test('a number is worked out', () => {
  expect(late('30')).toEqual({ calculation: { kind: 'late', lateHours: 30 } });
  expect(price('39.9')).toEqual({ calculation: { kind: 'priceDifference', nowFen: 3_990 } });
});

test('a record of how late it was counts before anything is typed', () => {
  expect(late('', 26)).toEqual({ calculation: { kind: 'late', lateHours: 26 } });
  expect(late('99', 26)).toEqual({ calculation: { kind: 'late', lateHours: 26 } });
});

test.each(['damage', 'share', 'offer', 'reissue'] as const)(
  'by %s something is chosen from the start, and worked out',
  (kind) => {
    expect(calculationOf(kind, inputs, null)).toMatchObject({ calculation: { kind } });
  },
);
