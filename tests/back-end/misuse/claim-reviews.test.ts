import { applyRetention } from '../../../cloudfunctions/_application/apply-retention';
import { raiseReview } from '../../../cloudfunctions/_application/raise-review';
import type { Documents } from '../../../cloudfunctions/_application/documents';
import type { OrderItemView } from '../../../domain/contract/views/order';
import { currentPolicyVersion, policyOf } from '../../../domain/policy/versions';
import { DAY } from '../../../domain/primitives/instant';
import type { Issue } from '../../../domain/primitives/issue';
import { createMemoryEstate, type MemoryEstate } from '../../world/memory-estate';
import {
  claimableLine,
  fileOn,
  must,
  noticesTo,
  settleClaim,
  ticketOf,
} from '../../world/memory-steps';

/** Friday 20 November 2026, 12:00 in Shanghai. */
const NOON = Date.parse('2026-11-20T12:00:00+08:00');
const { misuse } = policyOf(currentPolicyVersion);
const RESIDENT = 'chen-guilan';
const SUPERVISOR = 'shen-tao';
const MANAGEMENT = 'liang-yu';

let estate: MemoryEstate;

beforeEach(() => {
  estate = createMemoryEstate(NOON);
});

async function file(person: string, issue: Issue = 'rotten', weighed = false) {
  const fits = ({ nominalGrams }: OrderItemView) => !weighed || nominalGrams !== null;
  const line = await claimableLine(estate, person, fits);
  const photoId = await estate.upload(person);
  const asked = { quantity: 1, issue, note: '请看照片', photoIds: [photoId] };
  const ticketId = await fileOn(estate, person, line, asked);
  const ticket = await ticketOf(estate, ticketId);
  return { ticketId, photoId, leader: ticket.ownerId ?? '', ticket };
}

async function reviewOf(ticketId: string) {
  return estate.world.database.get('misuseReviews', ticketId);
}

async function kindsOf(ticketId: string) {
  return (await reviewOf(ticketId))?.reasons.map(({ kind }) => kind) ?? [];
}

/** The scales say that the line is whole, the claim that it is short. */
async function fileAgainstScales(person = RESIDENT) {
  const filed = await file(person, 'short', true);
  await estate.world.database.transaction(async (transaction) => {
    const order = await transaction.get('orders', filed.ticket.orderId);
    const records = await transaction.get('orderEvidence', filed.ticket.orderId);
    const item = order?.items.find(({ itemId }) => itemId === filed.ticket.itemId);
    if (records === null || item === undefined) throw new Error('no records');
    const grams = (item.nominalGrams ?? 0) * item.quantity;
    const weighings = records.weighings.map((weighing) =>
      weighing.itemId === item.itemId
        ? { ...weighing, packedGrams: grams, handedGrams: grams, handedAt: NOON }
        : weighing,
    );
    await transaction.put('orderEvidence', { ...records, weighings });
  });
  await estate.deliver();
  return filed;
}

type Correction = Documents['photoReadings']['corrections'][number];

/** What the look at a photo would keep: it is the shot of another claim. */
async function readAs(photoId: string, other: string, corrections: Correction[] = []) {
  await estate.world.database.transaction(async (transaction) => {
    const reading = await transaction.get('photoReadings', photoId);
    if (reading === null) throw new Error('no reading');
    const same = [{ photoId: other, exact: true, likenessPercent: 100 }];
    await transaction.put('photoReadings', { ...reading, state: 'read', same, corrections });
  });
}

