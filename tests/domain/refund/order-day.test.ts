import fc from 'fast-check';
import { decideOnDay, decidedBefore, type OrderDay } from '../../../domain/refund/order-day';

const LIMIT = 200_00;
const DAY = '2026-11-20';

/** What of these amounts is agreed on one day by people of these ceilings, one after another. */
function agreed(wishes: Array<{ amountFen: number; ceilingFen: number }>) {
  let day: OrderDay | undefined;
  const passed = wishes.filter((wish) => {
    const decision = decideOnDay(day, DAY, wish);
    if (decision.ok) day = decision.value;
    return decision.ok;
  });
  return { passed, day };
}

test('no split of an amount above the limit passes it within one order and day', () => {
  const split = fc.array(fc.integer({ min: 1, max: LIMIT }), { minLength: 2, maxLength: 12 });
  fc.assert(
    fc.property(split, (parts) => {
      const whole = parts.reduce((sum, part) => sum + part, 0);
      const { passed } = agreed(parts.map((amountFen) => ({ amountFen, ceilingFen: LIMIT })));
      const sumFen = passed.reduce((sum, { amountFen }) => sum + amountFen, 0);
      expect(sumFen).toBeLessThanOrEqual(LIMIT);
      expect(passed.length === parts.length).toBe(whole <= LIMIT);
    }),
  );
});

test('however people of different limits take turns, each limit holds for all up to it', () => {
  const ceilings = [100_00, LIMIT, 500_00, 1_000_00];
  const wish = fc.record({
    amountFen: fc.integer({ min: 1, max: 600_00 }),
    ceilingFen: fc.constantFrom(...ceilings),
  });
  fc.assert(
    fc.property(fc.array(wish, { maxLength: 20 }), (wishes) => {
      const { passed, day } = agreed(wishes);
      for (const ceiling of ceilings) {
        const below = passed.filter(({ ceilingFen }) => ceilingFen <= ceiling);
        const sumFen = below.reduce((sum, { amountFen }) => sum + amountFen, 0);
        expect(sumFen).toBeLessThanOrEqual(ceiling);
        expect(decidedBefore(day, DAY, ceiling)).toBe(sumFen);
      }
    }),
  );
});

test('what a supervisor decided does not use up the limit of the leader', () => {
  const { passed } = agreed([
    { amountFen: 400_00, ceilingFen: 500_00 },
    { amountFen: 100_00, ceilingFen: LIMIT },
    { amountFen: 1_00, ceilingFen: 500_00 },
  ]);
  expect(passed).toHaveLength(2);
});

test('the refusal says what was used and what the limit is', () => {
  const { day } = agreed([{ amountFen: 150_00, ceilingFen: LIMIT }]);
  expect(decideOnDay(day, DAY, { amountFen: 50_01, ceilingFen: LIMIT })).toEqual({
    ok: false,
    code: 'aboveLimitTogether',
    details: { usedFen: 150_00, limitFen: LIMIT },
  });
});

test('a leader adds nothing to what a supervisor used up', () => {
  const { passed } = agreed([
    { amountFen: 450_00, ceilingFen: 500_00 },
    { amountFen: 51_00, ceilingFen: LIMIT },
    { amountFen: 50_00, ceilingFen: LIMIT },
  ]);
  expect(passed.map(({ amountFen }) => amountFen)).toEqual([450_00, 50_00]);
});

test('the next day begins at nothing', () => {
  const { day } = agreed([{ amountFen: LIMIT, ceilingFen: LIMIT }]);
  const next = decideOnDay(day, '2026-11-21', { amountFen: LIMIT, ceilingFen: LIMIT });
  expect(next.ok).toBe(true);
});
