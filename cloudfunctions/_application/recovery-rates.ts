import type { ActionInput } from '../../domain/contract/actions';
import type { RecoveryRowView, RecoveryView } from '../../domain/contract/views/chargeback';
import { accountKindOf } from '../../domain/fund/account';
import type { BearingParty } from '../../domain/fund/liability-plan';
import { changeOf } from '../../domain/fund/posting';
import { DAY, type Instant } from '../../domain/primitives/instant';
import { accept } from '../../domain/primitives/outcome';
import type { Caller } from './caller';
import { monthOf } from './commission-of';
import type { BearingDocument, ChargebackDocument } from './documents/bearing';
import type { CollectionName, Documents } from './documents';
import type { JournalEntryDocument } from './documents/money';
import type { Query, World } from './ports';

const PAGE = 100;
/** Refunds of a month that one reading goes through. */
const MOST_REFUNDS = 5_000;
/** The platform's `in` takes so many values well. */
const CHUNK = 50;

type Sums = RecoveryView['total'];

const nothing: Sums = {
  refunds: 0,
  refundedFen: 0,
  chargedBackFen: 0,
  acceptedFen: 0,
  recoveredFen: 0,
};

/**
 * Of the refunds paid in one month: what was charged back for them, what partners accepted of it
 * and what settlements have taken until now. All sums but the charged-back one are the ledger's.
 */
export async function showRecovery(
  world: World,
  _caller: Caller,
  { month }: ActionInput<'fund.recovery'>,
) {
  const now = world.clock.now();
  const chosen = month ?? monthOf(world, now);
  const refunds = await refundsOf(world, chosen, now);
  const ids = [...refunds.keys()];
  const rows = new Map<string, RecoveryRowView & { partnerId: string | null }>();
  for (let start = 0; start < ids.length; start += CHUNK) {
    const chunk = ids.slice(start, start + CHUNK);
    for (const one of await partsOf(world, chunk, refunds)) addTo(rows, one);
  }
  const names = await partnerNames(world);
  const view: RecoveryView = {
    month: chosen,
    rows: [...rows.values()]
      .map(({ partnerId, ...row }) => {
        return { ...row, partnerName: partnerId === null ? null : (names.get(partnerId) ?? '') };
      })
      .sort((one, other) => other.refundedFen - one.refundedFen),
    total: [...rows.values()].reduce<Sums>((total, row) => plus(total, row), nothing),
    cut: ids.length >= MOST_REFUNDS,
  };
  return accept(view);
}

/** Refunds and transfers posted in the month, by their intent. */
async function refundsOf(world: World, month: string, now: Instant): Promise<Map<string, number>> {
  const { from, until } = spanOf(world, month, now);
  const paid = new Map<string, number>();
  const query = {
    where: { kind: { in: ['refund', 'transfer'] }, at: { least: from, below: until } },
    orderBy: { field: 'at', direction: 'asc' },
  } as const;
  for (let offset = 0; paid.size < MOST_REFUNDS; offset += PAGE) {
    const page = await world.database.find('journalEntries', { ...query, limit: PAGE, offset });
    for (const { refundIntentId, postings } of page) {
      if (refundIntentId === null) continue;
      const credits = postings.filter(({ side }) => side === 'credit');
      const amountFen = credits.reduce((sum, one) => sum + one.amountFen, 0);
      paid.set(refundIntentId, (paid.get(refundIntentId) ?? 0) + amountFen);
    }
    if (page.length < PAGE) return paid;
  }
  return paid;
}

/** The first instants of the month and of the next one. */
function spanOf(world: World, month: string, now: Instant): { from: Instant; until: Instant } {
  const [year = 0, monthNumber = 1] = month.split('-').map(Number);
  const [nowYear = 0, nowMonth = 1] = monthOf(world, now).split('-').map(Number);
  const monthsBack = (nowYear - year) * 12 + nowMonth - monthNumber;
  let from = world.calendars.startOfMonth(now);
  for (let back = 0; back < monthsBack; back += 1) {
    from = world.calendars.startOfMonth(from - 1);
  }
  for (let ahead = 0; ahead > monthsBack; ahead -= 1) from = nextMonth(world, from);
  return { from, until: nextMonth(world, from) };
}