describe('a review is raised', () => {
  test('for nothing of an ordinary claim', async () => {
    const { ticketId } = await file(RESIDENT);
    await estate.deliver();
    expect(await reviewOf(ticketId)).toBeNull();
  });

  test('where the scales say that the weight is whole', async () => {
    const { ticketId } = await fileAgainstScales();
    expect(await kindsOf(ticketId)).toEqual(['weighedWhole']);
  });

  test('where the trace ends before the station', async () => {
    const { ticketId, ticket } = await file(RESIDENT);
    await estate.world.database.transaction(async (transaction) => {
      const records = await transaction.get('orderEvidence', ticket.orderId);
      if (records === null) throw new Error('no records');
      await transaction.put('orderEvidence', { ...records, stationArrivedAt: null });
    });
    await estate.deliver();
    expect(await kindsOf(ticketId)).toEqual(['notHandedOut']);
  });

  test('for the photo of another claim, unless its handler says that it is not', async () => {
    const first = await file(RESIDENT);
    const second = await file('li-na');
    await estate.deliver();
    const wrong = { kind: 'reused' as const, isRight: false, byId: second.leader, at: NOON };
    await readAs(second.photoId, first.photoId, [wrong]);
    await raiseReview(estate.world, second.ticketId);
    expect(await kindsOf(second.ticketId)).toEqual([]);
    await readAs(second.photoId, first.photoId);
    await raiseReview(estate.world, second.ticketId);
    expect(await kindsOf(second.ticketId)).toEqual(['reusedPhoto']);
  });

  test('for many claims of one resident, and not for those taken back or long ago', async () => {
    const { ticketId, ticket } = await file(RESIDENT);
    const earlier = async (count: number, change: object) => {
      for (let at = 0; at < count; at += 1) {
        const _id = `ticket_${JSON.stringify(change).length}_${at}`;
        await estate.world.database.transaction((transaction) =>
          transaction.add('tickets', { ...ticket, _id, filedAt: NOON - DAY, ...change }),
        );
      }
    };
    const { claims, windowDays } = misuse.reviews;
    await earlier(claims, { state: 'withdrawn' });
    await earlier(claims, { filedAt: NOON - (windowDays + 1) * DAY });
    await raiseReview(estate.world, ticketId);
    expect(await kindsOf(ticketId)).not.toContain('often');
    await earlier(claims - 1, {});
    await raiseReview(estate.world, ticketId);
    expect(await kindsOf(ticketId)).toContain('often');
  });

  test('for accounts of one phone together, which alone would be nothing', async () => {
    const { ticketId, ticket } = await file(RESIDENT);
    const { database } = estate.world;
    const details = await database.get('personDetails', RESIDENT);
    const other = await database.get('personDetails', 'li-na');
    if (details === null || other === null) throw new Error('nobody');
    await database.transaction((transaction) =>
      transaction.put('personDetails', { ...other, phone: details.phone }),
    );
    for (let at = 1; at < misuse.reviews.linkedClaims; at += 1) {
      const theirs = { ...ticket, _id: `ticket_linked_${at}`, residentId: 'li-na' };
      await database.transaction((transaction) => transaction.add('tickets', theirs));
    }
    await raiseReview(estate.world, ticketId);
    expect(await kindsOf(ticketId)).toEqual(['linkedAccounts']);
    const kept = JSON.stringify(await reviewOf(ticketId));
    expect(kept).not.toContain('li-na');
    expect(kept).not.toContain(details.phone);
  });
});

describe('a claim under review', () => {
  test('goes on as any other: same owner, clocks, state, and one tap refunds it', async () => {
    const usual = await file('li-na', 'short', true);
    const watched = await fileAgainstScales();
    expect(await kindsOf(watched.ticketId)).toEqual(['weighedWhole']);
    const ticket = await ticketOf(estate, watched.ticketId);
    expect(ticket.state).toBe('submitted');
    expect(ticket.clocks.map(({ kind, dueAt }) => [kind, dueAt])).toEqual(
      (await ticketOf(estate, usual.ticketId)).clocks.map(({ kind, dueAt }) => [kind, dueAt]),
    );
    const paidFen = ticket.claim.claimedFen;
    await settleClaim(estate, { ...watched, person: RESIDENT, paidFen });
    expect((await ticketOf(estate, watched.ticketId)).state).toBe('settled');
  });

  test('shows its review to supervisors and management, and to no other handler', async () => {
    const { ticketId, leader } = await fileAgainstScales();
    for (const person of [leader, 'xu-jing', 'fang-ning']) {
      expect(await must(estate, person, 'desk.view', { ticketId })).toMatchObject({ review: null });
      expect(await estate.call(person, 'desk.reviews', { which: 'open' })).toMatchObject({
        code: 'notAllowed',
      });
    }
    for (const person of [SUPERVISOR, MANAGEMENT]) {
      expect(await must(estate, person, 'desk.view', { ticketId })).toMatchObject({
        review: { state: 'open', reasons: [{ key: 'review.reason.weighedWhole' }] },
      });
    }
  });

  test('is shown to its payer with the reasons, and to nobody else', async () => {
    const { ticketId } = await fileAgainstScales();
    const own = await must(estate, RESIDENT, 'ticket.view', { ticketId });
    expect(own.review).toMatchObject({
      state: 'open',
      reasons: [{ key: 'review.reason.weighedWhole' }],
      contest: null,
      outcome: null,
    });
    expect(await estate.call('li-na', 'ticket.view', { ticketId })).toMatchObject({ ok: false });
  });
});

