/** Who may file for whom, what may be shown, and codes and invitations for it. */
export interface FilingPolicy {
  /** An invitation to the family that nobody accepted lapses (ours). */
  familyInvitationHours: number;
  /** Family members of one payer at a time, open invitations included (ours). */
  familyMembers: number;
  /** The code on a parcel opens the filing of its order for so long (ours). */
  parcelCodeDays: number;
  /** A film of the goods, at most one a claim (ours). */
  videoSeconds: number;
  /** Photos with an anonymous complaint (ours). */
  complaintPhotos: number;
}

/** In force from November 2026. */
export const filing202611: FilingPolicy = {
  familyInvitationHours: 72,
  familyMembers: 5,
  parcelCodeDays: 30,
  videoSeconds: 15,
  complaintPhotos: 3,
};
