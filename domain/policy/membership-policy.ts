/** How people come to their roles. */
export interface MembershipPolicy {
  /** An invitation to a role that nobody accepted lapses (ours). */
  invitationHours: number;
  /** Open invitations of one person at a time (ours). */
  openInvitations: number;
  /** Helpers of one leader at a time, open invitations included (ours). */
  helpersPerLeader: number;
}

/** In force from November 2026. */
export const membership202611: MembershipPolicy = {
  invitationHours: 72,
  openInvitations: 50,
  helpersPerLeader: 5,
};
