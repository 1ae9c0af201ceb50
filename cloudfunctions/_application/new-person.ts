import type { Role } from '../../domain/person/role';
import type { Instant } from '../../domain/primitives/instant';
import type { PersonDocument } from './documents/people';
import type { Transaction } from './ports';

/** Somebody new, in a household of their own. Keeps the details; the caller writes the person. */
export async function newPerson(
  transaction: Transaction,
  about: { personId: string; openid: string; displayName: string; roles: Role[]; now: Instant },
): Promise<PersonDocument> {
  const { personId, openid, displayName, roles, now } = about;
  await transaction.put('personDetails', {
    _id: personId,
    displayName,
    addressedAs: displayName,
    phone: '',
    building: '',
    birthYear: null,
    greenChannelRequested: false,
  });
  return {
    _id: personId,
    openid,
    roles,
    partnerId: null,
    region: null,
    helpsLeaderId: null,
    communityId: null,
    householdId: `home_${personId}`,
    leader: null,
    createdAt: now,
    privacyConsent: null,
  };
}
