import { DAY, MINUTE } from '../../../domain/primitives/instant';
import { createMemoryEstate, type MemoryEstate } from '../../world/memory-estate';
import { fileClaim, must, settleClaim, ticketOf, type MemoryClaim } from '../../world/memory-steps';

const NOON = Date.UTC(2026, 10, 20, 4);
const november = { fromDay: '2026-11-01', toDay: '2026-11-30' };

async function settled(): Promise<{ estate: MemoryEstate; claim: MemoryClaim }> {
  const estate = createMemoryEstate(NOON);
  const claim = await fileClaim(estate, 'chen-guilan');
  await settleClaim(estate, claim);
  return { estate, claim };
}

async function rule(estate: MemoryEstate, { ticketId }: MemoryClaim, party: string) {
  const input = { ticketId, party: party as 'supplier', reason: '看过证据了' };
  await must(estate, 'shen-tao', 'desk.ruleLiability', input);
  await estate.deliver();
}

test('from a fen on a statement to the photo that caused it, and back', async () => {
  const { estate, claim } = await settled();
  await rule(estate, claim, 'supplier');
  estate.world.clock.advance(3 * DAY);
  await estate.runTimers();
  const ticket = await ticketOf(estate, claim.ticketId);

  const accountId = 'leaderShare:zhou-min';
  const input = { accountId, ...november, after: null };
  const { lines } = await must(estate, 'fang-ning', 'fund.statement', input);
  const drawn = lines.find(({ kind }) => kind === 'refund');
  const trail = await must(estate, 'fang-ning', 'fund.trail', { entryId: drawn!.entryId });

  expect(trail.entry.postings.map(({ account, side, amountFen }) => [account.kind, side, amountFen])).toEqual([
    ['platformShare', 'debit', (claim.paidFen * 7) / 10],
    ['leaderShare', 'debit', (claim.paidFen * 3) / 10],
    ['providerClearing', 'credit', claim.paidFen],
  ]);
  expect(trail.refund).toMatchObject({ amountFen: claim.paidFen, status: 'posted', decidedByName: '周敏' });
  expect(trail.ruling).toMatchObject({ party: 'supplier' });
  expect(trail.chargeback).toMatchObject({ status: 'accepted', amountFen: claim.paidFen });
  expect(trail.chargeback?.partnerName).not.toBe('');
  expect(trail.ticket).toMatchObject({ ticketId: claim.ticketId, ticketNumber: ticket.ticketNumber });
  expect(trail.claim).toMatchObject({ issue: 'rotten', claimedFen: claim.paidFen });
  const [photo] = trail.claim!.photos;
  expect(photo?.photoId).toBe(ticket.claim.photoIds[0]);
  const kept = await estate.world.database.get('photos', photo!.photoId);
  expect(photo).toMatchObject({ sha256: kept?.sha256, url: `https://files.test/${kept?.fileId}` });

  // Back: the ticket knows the entry that began this, and the recovery that ended it.
  const back = await must(estate, 'fang-ning', 'fund.ticketEntries', { ticketId: claim.ticketId });
  expect(back.entries.map(({ kind }) => kind)).toEqual(['refund', 'recovery']);
  expect(back.entries[0]?.entryId).toBe(drawn!.entryId);
  const end = await must(estate, 'fang-ning', 'fund.trail', { entryId: back.entries[1]!.entryId });
  expect(end.chargeback?.chargebackId).toBe(trail.chargeback?.chargebackId);
  expect(end.claim?.photos[0]?.photoId).toBe(photo?.photoId);
});

test('whoever follows a trail to the photos has looked at the claim, which is logged once a day', async () => {
  const { estate, claim } = await settled();
  const [entry] = (await estate.all('journalEntries')).filter(({ ticketId }) => ticketId === claim.ticketId);
  for (const person of ['fang-ning', 'fang-ning', 'xu-jing']) {
    await must(estate, person, 'fund.trail', { entryId: entry!._id });
  }
  const looks = (await estate.all('accessLog')).filter(({ what }) => what === 'claim');
  expect(looks.map(({ viewerId }) => viewerId).sort()).toEqual(['fang-ning', 'xu-jing']);
  for (const look of looks) {
    expect(look).toMatchObject({ ticketId: claim.ticketId, subjectId: 'chen-guilan' });
  }
});

test('the trail ends before a claim of the own household: nothing of it is shown or logged', async () => {
  const { estate, claim } = await settled();
  const { database } = estate.world;
  const finance = await database.get('people', 'fang-ning');
  const resident = await database.get('people', claim.person);
  const related = { ...finance!, householdId: resident!.householdId };
  await database.transaction((one) => one.put('people', related));
  const [entry] = (await estate.all('journalEntries')).filter(({ ticketId }) => ticketId === claim.ticketId);
  const trail = await must(estate, 'fang-ning', 'fund.trail', { entryId: entry!._id });
  expect(trail).toMatchObject({ ticket: null, claim: null, isClosed: true });
  expect(await estate.all('accessLog')).toEqual([]);
  const refused = await estate.call('fang-ning', 'fund.ticketEntries', { ticketId: claim.ticketId });
  expect(refused).toMatchObject({ ok: false, code: 'ticketNotFound' });
  const input = { accountId: 'leaderShare:zhou-min', ...november, after: null };
  const { lines } = await must(estate, 'fang-ning', 'fund.statement', input);
  expect(lines.find(({ kind }) => kind === 'refund')?.ticketId).toBeNull();
});

test('a ruling that was changed leads from the entry to its reversal and back', async () => {
  const { estate, claim } = await settled();
  estate.world.clock.advance(MINUTE);
  await rule(estate, claim, 'resident');
  estate.world.clock.advance(MINUTE);
  await rule(estate, claim, 'unknown');
  const { entries } = await must(estate, 'fang-ning', 'fund.ticketEntries', { ticketId: claim.ticketId });
  const [, given, taken] = entries;
  expect(entries.map(({ kind }) => kind)).toEqual(['refund', 'residentLiable', 'reversal']);
  const first = await must(estate, 'fang-ning', 'fund.trail', { entryId: given!.entryId });
  expect(first.reversedBy?.entryId).toBe(taken!.entryId);
  const second = await must(estate, 'fang-ning', 'fund.trail', { entryId: taken!.entryId });
  expect(second.reverses?.entryId).toBe(given!.entryId);
});

test('an order that was completed leads to its contribution, and a made-up entry nowhere', async () => {
  const { estate } = await settled();
  estate.world.clock.advance(DAY);
  await estate.runTimers();
  const [entry] = (await estate.all('journalEntries')).filter(({ kind }) => kind === 'orderCompleted');
  const trail = await must(estate, 'fang-ning', 'fund.trail', { entryId: entry!._id });
  expect(trail.order?.orderNumber).toMatch(/^TG\d+$/);
  expect(trail).toMatchObject({ ticket: null, claim: null, refund: null, isClosed: false });
  const refused = await estate.call('fang-ning', 'fund.trail', { entryId: 'made-up' });
  expect(refused).toMatchObject({ ok: false, code: 'entryNotFound' });
});
