import { HOUR } from '../../../domain/primitives/instant';
import { createMemoryEstate } from '../../world/memory-estate';
import { fileClaim, must } from '../../world/memory-steps';

const NOON = Date.UTC(2026, 10, 20, 4);

test('a hold is listed from the tap until the money has arrived, oldest first', async () => {
  const estate = createMemoryEstate(NOON);
  const first = await fileClaim(estate, 'chen-guilan');
  const second = await fileClaim(estate, 'wang-jianguo');
  for (const { ticketId, leader, paidFen } of [first, second]) {
    const input = { ticketId, refundIntentId: `intent-${ticketId}`.slice(0, 48), amountFen: paidFen };
    await must(estate, leader, 'desk.refund', input);
    estate.world.clock.advance(HOUR);
  }
  await estate.deliver();
  const { holds, sumFen, cut } = await must(estate, 'fang-ning', 'fund.holds', {});
  expect(holds.map(({ ticketId }) => ticketId)).toEqual([first.ticketId, second.ticketId]);
  expect(sumFen).toBe(first.paidFen + second.paidFen);
  expect(cut).toBe(false);
  expect(holds[0]).toMatchObject({ status: 'accepted', leaderName: '周敏', heldAt: NOON });
  for (const hold of holds) expect(hold.platformFen + hold.leaderFen).toBe(hold.amountFen);

  for (const refund of estate.world.gateway.all()) await estate.settle(refund, 'success');
  expect((await must(estate, 'fang-ning', 'fund.holds', {})).holds).toEqual([]);
});
