/**
 * What a person is to a ticket or a complaint, apart from their roles. The first three are conflicts of interest:
 * they take away whatever the others would give.
 */
export const relations = [
  /** The claim is their own. */
  'own',
  /** The claim of somebody of their household or family, or of the leader for whom they act. */
  'household',
  /** It is a complaint about them, or about those whom they are one of: they never learn of it. */
  'complainedAbout',
  /** The payer invited them to follow their claims, and neither has ended that. */
  'family',
  /** They own the ticket as its leader. */
  'owner',
  /** The leader who stays responsible to the end, whoever owns it now. */
  'firstContact',
  /** They act for the leader who owns it. */
  'ownerHelper',
  /** They act for the leader who is first contact. */
  'firstContactHelper',
  /** The platform owns it: it lies on the desk that the platform's people share. */
  'onDesk',
  /** A task of it was given to them, to the partner they work for or to their role. */
  'task',
  /** It is of a community in their region. */
  'region',
  /** Anybody's relation to any ticket. */
  'any',
  /** Anybody's relation to any anonymous complaint. */
  'anyComplaint',
] as const;

export type Relation = (typeof relations)[number];
