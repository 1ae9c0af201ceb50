import { DAY, HOUR } from '../../domain/primitives/instant';
import { createMemoryEstate, type MemoryEstate } from '../world/memory-estate';
import { must, ticketOf } from '../world/memory-steps';

/** Friday 20 November 2026, 12:00 in Shanghai. */
const NOON = Date.parse('2026-11-20T12:00:00+08:00');
const RESIDENT = 'chen-guilan';

let estate: MemoryEstate;

beforeEach(() => {
  estate = createMemoryEstate(NOON);
});

/** A perishable line of the resident whose window has closed. */
async function lateLine() {
  const { orders } = await must(estate, RESIDENT, 'ticket.listOrders', {});
  const line = orders
    .flatMap(({ orderId, items }) => items.map((item) => ({ orderId, item })))
    .find(({ item }) => item.lateUntil !== null);
  if (line === undefined) throw new Error('no window has closed');
  return { orderId: line.orderId, itemId: line.item.itemId, quantity: 1, line: line.item };
}

async function file(photoIds: string[], withReport?: boolean) {
  const { line: _, ...place } = await lateLine();
  const wish = 'refund' as const;
  const claim = { ...place, issue: 'rotten' as const, wish, note: '检测站出了报告', photoIds };
  const asked = withReport === undefined ? claim : { ...claim, withReport };
  return estate.call(RESIDENT, 'ticket.file', asked);
}

test('a closed window says until when a report still opens it, and by which law', async () => {
  const { line, ...place } = await lateLine();
  expect(line).toMatchObject({ claimable: false });
  const preview = await must(estate, RESIDENT, 'ticket.preview', { ...place, issue: 'rotten' });
  expect(preview).toMatchObject({ allowed: false, code: 'windowClosed' });
  expect(preview.lateUntil).toBe(line.lateUntil);
  expect(preview.basis.map(({ key }) => key)).toEqual([
    'basis.platformWindow',
    'basis.consumerLaw24',
    'basis.foodSafetyLaw148',
  ]);
  const asked = { ...place, issue: 'rotten' as const, withReport: true };
  expect(await must(estate, RESIDENT, 'ticket.preview', asked)).toMatchObject({ allowed: true });
});

test('with a report among the photos it is filed, for a person to read', async () => {
  expect(await file([await estate.upload(RESIDENT)])).toMatchObject({ code: 'windowClosed' });
  expect(await file([], true)).toMatchObject({ code: 'photoRequired' });
  const filed = await file([await estate.upload(RESIDENT)], true);
  if (!filed.ok) throw new Error(filed.code);
  await estate.deliver();
  const { ticketId } = filed.value;
  const ticket = await ticketOf(estate, ticketId);
  expect(ticket.claim.withReport).toBe(true);
  // Bad fruit within the limit would be refunded at once had it come in time.
  expect(ticket.state).toBe('submitted');
  const seen = await must(estate, ticket.ownerId ?? '', 'desk.view', { ticketId });
  expect(seen.claimRules).toMatchObject({ withReport: true, noReason: { granted: false } });
});

test('after the last day for reports it is refused as before', async () => {
  estate.world.clock.advance(40 * DAY);
  const { orders } = await must(estate, RESIDENT, 'ticket.listOrders', {});
  const [order] = orders;
  const [item] = order?.items ?? [];
  if (order === undefined || item === undefined) throw new Error('no order');
  expect(item).toMatchObject({ claimable: false, lateUntil: null });
  const asked = { orderId: order.orderId, itemId: item.itemId, issue: 'rotten' as const };
  const late = { ...asked, quantity: 1, withReport: true };
  expect(await must(estate, RESIDENT, 'ticket.preview', late)).toMatchObject({ allowed: false });
});

test('a claim in time is no late one, whatever is ticked', async () => {
  const { orders } = await must(estate, RESIDENT, 'ticket.listOrders', {});
  const open = orders
    .flatMap(({ orderId, items }) => items.map((item) => ({ orderId, item })))
    .find(({ item }) => item.claimable && (item.claimClosesAt ?? 0) > NOON + HOUR);
  if (open === undefined) throw new Error('nothing to claim');
  const filed = await must(estate, RESIDENT, 'ticket.file', {
    orderId: open.orderId,
    itemId: open.item.itemId,
    quantity: 1,
    issue: 'rotten',
    wish: 'refund',
    note: '',
    photoIds: [await estate.upload(RESIDENT)],
    withReport: true,
  });
  expect((await ticketOf(estate, filed.ticketId)).claim.withReport).toBeUndefined();
});
