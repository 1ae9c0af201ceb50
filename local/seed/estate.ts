/**
 * A small estate, complete but for its payments. Deterministic: the same instant gives the same
 * documents.
 */
import type { OrderEvidenceDocument } from '../../cloudfunctions/_application/documents/orders';
import type {
  CommunityDocument,
  PartnerDocument,
  PersonDetailsDocument,
  PersonDocument,
} from '../../cloudfunctions/_application/documents/people';
import { DAY, HOUR, type Instant } from '../../domain/primitives/instant';
import { privacyNoticeVersion } from '../../domain/person/privacy-notice';
import { evidenceOf } from './evidence';
import { fundOpenedBefore, type OpenedFund } from './fund';
import { ordersBefore, type UnpaidOrder } from './orders';
import { communities, openidOf, partners, people, type SeedPerson } from './people';

export interface Estate {
  people: PersonDocument[];
  personDetails: PersonDetailsDocument[];
  communities: CommunityDocument[];
  partners: PartnerDocument[];
  orders: UnpaidOrder[];
  orderEvidence: OrderEvidenceDocument[];
  fund: OpenedFund;
}

function personDocument(person: SeedPerson, seededAt: Instant): PersonDocument {
  const isLeader = person.roles.includes('leader');
  return {
    _id: person.key,
    openid: openidOf(person.key),
    roles: person.roles,
    partnerId: person.partnerId,
    region: person.region,
    helpsLeaderId: person.roles.includes('helper') ? person.leaderKey : null,
    communityId: person.communityId,
    householdId: person.householdId,
    leader: isLeader ? { specialties: person.specialties, suspended: false } : null,
    createdAt: seededAt - 30 * DAY,
    privacyConsent: { version: privacyNoticeVersion, at: seededAt - 29 * DAY },
  };
}

function yearInShanghai(at: Instant): number {
  return new Date(at + 8 * HOUR).getUTCFullYear();
}

function detailsDocument(person: SeedPerson, seededAt: Instant): PersonDetailsDocument {
  return {
    _id: person.key,
    displayName: person.name,
    addressedAs: person.addressedAs,
    phone: person.phone,
    building: person.building,
    birthYear: person.age === null ? null : yearInShanghai(seededAt) - person.age,
    greenChannelRequested: person.traits.includes('greenByWish'),
  };
}

function communityDocuments(): CommunityDocument[] {
  return communities.map(({ id, name, region }) => ({
    _id: id,
    name,
    region,
    leaderIds: people
      .filter(({ communityId, roles }) => communityId === id && roles.includes('leader'))
      .map(({ key }) => key),
  }));
}

export function estateAt(seededAt: Instant): Estate {
  const orders = ordersBefore(seededAt);
  return {
    people: people.map((person) => personDocument(person, seededAt)),
    personDetails: people.map((person) => detailsDocument(person, seededAt)),
    communities: communityDocuments(),
    partners: partners.map(({ id, kind, name }) => ({ _id: id, kind, name })),
    orders: orders.map(({ order }) => order),
    orderEvidence: evidenceOf(orders, seededAt),
    fund: fundOpenedBefore(seededAt),
  };
}
