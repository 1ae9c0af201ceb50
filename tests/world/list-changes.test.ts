/** A list that asks over and over what changed: what it costs, and that nothing is missed. */
import { identify } from '../../cloudfunctions/_application/caller';
import { changeTicket } from '../../cloudfunctions/_application/change-ticket';
import type { TicketDocument } from '../../cloudfunctions/_application/documents/tickets';
import { listInboxChanges } from '../../cloudfunctions/_application/list-changes';
import type { InboxView } from '../../domain/contract/views/desk-list';
import type { HandledCardView } from '../../domain/contract/views/handled-ticket';
import { priorities } from '../../domain/primitives/priority';
import { HOUR, MINUTE, SECOND } from '../../domain/primitives/instant';
import { accept } from '../../domain/primitives/outcome';
import { openidOf } from '../../local/seed/people';
import { mergeChanges } from '../../src/features/handling/merge-changes';
import { countedReads } from '../bench/counted-reads';
import { createMemoryEstate, type MemoryEstate } from './memory-estate';
import { fileClaim, must, settleClaim, ticketOf, type MemoryClaim } from './memory-steps';

const NOON = Date.parse('2026-11-20T12:00:00+08:00');
const POLL = 15 * SECOND;
const WHO = 'wang-jianguo';

let estate: MemoryEstate;
let claim: MemoryClaim;
let leader: string;

beforeEach(async () => {
  estate = createMemoryEstate(NOON, 'list-changes');
  claim = await fileClaim(estate, WHO);
  ({ leader } = claim);
  await estate.deliver();
});

/** Open since the morning, like the first. */
async function plantMore(count: number, changedAt = NOON - HOUR): Promise<void> {
  const like = await ticketOf(estate, claim.ticketId);
  for (let number = 0; number < count; number += 1) {
    const _id = `planted-${number}`;
    await estate.world.database.append('tickets', { ...like, _id, changedAt, filedAt: NOON - number });
  }
}

async function write(ticketId: string, changes: Partial<TicketDocument>): Promise<void> {
  const actor = { kind: 'system', personId: null } as const;
  const command = { ticketId, actor, requestId: null };
  const done = await changeTicket(estate.world, command, async () =>
    accept({ changes, events: [], effects: [], reply: (version: number) => ({ version }) }),
  );
  expect(done.ok).toBe(true);
}

/** A phone that shows the leader's list. */
async function opened() {
  let known: InboxView = await must(estate, leader, 'desk.inbox', {});
  let { mark } = known;
  const reads = { documents: 0, calls: 0 };
  const world = { ...estate.world, database: countedReads(estate.world.database, reads) };
  const poll = async () => {
    estate.world.clock.advance(POLL);
    Object.assign(reads, { documents: 0, calls: 0 });
    const caller = await identify(estate.world, openidOf(leader));
    const { value } = await listInboxChanges(world, caller, { mark });
    ({ mark } = value);
    known = mergeChanges(known, value);
    return { ...value, documents: reads.documents, calls: reads.calls };
  };
  /** As after a minute without a change. */
  const rest = async () => {
    for (let round = 0; round < 9; round += 1) await poll();
  };
  return {
    poll,
    rest,
    ids: () => known.rows.map(({ ticketId }) => ticketId),
    rows: () => known.rows,
    card: (ticketId: string) => known.cards.find((card) => card.ticketId === ticketId),
  };
}

test('of 2,000 claims a poll reads what changed, and nothing where nothing did', async () => {
  await plantMore(1_999);
  const list = await opened();
  expect(list.ids()).toHaveLength(2_000);
  await list.rest();
  for (let round = 0; round < 12; round += 1) {
    const asked = await list.poll();
    expect(asked).toMatchObject({ anew: false, rows: [], goneIds: [], documents: 0, calls: 1 });
  }
  await must(estate, leader, 'desk.reply', { ticketId: claim.ticketId, text: '马上看' });
  const asked = await list.poll();
  expect(asked.rows.map(({ ticketId }) => ticketId)).toEqual([claim.ticketId]);
  // The ticket, its two people, what is unread and what is suggested.
  expect(asked.documents).toBeLessThanOrEqual(5);
  expect(list.card(claim.ticketId)?.replied).toBe(true);
});

test('what is filed comes, what is settled goes, whoever settled it', async () => {
  const list = await opened();
  const other = await fileClaim(estate, 'chen-guilan');
  expect(other.leader).toBe(leader);
  await list.poll();
  expect(list.ids()).toEqual(expect.arrayContaining([claim.ticketId, other.ticketId]));
  await settleClaim(estate, other);
  expect(await list.poll()).toMatchObject({ goneIds: [other.ticketId] });
  expect(list.ids()).toEqual([claim.ticketId]);
});

