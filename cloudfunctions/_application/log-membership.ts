import type { MembershipEventKind } from '../../domain/person/membership';
import type { Instant } from '../../domain/primitives/instant';
import type { InvitationDocument } from './documents/membership';
import type { Transaction } from './ports';

interface About {
  invitation: InvitationDocument;
  byId: string | null;
  personId: string | null;
  at: Instant;
}

/** What became of an invitation, once: the log is only ever added to. */
export async function logMembership(
  transaction: Transaction,
  kind: MembershipEventKind,
  { invitation, byId, personId, at }: About,
): Promise<void> {
  const { _id: invitationId, role, binding } = invitation;
  await transaction.add('membershipEvents', {
    _id: `${invitationId}_${kind}`,
    at,
    kind,
    role,
    binding,
    byId,
    personId,
    invitationId,
  });
}
