/** Questions to the provider where its notice never came: all that are due, whatever fails. */
import { pollRefunds } from '../../cloudfunctions/_application/poll-refunds';
import type { World } from '../../cloudfunctions/_application/ports';
import { DAY, SECOND } from '../../domain/primitives/instant';
import { createMemoryEstate } from './memory-estate';
import { fileClaim, must } from './memory-steps';

const NOON = Date.parse('2026-11-20T12:00:00+08:00');
const COUNT = 130;

/** So many accepted refunds about which the provider has said nothing for a day. */
async function withUnheard(seed: string) {
  const estate = createMemoryEstate(NOON, seed);
  const { ticketId, leader, paidFen: amountFen } = await fileClaim(estate, 'chen-guilan');
  const refundIntentId = `intent-of-${ticketId}`.slice(0, 48);
  await must(estate, leader, 'desk.refund', { ticketId, refundIntentId, amountFen });
  await estate.deliver();
  const [refund] = await estate.all('refunds');
  if (refund === undefined) throw new Error('nothing was refunded');
  await estate.world.database.transaction(async (transaction) => {
    for (let number = 0; number < COUNT; number += 1) {
      const own = { _id: `refund-${number}`, outRefundNumber: `number-${number}` };
      await transaction.add('refunds', { ...refund, ...own, refundIntentId: own._id });
    }
  });
  estate.world.clock.advance(DAY);
  const asked: string[] = [];
  const { gateway } = estate.world;
  const worldOf = (takes: number): World => ({
    ...estate.world,
    gateway: {
      refund: (request) => gateway.refund(request),
      queryRefund: (outRefundNumber) => {
        asked.push(outRefundNumber);
        estate.world.clock.advance(takes);
        const fails = Number(outRefundNumber.split('-')[1]) < 60;
        return fails
          ? Promise.reject(new Error('the provider did not answer'))
          : gateway.queryRefund(outRefundNumber);
      },
    },
  });
  return { worldOf, asked };
}

test('a minute asks about everything that is due, once, past what the provider does not answer', async () => {
  const { worldOf, asked } = await withUnheard('many');
  expect(await pollRefunds(worldOf(0))).toBe(COUNT + 1);
  expect(new Set(asked).size).toBe(COUNT + 1);
  expect(asked).toHaveLength(COUNT + 1);
});

test('a run ends when its time is over, and the next goes on with others, whatever failed', async () => {
  const { worldOf, asked } = await withUnheard('slow');
  const world = worldOf(SECOND);
  const first = await pollRefunds(world);
  expect(first).toBeGreaterThan(20);
  expect(first).toBeLessThan(40);
  for (let run = 0; run < 6; run += 1) await pollRefunds(world);
  expect(new Set(asked)).toContain(`number-${COUNT - 1}`);
});
