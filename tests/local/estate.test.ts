import { existsSync } from 'node:fs';
import path from 'node:path';
import { goodsCategories } from '../../domain/entitlement/goods-category';
import { changeFenOf, differenceOf } from '../../domain/fund/journal-entry';
import { goodsTraits } from '../../cloudfunctions/_application/liability-facts';
import { noRecords } from '../domain/liability/no-records';
import { breachesByKeeper } from '../../domain/evidence/cold-chain';
import { weighingFinding } from '../../domain/evidence/weighing';
import { suggestLiability } from '../../domain/liability/suggest-liability';
import type { Issue } from '../../domain/primitives/issue';
import { mayClaim } from '../../domain/entitlement/may-claim';
import { knownRoles, platformRoles, type Role } from '../../domain/person/role';
import { currentPolicyVersion, policyOf } from '../../domain/policy/versions';
import { DAY, HOUR } from '../../domain/primitives/instant';
import { estateAt } from '../../local/seed/estate';
import { fundWithPast } from '../../local/seed/fund';
import { goodsOfEstate } from '../../local/seed/goods';
import { people } from '../../local/seed/people';

/** Night, early morning, noon, evening and the last day of a year. */
const instants = [
  '2026-11-22T00:30:00+08:00',
  '2026-11-22T06:10:00+08:00',
  '2026-11-22T12:00:00+08:00',
  '2026-11-22T21:55:00+08:00',
  '2026-12-31T23:59:30+08:00',
].map((text) => Date.parse(text));

const policy = policyOf(currentPolicyVersion);

