/** Who lives and works in the city, and the fund they stand on, as documents. */
import { emptyAccount } from '../../../cloudfunctions/_application/fund-account';
import type {
  FundAccountDocument,
  JournalEntryDocument,
} from '../../../cloudfunctions/_application/documents/money';
import type { PersonDocument } from '../../../cloudfunctions/_application/documents/people';
import type { GoodsCategory } from '../../../domain/entitlement/goods-category';
import { leaderShare, platformShare } from '../../../domain/fund/account';
import { openingEntry } from '../../../domain/fund/events/funding';
import { allotmentEntry } from '../../../domain/fund/events/refund';
import type { JournalEntry } from '../../../domain/fund/journal-entry';
import { privacyNoticeVersion } from '../../../domain/person/privacy-notice';
import type { Role } from '../../../domain/person/role';
import { currentPolicyVersion, policyOf } from '../../../domain/policy/versions';
import { DAY, type Instant } from '../../../domain/primitives/instant';
import { goodsOfEstate } from '../../../local/seed/goods';
import { partners } from '../../../local/seed/people';
import type { Contents } from '../../world/memory-database';
import { streamOf } from './streams';

export interface Town {
  leaderIds: string[];
  /** By shift: those of the early one, those of the late one. */
  agentIds: [string[], string[]];
  supervisorIds: string[];
  financeIds: string[];
  supplierIds: ReadonlyMap<string, string>;
  /** By leader; some have none. */
  helperIds: ReadonlyMap<string, string>;
  communityOf(leaderId: string): string;
  contents: Contents;
}

interface TownSize {
  seed: number;
  leaders: number;
  /** On duty at a time; a shift has as many more as have their days off. */
  agentsOnDuty: number;
  /** Of leaders who have a helper. */
  helperShare: number;
  at: Instant;
}

/** Five days of seven. */
const SHIFT_SIZE_FOR_ONE = 7 / 5;
/** Each leader's share to begin with: 300 yuan, put in by the platform (ours). */
const LEADER_OPENING_FEN = 30_000;
/** policy: special fund, first payment 5,000,000 yuan. */
const PLATFORM_OPENING_FEN = 500_000_000;
/** Leaders to a community (ours): some have a neighbour who can stand in. */
const LEADERS_A_COMMUNITY = 1.5;

export function townOf({ seed, leaders, agentsOnDuty, helperShare, at }: TownSize): Town {
  const leaderIds = names('leader', leaders);
  const shift = Math.max(1, Math.ceil(agentsOnDuty * SHIFT_SIZE_FOR_ONE));
  const agentIds: Town['agentIds'] = [names('early-agent', shift), names('late-agent', shift)];
  const supervisorIds = names('supervisor', Math.max(2, Math.round(leaders / 100)));
  const financeIds = names('finance', Math.max(2, Math.round(leaders / 150)));
  const suppliers = partners.filter(({ kind }) => kind === 'supplier');
  const supplierIds = new Map(suppliers.map(({ id }) => [id, `person-of-${id}`]));
  const helped = leaderIds.filter((id) => streamOf(seed, id, 'helper').happens(helperShare));
  const helperIds = new Map(helped.map((id) => [id, `helper-of-${id}`]));
  const communityOf = (leaderId: string) =>
    `community-${Math.floor(leaderIds.indexOf(leaderId) / LEADERS_A_COMMUNITY)}`;
  const people = [
    ...leaderIds.map((id) => leaderOf(seed, id, communityOf(id), at)),
    ...[...helperIds].map(([leaderId, id]) => ({
      ...personOf(id, 'helper', at),
      helpsLeaderId: leaderId,
      communityId: communityOf(leaderId),
    })),
    ...agentIds.flat().map((id) => personOf(id, 'agent', at)),
    ...supervisorIds.map((id) => personOf(id, 'supervisor', at)),
    ...financeIds.map((id) => personOf(id, 'finance', at)),
    ...[...supplierIds].map(([partnerId, id]) => ({ ...personOf(id, 'supplier', at), partnerId })),
    { ...personOf('regional-manager', 'regionalManager', at), region: 'city' },
    personOf('management', 'management', at),
  ];
  const communityIds = [...new Set(leaderIds.map(communityOf))];
  return {
    leaderIds,
    agentIds,
    supervisorIds,
    financeIds,
    supplierIds,
    helperIds,
    communityOf,
    contents: {
      people,
      personDetails: people.map(({ _id }) => detailsOf(_id)),
      communities: communityIds.map((_id) => ({
        _id,
        name: _id,
        region: 'city',
        leaderIds: leaderIds.filter((id) => communityOf(id) === _id),
      })),
      partners: partners.map(({ id, kind, name }) => ({ _id: id, kind, name })),
      ...fundOf(leaderIds, at - 7 * DAY),
    },
  };
}

