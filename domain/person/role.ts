/**
 * What a person may be. Several roles per person are possible; a guest is anyone the product does
 * not know (someone who scans a QR code).
 */
export const roles = [
  'guest',
  'resident',
  'leader',
  /** Acts for one leader, on that leader's tickets. */
  'helper',
  'agent',
  'supervisor',
  /** Reads the tickets of one region and is told what runs late there. */
  'regionalManager',
  /** Reads everything, is told of what is major, and acts on nothing. */
  'management',
  'finance',
  'supplier',
  'carrier',
  /** Buys and claims on the platform's behalf and reports how it went. */
  'mysteryCustomer',
  /** Says who has which role; has nothing to do with tickets or money. */
  'administrator',
] as const;

export type Role = (typeof roles)[number];

/** Everyone whom the product knows. */
export const knownRoles = roles.filter((role) => role !== 'guest');

/**
 * The platform's own people: they share the queue of what was handed up, is over a limit or late.
 */
export const platformRoles = ['agent', 'supervisor', 'finance'] as const satisfies readonly Role[];