function nextMonth(world: World, from: Instant): Instant {
  return world.calendars.startOfMonth(from + 32 * DAY);
}

interface Part extends Sums {
  party: BearingParty;
  partnerId: string | null;
}

/** One part a refund: who was ruled to bear it, and what came of that. */
async function partsOf(
  world: World,
  intentIds: readonly string[],
  refunds: ReadonlyMap<string, number>,
): Promise<Part[]> {
  const where = { refundIntentId: { in: intentIds } };
  const [bearings, chargebacks, entries] = await Promise.all([
    everyOne(world, 'bearings', { _id: { in: intentIds } }),
    everyOne(world, 'chargebacks', where),
    everyOne(world, 'journalEntries', where),
  ]);
  const bearingOf = new Map(bearings.map((bearing) => [bearing._id, bearing]));
  return intentIds.map((id) => {
    const own = <One extends { refundIntentId: string | null }>(all: readonly One[]) =>
      all.filter(({ refundIntentId }) => refundIntentId === id);
    const recovered = fenOn(own(entries), 'Settlement', -1);
    const owed = fenOn(own(entries), 'Receivable', 1);
    return {
      ...partyOf(bearingOf.get(id)),
      refunds: 1,
      refundedFen: refunds.get(id) ?? 0,
      chargedBackFen: chargedBackFen(own(chargebacks)),
      acceptedFen: owed + recovered,
      recoveredFen: recovered,
    };
  });
}

function partyOf(bearing: BearingDocument | undefined): Pick<Part, 'party' | 'partnerId'> {
  const party = bearing?.party ?? 'unknown';
  return { party, partnerId: bearing?.partner?.partnerId ?? null };
}

/** What was withdrawn was never asked for; what was refused was. */
function chargedBackFen(chargebacks: readonly ChargebackDocument[]): number {
  return chargebacks
    .filter(({ status }) => status !== 'withdrawn')
    .reduce((sum, { amountFen }) => sum + amountFen, 0);
}

/** The change on the partners' accounts of one sort, all reversals included. */
function fenOn(
  entries: readonly JournalEntryDocument[],
  sort: 'Settlement' | 'Receivable',
  sign: 1 | -1,
): number {
  const change = entries
    .flatMap(({ postings }) => postings)
    .filter(({ accountId }) => {
      const kind = accountKindOf(accountId);
      return kind === `supplier${sort}` || kind === `carrier${sort}`;
    })
    .reduce((sum, posting) => sum + changeOf(posting), 0);
  return change === 0 ? 0 : sign * change;
}

async function everyOne<Name extends CollectionName>(
  world: World,
  name: Name,
  where: Query['where'],
): Promise<Documents[Name][]> {
  const found: Documents[Name][] = [];
  for (;;) {
    const page = await world.database.find(name, { where, limit: PAGE, offset: found.length });
    found.push(...page);
    if (page.length < PAGE) return found;
  }
}

function addTo(rows: Map<string, RecoveryRowView & { partnerId: string | null }>, part: Part) {
  const { party, partnerId } = part;
  const key = partnerId ?? party;
  const row = rows.get(key) ?? { party, partnerId, partnerName: null, ...nothing };
  rows.set(key, { ...row, ...plus(row, part) });
}

function plus(one: Sums, other: Sums): Sums {
  return {
    refunds: one.refunds + other.refunds,
    refundedFen: one.refundedFen + other.refundedFen,
    chargedBackFen: one.chargedBackFen + other.chargedBackFen,
    acceptedFen: one.acceptedFen + other.acceptedFen,
    recoveredFen: one.recoveredFen + other.recoveredFen,
  };
}

async function partnerNames(world: World): Promise<Map<string, string>> {
  const partners = await world.database.find('partners', { where: {}, limit: PAGE });
  return new Map(partners.map(({ _id, name }) => [_id, name]));
}