describe('a review', () => {
  const closing = { outcome: 'unfounded', reason: '看了照片，没有问题' } as const;

  test('is looked at and closed with a reason, and the payer is told', async () => {
    const { ticketId } = await fileAgainstScales();
    const listed = await must(estate, SUPERVISOR, 'desk.reviews', { which: 'open' });
    expect(listed.reviews).toMatchObject([{ ticketId, looked: null, mayClose: true }]);
    await must(estate, SUPERVISOR, 'desk.lookAtReview', { ticketId });
    const seen = await must(estate, SUPERVISOR, 'desk.reviews', { which: 'open' });
    expect(seen.reviews).toMatchObject([{ looked: { at: NOON } }]);
    await must(estate, SUPERVISOR, 'desk.closeReview', { ticketId, ...closing });
    await estate.deliver();
    expect((await must(estate, SUPERVISOR, 'desk.reviews', { which: 'open' })).reviews).toEqual([]);
    const closed = await must(estate, SUPERVISOR, 'desk.reviews', { which: 'closed' });
    expect(closed.reviews).toMatchObject([{ closings: [{ words: closing.reason }] }]);
    const own = await must(estate, RESIDENT, 'ticket.view', { ticketId });
    expect(own.review?.outcome).toMatchObject({ outcome: 'unfounded', words: closing.reason });
    expect(await noticesTo(estate, RESIDENT, ticketId)).toContain('reviewClosedResident');
    const refused = await estate.call(SUPERVISOR, 'desk.closeReview', { ticketId, ...closing });
    expect(refused).toMatchObject({ code: 'reviewClosed' });
  });

  test('closed twice by the same request is closed once', async () => {
    const { ticketId } = await fileAgainstScales();
    const input = { ticketId, ...closing, requestId: 'one-and-the-same-request' };
    await must(estate, SUPERVISOR, 'desk.closeReview', input);
    await must(estate, SUPERVISOR, 'desk.closeReview', input);
    expect((await reviewOf(ticketId))?.closings).toHaveLength(1);
  });

  test('is contested in words, which supervisors hear and read first', async () => {
    const { ticketId } = await fileAgainstScales();
    await fileAgainstScales('li-na');
    const reason = '我家的秤称出来就是少';
    await must(estate, RESIDENT, 'ticket.contestReview', { ticketId, reason });
    await estate.deliver();
    const { reviews } = await must(estate, SUPERVISOR, 'desk.reviews', { which: 'open' });
    expect(reviews).toHaveLength(2);
    expect(reviews[0]).toMatchObject({ ticketId, contest: { words: reason } });
    expect(await noticesTo(estate, SUPERVISOR, ticketId)).toContain('reviewContestedPlatform');
    const again = { ticketId, reason: '再说一次' };
    expect(await estate.call(RESIDENT, 'ticket.contestReview', again)).toMatchObject({
      code: 'reviewContested',
    });
    expect(await estate.call('li-na', 'ticket.contestReview', again)).toMatchObject({
      code: 'ticketNotFound',
    });
  });

  test('contested after it was closed is open again, for somebody else to close', async () => {
    const { ticketId } = await fileAgainstScales();
    const founded = { ticketId, outcome: 'founded', reason: '称重是足的' } as const;
    await must(estate, SUPERVISOR, 'desk.closeReview', founded);
    await must(estate, RESIDENT, 'ticket.contestReview', { ticketId, reason: '秤不准' });
    expect(await reviewOf(ticketId)).toMatchObject({ state: 'open' });
    expect(await estate.call(SUPERVISOR, 'desk.closeReview', founded)).toMatchObject({
      code: 'reviewNeedsAnother',
    });
    const explained = { ticketId, outcome: 'explained', reason: '换一台秤称过，是少' } as const;
    await must(estate, MANAGEMENT, 'desk.closeReview', explained);
    const own = await must(estate, RESIDENT, 'ticket.view', { ticketId });
    expect(own.review?.outcome).toMatchObject({ outcome: 'explained' });
  });

  test('is opened again by a new reason, and not by one that was known', async () => {
    const { ticketId, photoId } = await fileAgainstScales();
    await must(estate, SUPERVISOR, 'desk.closeReview', { ticketId, ...closing });
    await raiseReview(estate.world, ticketId);
    expect(await reviewOf(ticketId)).toMatchObject({ state: 'closed' });
    const other = await file('li-na');
    await readAs(photoId, other.photoId);
    await raiseReview(estate.world, ticketId);
    expect(await kindsOf(ticketId)).toEqual(['weighedWhole', 'reusedPhoto']);
    expect(await reviewOf(ticketId)).toMatchObject({ state: 'open' });
  });

  test('of somebody near is not theirs to see or close', async () => {
    const { ticketId } = await fileAgainstScales();
    const { database } = estate.world;
    const supervisor = await database.get('people', SUPERVISOR);
    if (supervisor === null) throw new Error('nobody');
    const near = { ...supervisor, familyIds: [RESIDENT] };
    await database.transaction((transaction) => transaction.put('people', near));
    expect((await must(estate, SUPERVISOR, 'desk.reviews', { which: 'open' })).reviews).toEqual([]);
    const refused = await estate.call(SUPERVISOR, 'desk.closeReview', { ticketId, ...closing });
    expect(refused).toMatchObject({ code: 'ticketNotFound' });
  });

  test('is in the export of its resident, and goes with them and with time', async () => {
    const { ticketId } = await fileAgainstScales();
    await must(estate, RESIDENT, 'ticket.contestReview', { ticketId, reason: '秤不准' });
    const exported = JSON.stringify(await must(estate, RESIDENT, 'account.exportData', {}));
    expect(exported).toContain('秤不准');
    estate.world.clock.advance((misuse.reviews.keptDays + 1) * DAY);
    await applyRetention(estate.world);
    expect(await reviewOf(ticketId)).toBeNull();
  });
});