function names(kind: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${kind}-${String(index).padStart(4, '0')}`);
}

export function openidOf(personId: string): string {
  return `openid-of-${personId}`;
}

export function personOf(personId: string, role: Role, at: Instant): PersonDocument {
  return {
    _id: personId,
    openid: openidOf(personId),
    roles: [role],
    partnerId: null,
    region: null,
    helpsLeaderId: null,
    communityId: null,
    householdId: `home-of-${personId}`,
    leader: null,
    createdAt: at - 60 * DAY,
    privacyConsent: { version: privacyNoticeVersion, at: at - 60 * DAY },
  };
}

export function detailsOf(personId: string, birthYear: number | null = null) {
  return {
    _id: personId,
    displayName: personId,
    addressedAs: personId,
    phone: '',
    building: '',
    birthYear,
    greenChannelRequested: false,
  };
}

/** Leaders know one to three shelves well. */
function leaderOf(seed: number, id: string, communityId: string, at: Instant): PersonDocument {
  const stream = streamOf(seed, id, 'skills');
  const categories = [...new Set(goodsOfEstate.map(({ category }) => category))];
  const count = 1 + stream.below(3);
  const known = Array.from({ length: count }, () => stream.pick<GoodsCategory>(categories) ?? 'fruit');
  return {
    ...personOf(id, 'leader', at),
    roles: ['leader', 'resident'],
    communityId,
    leader: { specialties: [...new Set(known)], suspended: false },
  };
}

function fundOf(leaderIds: readonly string[], at: Instant) {
  const { pocketTargetFen } = policyOf(currentPolicyVersion).fund;
  const opening = (name: string, accountId: typeof platformShare, amountFen: number) =>
    openingEntry({ entryId: `opening-${name}`, at, accountId, amountFen });
  const entries: JournalEntry[] = [
    opening('platform', platformShare, PLATFORM_OPENING_FEN),
    ...leaderIds.flatMap((leaderId) => [
      openingEntry({
        entryId: `opening-${leaderId}`,
        at,
        accountId: leaderShare(leaderId),
        amountFen: LEADER_OPENING_FEN,
      }),
      allotmentEntry({
        entryId: `allotment-${leaderId}`,
        at,
        causeId: 'opening',
        leaderId,
        amountFen: pocketTargetFen,
      }),
    ]),
  ];
  const journalEntries = entries.map((entry): JournalEntryDocument => {
    const accountIds = entry.postings.map(({ accountId }) => accountId);
    return { _id: entry.entryId, ...entry, accountIds, balancesAfterFen: {}, entryNumbers: {} };
  });
  const leaderAccounts = leaderIds.map((leaderId) => ({
    ...emptyAccount(leaderId),
    balanceFen: LEADER_OPENING_FEN,
    pocket: { balanceFen: pocketTargetFen, heldFen: 0 },
    version: 1,
  }));
  const reserve: FundAccountDocument = {
    ...emptyAccount(null),
    balanceFen: PLATFORM_OPENING_FEN - leaderIds.length * pocketTargetFen,
    version: 1,
  };
  return { fundAccounts: [reserve, ...leaderAccounts], journalEntries };
}