test('a claim that others were given leaves the screen, though no query finds it there', async () => {
  const list = await opened();
  await write(claim.ticketId, { firstContactId: 'somebody', ownerId: 'somebody' });
  await list.poll();
  expect(list.ids()).toEqual([]);
  await write(claim.ticketId, { ownerId: leader });
  await list.poll();
  expect(list.ids()).toEqual([claim.ticketId]);
});

test('what was written late, or by a clock that is behind, shows within the next minute', async () => {
  const list = await opened();
  await list.rest();
  const ticket = await ticketOf(estate, claim.ticketId);
  const begunAt = estate.world.clock.now() - 25 * SECOND;
  await estate.world.database.transaction((transaction) =>
    transaction.put('tickets', { ...ticket, state: 'settled', changedAt: begunAt }),
  );
  for (let round = 0; round < 5; round += 1) await list.poll();
  expect(list.ids()).toEqual([]);
});

test('a message that was read elsewhere, and a plan that turned, change the card', async () => {
  const list = await opened();
  const { ticketId } = claim;
  await must(estate, WHO, 'ticket.say', { ticketId, text: '在吗', photoIds: [] });
  await estate.deliver();
  await list.poll();
  expect(list.card(ticketId)?.unreadCount).toBe(1);
  await must(estate, leader, 'desk.readMessages', { ticketId, upTo: estate.world.clock.now() });
  await list.poll();
  expect(list.card(ticketId)?.unreadCount).toBe(0);
  await must(estate, WHO, 'account.setPreference', { prefers: 'compensation' });
  await estate.deliver();
  await list.poll();
  expect(list.card(ticketId)?.suggested?.way).toBe('refundWithCoupon');
});

test('the list is read whole by whom it is not of, and where too much changed', async () => {
  const { mark } = await must(estate, leader, 'desk.inbox', {});
  expect((await must(estate, leader, 'desk.inboxChanges', { mark })).anew).toBe(false);
  const other = 'luo-xiaodong';
  expect(await must(estate, other, 'desk.inboxChanges', { mark })).toMatchObject({
    anew: true,
    cards: [],
    goneIds: [],
  });
  const person = (await estate.world.database.get('people', leader))!;
  await estate.world.database.transaction((transaction) =>
    transaction.put('people', { ...person, familyIds: [WHO] }),
  );
  expect((await must(estate, leader, 'desk.inboxChanges', { mark })).anew).toBe(true);
  await estate.world.database.transaction((transaction) => transaction.put('people', person));
  await plantMore(501, NOON + 1);
  expect((await must(estate, leader, 'desk.inboxChanges', { mark })).anew).toBe(true);
  expect((await estate.callRaw(leader, 'desk.inboxChanges', { mark: '1.2.x' })).ok).toBe(false);
});

test('a regional manager hears nothing of the claims of other regions', async () => {
  const manager = (await estate.all('people')).find(({ roles }) => roles.includes('regionalManager'));
  if (manager === undefined) throw new Error('nobody manages a region');
  const { mark } = await must(estate, manager._id, 'desk.queue', {});
  const ours = (await ticketOf(estate, claim.ticketId)).communityId;
  const handUp = { ownerKind: 'platform', ownerId: null, state: 'withPlatform' } as const;
  await write(claim.ticketId, handUp);
  const near = await must(estate, manager._id, 'desk.queueChanges', { mark });
  const community = (await estate.world.database.get('communities', ours))!;
  expect(near.rows).toHaveLength(community.region === manager.region ? 1 : 0);
  await write(claim.ticketId, { communityId: 'elsewhere' });
  const far = await must(estate, manager._id, 'desk.queueChanges', { mark });
  expect(far).toMatchObject({ anew: false, rows: [], goneIds: [] });
});

/** A page reckons the colour of a clock by its own time. */
function timeless(card: HandledCardView | undefined) {
  return card?.clock ? { ...card, clock: { ...card.clock, tone: 'inTime' } } : card;
}

/** Small and repeatable. */
function chance(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

test.each([1, 2, 3])('after any changes it is what reading it whole says (seed %i)', async (seed) => {
  await plantMore(30);
  const list = await opened();
  const pick = chance(seed);
  const whose = [leader, 'somebody'];
  const states = ['submitted', 'settled', 'withPlatform', 'refundException'] as const;
  for (let step = 0; step < 40; step += 1) {
    for (let change = pick(4); change > 0; change -= 1) {
      const ticketId = `planted-${pick(30)}`;
      await write(ticketId, {
        state: states[pick(states.length)]!,
        priority: priorities[pick(priorities.length)]!,
        ownerId: whose[pick(2)]!,
        firstContactId: whose[pick(2)]!,
        ownerKind: pick(3) === 0 ? 'platform' : 'leader',
        filedAt: NOON - pick(10 * MINUTE),
      });
    }
    await list.poll();
    const whole = await must(estate, leader, 'desk.inbox', {});
    expect(list.rows()).toEqual(whole.rows);
    for (const card of whole.cards) {
      expect(timeless(list.card(card.ticketId))).toEqual(timeless(card));
    }
  }
});
