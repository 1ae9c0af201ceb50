/** Looking for tickets: who finds what, and that what was erased is found no more. */
import type { Role } from '../../domain/person/role';
import { currentPolicyVersion, policyOf } from '../../domain/policy/versions';
import { DAY, MINUTE } from '../../domain/primitives/instant';
import { erasePerson } from '../../cloudfunctions/_application/erase-person';
import { fillSearch } from '../../cloudfunctions/_application/fill-search';
import { createMemoryEstate, type MemoryEstate } from './memory-estate';
import { fileClaim, must, ticketOf, type MemoryClaim } from './memory-steps';

const NOON = Date.parse('2026-11-20T12:00:00+08:00');
const WHO = 'chen-guilan';

let estate: MemoryEstate;
let claim: MemoryClaim;

beforeEach(async () => {
  estate = createMemoryEstate(NOON);
  claim = await fileClaim(estate, WHO);
  await estate.deliver();
});

async function found(person: string, query: string, more: object = {}): Promise<string[]> {
  const { cards } = await must(estate, person, 'desk.search', {
    query,
    goods: '',
    states: [],
    from: 0,
    ...more,
  });
  return cards.map(({ ticketId }) => ticketId);
}

test('the leader finds a claim by words, goods, numbers, name and phone tail', async () => {
  const { goods, orderId, ticketNumber } = await ticketOf(estate, claim.ticketId);
  const order = await estate.world.database.get('orders', orderId);
  const details = await estate.world.database.get('personDetails', WHO);
  const asked = [
    '底下一层都烂',
    goods.goodsName,
    ticketNumber,
    order?.orderNumber ?? '',
    details?.phone.slice(-4) ?? '',
    details?.phone ?? '',
    details?.displayName ?? '',
    '',
  ];
  for (const query of asked) {
    expect([query, await found(claim.leader, query)]).toEqual([query, [claim.ticketId]]);
  }
  expect(await found(claim.leader, '从来没人说过的话')).toEqual([]);
});

test('what is said later is found as soon as it was delivered', async () => {
  expect(await found(claim.leader, '榴莲味')).toEqual([]);
  const said = { ticketId: claim.ticketId, text: '有榴莲味', photoIds: [] };
  await must(estate, WHO, 'ticket.say', said);
  await estate.deliver();
  expect(await found(claim.leader, '榴莲味')).toEqual([claim.ticketId]);
});

test('filters by state, goods and time', async () => {
  const { goods, filedAt } = await ticketOf(estate, claim.ticketId);
  expect(await found(claim.leader, '', { states: ['submitted'] })).toEqual([claim.ticketId]);
  expect(await found(claim.leader, '', { states: ['closed'] })).toEqual([]);
  expect(await found(claim.leader, '', { goods: goods.goodsName })).toEqual([claim.ticketId]);
  expect(await found(claim.leader, '', { goods: '一层都烂' })).toEqual([]);
  expect(await found(claim.leader, '', { since: filedAt })).toEqual([claim.ticketId]);
  expect(await found(claim.leader, '', { since: filedAt + 1 })).toEqual([]);
});

test('nobody finds what they may not read', async () => {
  const people = await estate.all('people');
  const leaders = people.filter(({ roles }) => roles.includes('leader'));
  const { communityId } = await ticketOf(estate, claim.ticketId);
  expect(leaders.some((leader) => leader.communityId !== communityId)).toBe(true);
  for (const { _id } of leaders) {
    const own = _id === claim.leader ? [claim.ticketId] : [];
    expect([_id, await found(_id, '')]).toEqual([_id, own]);
  }
  const asked = { query: '', goods: '', states: [], from: 0 };
  const refused = await estate.call(WHO, 'desk.search', asked);
  expect(refused).toMatchObject({ ok: false, code: 'notAllowed' });
});

test('the platform finds everywhere, a regional manager in the own region', async () => {
  const people = await estate.all('people');
  const withRole = (role: Role) => people.filter(({ roles }) => roles.includes(role));
  const [agent] = withRole('agent');
  expect(await found(agent?._id ?? '', '一层都烂')).toEqual([claim.ticketId]);
  const { communityId } = await ticketOf(estate, claim.ticketId);
  const community = await estate.world.database.get('communities', communityId);
  const managers = withRole('regionalManager');
  expect(managers.length).toBeGreaterThan(0);
  for (const { _id, region } of managers) {
    const expected = region === community?.region ? [claim.ticketId] : [];
    expect([_id, await found(_id, '')]).toEqual([_id, expected]);
  }
});

test('pages run on until everything was looked at, and nothing comes twice', async () => {
  const [one] = await estate.all('ticketSearch');
  if (one === undefined) throw new Error('nothing was indexed');
  const ticket = await ticketOf(estate, claim.ticketId);
  await estate.world.database.transaction(async (transaction) => {
    for (let number = 1; number <= 45; number += 1) {
      const _id = `copy-${number}`;
      const filedAt = one.filedAt - number * MINUTE;
      await transaction.put('tickets', { ...ticket, _id, filedAt });
      await transaction.put('ticketSearch', { ...one, _id, ticketId: _id, filedAt });
    }
  });
  const seen: string[] = [];
  const sizes: number[] = [];
  for (let from: number | null = 0; from !== null; ) {
    const input = { query: '一层都烂', goods: '', states: [], from };
    const page: Awaited<ReturnType<typeof must<'desk.search'>>> = await must(
      estate,
      claim.leader,
      'desk.search',
      input,
    );
    seen.push(...page.cards.map(({ ticketId }) => ticketId));
    sizes.push(page.cards.length);
    from = page.next;
  }
  expect(sizes).toEqual([20, 20, 6]);
  expect(new Set(seen).size).toBe(46);
  expect(seen[0]).toBe(claim.ticketId);
});