describe.each(instants)('an estate seeded at %d', (seededAt) => {
  const estate = estateAt(seededAt);
  const items = estate.orders.flatMap((order) => order.items.map((item) => ({ order, item })));
  const claimWindow = policy.entitlement.claimWindowHours * HOUR;

  test('is the same when it is made again', () => {
    expect(estateAt(seededAt)).toEqual(estate);
  });

  test('has the people and partners that were promised', () => {
    const withRole = (role: Role) => estate.people.filter(({ roles }) => roles.includes(role));
    expect(estate.communities).toHaveLength(2);
    expect(withRole('leader')).toHaveLength(6);
    expect(withRole('resident').length - 6).toBe(40);
    for (const role of platformRoles) expect(withRole(role)).toHaveLength(1);
    for (const role of knownRoles) expect([role, withRole(role).length]).not.toEqual([role, 0]);
    expect(estate.partners.filter(({ kind }) => kind === 'supplier')).toHaveLength(4);
    expect(estate.partners.filter(({ kind }) => kind === 'carrier')).toHaveLength(2);
    const specialties = withRole('leader').map(({ leader }) => leader?.specialties.join());
    expect(new Set(specialties).size).toBe(6);
  });

  test('gives every person details, and nobody the id or openid of someone else', () => {
    const ids = estate.people.map(({ _id }) => _id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(estate.people.map(({ openid }) => openid)).size).toBe(ids.length);
    expect(estate.personDetails.map(({ _id }) => _id)).toEqual(ids);
    expect(new Set(estate.personDetails.map(({ phone }) => phone)).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z]+(-[a-z]+)+$/);
  });

  test('has about 120 orders whose lines add up to what was paid', () => {
    expect(estate.orders.length).toBeGreaterThanOrEqual(115);
    expect(estate.orders.length).toBeLessThanOrEqual(135);
    for (const order of estate.orders) {
      const sum = order.items.reduce((total, { paidFen }) => total + paidFen, 0);
      expect(sum).toBe(order.paidFen);
      for (const { paidFen } of order.items) expect(Number.isSafeInteger(paidFen)).toBe(true);
    }
  });

  test('mentions nobody and nothing that does not exist', () => {
    const personIds = new Set(estate.people.map(({ _id }) => _id));
    const partnerIds = new Set(estate.partners.map(({ _id }) => _id));
    const communityIds = new Set(estate.communities.map(({ _id }) => _id));
    const openidOf = new Map(estate.people.map(({ _id, openid }) => [_id, openid]));
    for (const { order, item } of items) {
      expect(personIds).toContain(order.leaderId);
      expect(openidOf.get(order.payerId)).toBe(order.payerOpenid);
      expect(communityIds).toContain(order.communityId);
      expect(partnerIds).toContain(item.supplierId);
      expect(partnerIds).toContain(item.carrierId);
      expect(existsSync(path.join(__dirname, '../../local', item.pictureUrl))).toBe(true);
    }
    for (const { leaderIds } of estate.communities) {
      for (const leaderId of leaderIds) expect(personIds).toContain(leaderId);
    }
  });

  test('has numbers, ids and an evidence document of its own for every order', () => {
    const ids = estate.orders.map(({ _id }) => _id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(estate.orders.map(({ orderNumber }) => orderNumber)).size).toBe(ids.length);
    expect(estate.orderEvidence.map(({ _id }) => _id)).toEqual(ids);
    for (const [index, evidence] of estate.orderEvidence.entries()) {
      const itemIds = estate.orders[index]!.items.map(({ itemId }) => itemId);
      const named = [...evidence.weighings, ...evidence.coldChains];
      for (const { itemId } of named) expect(itemIds).toContain(itemId);
    }
  });

  test('lies in the past, in the order in which things happen', () => {
    for (const { paidAt, receivedAt, promisedAt } of estate.orders) {
      expect(paidAt).toBeLessThan(seededAt);
      expect(paidAt).toBeGreaterThan(seededAt - 10 * DAY);
      if (receivedAt !== null) {
        expect(receivedAt).toBeGreaterThan(paidAt);
        expect(receivedAt).toBeLessThan(seededAt);
      }
      expect(promisedAt).not.toBeNull();
    }
    for (const { logistics, weighings, coldChains } of estate.orderEvidence) {
      const times = logistics.map(({ at }) => at);
      expect([...times].sort((one, other) => one - other)).toEqual(times);
      expect(Math.max(...times)).toBeLessThanOrEqual(seededAt);
      for (const { packedAt, handedAt } of weighings) {
        expect(Math.max(packedAt, handedAt ?? 0)).toBeLessThanOrEqual(seededAt);
      }
      for (const { readings } of coldChains) {
        expect(readings.at(-1)!.at).toBeLessThanOrEqual(seededAt);
      }
    }
  });

  test('has claim windows that are open, that close within three hours, that are closed', () => {
    const left = estate.orders.flatMap(({ receivedAt }) =>
      receivedAt === null ? [] : [receivedAt + claimWindow - seededAt],
    );
    expect(left.filter((time) => time > 24 * HOUR).length).toBeGreaterThan(40);
    expect(left.filter((time) => time > 0 && time <= 3 * HOUR).length).toBeGreaterThan(5);
    expect(left.filter((time) => time < 0).length).toBeGreaterThan(10);
    expect(estate.orders.length - left.length).toBeGreaterThan(10);
  });

  test('lets every resident and leader claim several items', () => {
    for (const { key } of people.filter(({ communityId }) => communityId !== null)) {
      const claimable = items.filter(
        ({ order, item }) =>
          order.payerId === key &&
          mayClaim({
            policy,
            category: item.category,
            receivedAt: order.receivedAt,
            now: seededAt,
            itemPaidFen: item.paidFen,
            itemQuantity: item.quantity,
            quantityAlreadyClaimed: 0,
            hasOpenTicket: false,
            quantity: 1,
            nominalGrams: item.nominalGrams,
            grams: null,
            issue: 'other',
          }).allowed,
      );
      expect(claimable.length).toBeGreaterThanOrEqual(2);
    }
  });

  test('holds the 150-yuan box of cherries, received today from a truck that stayed cold', () => {
    const found = items.find(
      ({ order, item }) => order.payerId === 'chen-guilan' && item.goodsId === 'cherry-box',
    )!;
    expect(found.item).toMatchObject({ paidFen: 15_000, quantity: 1, category: 'fruit' });
    expect(found.order.leaderId).toBe('zhou-min');
    expect(seededAt - found.order.receivedAt!).toBeLessThan(6 * HOUR);
    const evidence = estate.orderEvidence.find(({ _id }) => _id === found.order._id)!;
    const chain = evidence.coldChains.find(({ itemId }) => itemId === found.item.itemId)!;
    expect(Math.max(...chain.readings.map(({ tenths }) => tenths))).toBeLessThan(chain.limitTenths);
  });

  function suggested(orderId: string, itemId: string, issue: Issue) {
    const order = estate.orders.find(({ _id }) => _id === orderId)!;
    const item = order.items.find((candidate) => candidate.itemId === itemId)!;
    const evidence = estate.orderEvidence.find(({ _id }) => _id === orderId)!;
    const chain = evidence.coldChains.find((candidate) => candidate.itemId === itemId);
    const weighing = evidence.weighings.find((candidate) => candidate.itemId === itemId) ?? null;
    const nominalGrams = item.nominalGrams === null ? null : item.nominalGrams * item.quantity;
    const kept = { arrivedAt: evidence.stationArrivedAt, handedAt: order.receivedAt };
    const facts = {
      ...noRecords,
      issue,
      goods: goodsTraits(item.category),
      coldChain: chain
        ? { limitTenths: chain.limitTenths, ...breachesByKeeper(chain, kept) }
        : null,
      weighing: weighing && weighingFinding({ nominalGrams, ...weighing }, policy),
      handOut: {
        promisedAt: order.promisedAt!,
        arrivedAt: evidence.stationArrivedAt,
        handedAt: order.receivedAt,
      },
    };
    return suggestLiability(facts, policy);
  }

  function partiesFor(issue: Issue): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const { order, item } of items) {
      if (order.receivedAt === null) continue;
      const party = suggested(order._id, item.itemId, issue).liableParty;
      counts[party] = (counts[party] ?? 0) + 1;
    }
    return counts;
  }

  test('shows a broken cold chain on one truck run only, and never for the box of cherries', () => {
    const broken = items.filter(
      ({ order, item }) =>
        suggested(order._id, item.itemId, 'thawed').ruleId === 'coldChainBroken',
    );
    expect(broken.length).toBeGreaterThanOrEqual(3);
    const trucks = new Set(broken.map(({ item }) => item.batchId.split('-')[1]));
    expect(trucks.size).toBe(1);
    const households = new Set(broken.map(({ order }) => order.payerId));
    expect(households.size).toBeGreaterThanOrEqual(3);
  });

  test('lets the scales name a supplier here, a carrier there, and mostly nobody', () => {
    const parties = partiesFor('short');
    expect(parties['supplier']).toBeGreaterThan(3);
    expect(parties['carrier']).toBeGreaterThan(3);
    expect(parties['unknown']).toBeGreaterThan(parties['supplier']! + parties['carrier']!);
  });

  test('has one run whose truck was late and one that the leaders handed out late', () => {
    const parties = partiesFor('late');
    expect(parties['carrier']).toBeGreaterThan(3);
    expect(parties['leader']).toBeGreaterThan(3);
    expect(parties['unknown']).toBeGreaterThan(50);
  });

  test('opens the fund with balanced entries from a named source that equal the balances', () => {
    const { accounts, entries } = estate.fund;
    expect(accounts).toHaveLength(7);
    for (const entry of entries) {
      expect(differenceOf(entry)).toBe(0);
      expect(['opening', 'allotment']).toContain(entry.kind);
    }
    for (const { _id, leaderId, balanceFen, heldFen, pocket } of accounts) {
      const posted = entries.reduce((sum, entry) => sum + changeFenOf(entry, _id), 0);
      expect(posted).toBe(balanceFen);
      const own = entries.filter(({ accountIds }) => accountIds.includes(_id));
      const { balancesAfterFen = {}, entryNumbers = {} } = own.at(-1) ?? {};
      const kept = [heldFen, balancesAfterFen[_id], entryNumbers[_id]];
      expect(kept).toEqual([0, balanceFen, own.length]);
      if (leaderId !== null) expect(pocket).toEqual({ balanceFen: 70_000, heldFen: 0 });
    }
    const reserve = accounts.find(({ kind }) => kind === 'platformShare')!.balanceFen;
    expect(reserve + accounts.reduce((sum, { pocket }) => sum + pocket.balanceFen, 0)).toBe(
      5_000_000,
    );
    for (const { balanceFen } of accounts.filter(({ kind }) => kind === 'leaderShare')) {
      expect(balanceFen).toBeGreaterThanOrEqual(20_000);
      expect(balanceFen).toBeLessThanOrEqual(60_000);
    }
  });

  test('gives the fund a past that balances: a month is over, completed orders contributed', () => {
    const { accounts, entries } = fundWithPast(seededAt, estate.orders);
    const completed = estate.orders.filter(({ completedAt }) => completedAt !== null);
    expect(entries.filter(({ kind }) => kind === 'orderCompleted').length).toBeGreaterThan(10);
    expect(entries[0]!.at).toBeLessThan(seededAt - 31 * DAY);
    expect(entries.map(({ at }) => at)).toEqual(entries.map(({ at }) => at).sort((a, b) => a - b));
    for (const { _id, leaderId, balanceFen, pocket, guarantees } of accounts) {
      const sum = (id: string) => entries.reduce((all, one) => all + changeFenOf(one, id), 0);
      expect(sum(_id)).toBe(balanceFen);
      if (leaderId === null) continue;
      expect(sum(`platformShare:${leaderId}`)).toBe(pocket.balanceFen);
      const orders = completed.filter((order) => order.leaderId === leaderId).length;
      expect(guarantees).toEqual({ left: Math.floor(orders / 10), ordersSince: orders % 10 });
    }
  });

  test('endows both funds by two people, and what is left is what the entries say', () => {
    const { pots, potMoves, entries } = fundWithPast(seededAt, estate.orders);
    const endowed = potMoves.find(({ kind }) => kind === 'endowSpecial');
    expect(endowed?.amountFen).toBe(policy.innovation.specialFundFirstFen);
    for (const { _id, askedById, decidedById } of potMoves) {
      expect(askedById).not.toBe(decidedById);
      expect(entries.filter(({ causeId }) => causeId === _id)).toHaveLength(1);
    }
    for (const { _id, balanceFen } of pots) {
      expect(balanceFen).toBeGreaterThan(0);
      const left = entries.reduce((all, one) => all + changeFenOf(one, _id), 0);
      expect([_id, left]).toEqual([_id, balanceFen]);
    }
  });
});

test('the goods are about 60, of every category, with the licence of their pictures', () => {
  expect(goodsOfEstate.length).toBeGreaterThanOrEqual(58);
  expect(goodsOfEstate.length).toBeLessThanOrEqual(66);
  const categories = new Set(goodsOfEstate.map(({ category }) => category));
  expect([...categories].sort()).toEqual(Object.keys(goodsCategories).sort());
  expect(new Set(goodsOfEstate.map(({ id }) => id)).size).toBe(goodsOfEstate.length);
  expect(existsSync(path.join(__dirname, '../../local/goods/LICENCE.txt'))).toBe(true);
});

test('nobody can be called: the numbers begin as no phone in China does', () => {
  for (const { phone } of people) expect(phone).toMatch(/^1400\d{7}$/);
});
