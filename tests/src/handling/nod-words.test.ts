import { limitWords, nodWords } from '../../../src/packages/platform/ticket/nod-words';

const NO_LIMIT = Number.MAX_SAFE_INTEGER;

function asked(given: number, mine = false, limitFen = NO_LIMIT, needed = 2) {
  const amountFen = given === 0 ? null : 128_800;
  return { limitFen, approvals: { given, needed, mine, amountFen } } as Parameters<
    typeof nodWords
  >[0];
}

test('the first of two reads that two are needed, the second that it rests with them', () => {
  expect(nodWords(asked(0))).toBe('这个金额要 2 个人同意');
  expect(nodWords(asked(1))).toBe('已有 1 人同意，您同意就退');
  expect(nodWords(asked(1, false, NO_LIMIT, 3))).toBe('已有 1 人同意，还要 2 人');
  expect(nodWords(asked(1, true))).toBe('您已同意，还要 1 人');
  expect(nodWords(asked(0, false, NO_LIMIT, 1))).toBeNull();
});

test('the sum is nobody’s to choose any more once a first person has agreed to one', () => {
  expect(limitWords(asked(0))).toBe('金额由您定');
  expect(limitWords(asked(1))).toBeNull();
  expect(limitWords(asked(1, false, 50_000))).toContain('¥500.00');
});