test('one timeline over all claims of a resident; each that is shown was looked at', async () => {
  const second = await fileClaim(estate, WHO, ['qualitySample']);
  await estate.deliver();
  const people = await estate.all('people');
  const agent = people.find(({ roles }) => roles.includes('agent'));
  const archive = await must(estate, agent?._id ?? '', 'desk.residentArchive', {
    ticketId: claim.ticketId,
    from: 0,
  });
  const both = [claim.ticketId, second.ticketId].sort();
  expect(archive.tickets.map(({ ticketId }) => ticketId).sort()).toEqual(both);
  expect([...new Set(archive.steps.map(({ ticketId }) => ticketId))].sort()).toEqual(both);
  const times = archive.steps.map(({ at }) => at);
  expect(times).toEqual([...times].sort((one, other) => other - one));
  const looks = (await estate.all('accessLog')).filter(({ viewerId }) => viewerId === agent?._id);
  expect(new Set(looks.map(({ ticketId }) => ticketId))).toEqual(new Set(both));
  const details = await estate.world.database.get('personDetails', WHO);
  expect(JSON.stringify(archive)).not.toContain(details?.phone);
  const stranger = people.find(
    ({ _id, roles }) => roles.includes('leader') && _id !== claim.leader,
  );
  const asked = { ticketId: claim.ticketId, from: 0 };
  const refused = await estate.call(stranger?._id ?? '', 'desk.residentArchive', asked);
  expect(refused).toMatchObject({ ok: false, code: 'ticketNotFound' });
});

test('who is erased is found no more, and neither is what they said elsewhere', async () => {
  const said = { ticketId: claim.ticketId, text: '我是团长，马上看看榴莲', photoIds: [] };
  await must(estate, claim.leader, 'desk.say', said);
  await estate.deliver();
  expect(await found(claim.leader, '榴莲')).toEqual([claim.ticketId]);
  await erasePerson(estate.world, claim.leader);
  const [kept] = await estate.all('ticketSearch');
  expect(kept?.terms).not.toContain('榴莲');
  expect(kept?.terms).toContain('烂了');
  await erasePerson(estate.world, WHO);
  expect(await estate.all('ticketSearch')).toEqual([]);
});

test('words that arrive after the erasure was asked for are not written down again', async () => {
  await estate.world.database.transaction((transaction) =>
    transaction.put('erasures', { _id: WHO, requestedAt: NOON, doneAt: null }),
  );
  const said = { ticketId: claim.ticketId, text: '榴莲', photoIds: [] };
  await must(estate, claim.leader, 'desk.say', said);
  await estate.deliver();
  expect(await estate.all('ticketSearch')).toEqual([]);
});

describe('tickets from before there was a search', () => {
  async function forgetSearch(): Promise<void> {
    const ids = (await estate.all('ticketSearch')).map(({ _id }) => _id);
    await estate.world.database.transaction(async (transaction) => {
      for (const id of ids) await transaction.remove('ticketSearch', id);
    });
  }

  async function deliverAll(): Promise<void> {
    for (let minute = 0; minute < 5; minute += 1) {
      await estate.deliver();
      estate.world.clock.advance(MINUTE);
    }
  }

  test('are found after a night, once and without being touched themselves', async () => {
    const other = await fileClaim(estate, 'wang-jianguo');
    await deliverAll();
    await forgetSearch();
    expect(await found(claim.leader, '')).toEqual([]);
    const before = await ticketOf(estate, claim.ticketId);
    expect(await fillSearch(estate.world)).toBe(2);
    await deliverAll();
    expect((await found(claim.leader, '')).sort()).toEqual([claim.ticketId, other.ticketId].sort());
    expect(await found(claim.leader, '底下一层都烂')).toContain(claim.ticketId);
    expect(await ticketOf(estate, claim.ticketId)).toEqual(before);
    // The walk came to its end: the next nights ask for nothing, whatever is missing.
    await forgetSearch();
    expect(await fillSearch(estate.world)).toBe(0);
  });

  test('are walked over page by page, also where many were filed at one instant', async () => {
    const ticket = await ticketOf(estate, claim.ticketId);
    const ids = Array.from({ length: 120 }, (_, index) => `old-${String(index).padStart(3, '0')}`);
    await estate.world.database.transaction(async (transaction) => {
      for (const [index, _id] of ids.entries()) {
        // 70 of one instant, 50 of others: a page ends within the instant.
        const filedAt = ticket.filedAt - (index < 70 ? 9_000 : index);
        const ticketNumber = String(index);
        await transaction.put('tickets', { ...ticket, _id, ticketNumber, filedAt });
      }
    });
    await forgetSearch();
    expect(await fillSearch(estate.world)).toBe(121);
    const asked = (await estate.all('outbox'))
      .flatMap(({ effects }) => effects)
      .filter(({ done }) => !done)
      .flatMap((effect) => (effect.kind === 'renewSearch' ? [effect.ticketId] : []));
    expect(asked.sort()).toEqual([...ids, claim.ticketId].sort());
  });

  test('are left alone where their words are too old to be kept', async () => {
    await must(estate, WHO, 'ticket.withdraw', { ticketId: claim.ticketId });
    await deliverAll();
    await forgetSearch();
    const { wordDays } = policyOf(currentPolicyVersion).retention;
    estate.world.clock.advance((wordDays + 1) * DAY);
    expect(await fillSearch(estate.world)).toBe(0);
  });
});
