import { raiseReview } from '../../../cloudfunctions/_application/raise-review';
import { createMemoryEstate } from '../../world/memory-estate';
import { fileClaim, must, settleClaim, ticketOf } from '../../world/memory-steps';

/** Friday 20 November 2026, 12:00 in Shanghai. */
const NOON = Date.parse('2026-11-20T12:00:00+08:00');
const RESIDENT = 'chen-guilan';

test('a review goes with its resident and their words, and comes back for nobody', async () => {
  const estate = createMemoryEstate(NOON);
  const claim = await fileClaim(estate, RESIDENT);
  const { ticketId } = claim;
  const { orderId } = await ticketOf(estate, ticketId);
  await estate.world.database.transaction(async (transaction) => {
    const records = await transaction.get('orderEvidence', orderId);
    if (records === null) throw new Error('no records');
    await transaction.put('orderEvidence', { ...records, stationArrivedAt: null });
  });
  await estate.deliver();
  await must(estate, RESIDENT, 'ticket.contestReview', { ticketId, reason: '货是团长交给我的' });
  await settleClaim(estate, claim);
  await must(estate, RESIDENT, 'ticket.confirm', { ticketId });
  await estate.deliver();
  const contest = { words: '货是团长交给我的' };
  expect(await estate.all('misuseReviews')).toMatchObject([
    { residentId: RESIDENT, reasons: [{ kind: 'notHandedOut' }], contest },
  ]);
  await must(estate, RESIDENT, 'account.erase', {});
  await estate.deliver();
  expect(await estate.all('misuseReviews')).toEqual([]);
  await raiseReview(estate.world, ticketId);
  expect(await estate.all('misuseReviews')).toEqual([]);
});
