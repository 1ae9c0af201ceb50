/**
 * What a person is to a ticket, apart from their roles. The first three are conflicts of interest:
 * they take away whatever the others would give.
 */
export const relations = [
  /** The claim is their own. */
  'own',
  /** The claim of somebody of their household or family, or of the leader for whom they act. */
  'household',
  /** The ticket complains about them: they never learn of it. */
  'complainedAbout',
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
  /** A task of it was given to them or to the partner they work for. */
  'task',
  /** It is of a community in their region. */
  'region',
  /** Anybody's relation to any ticket. */
  'any',
] as const;

export type Relation = (typeof relations)[number];
