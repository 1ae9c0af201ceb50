/**
 * What a person may be. Several roles per person are possible; a guest is anyone the product does
 * not know (someone who scans a QR code).
 */
export const roles = [
  'guest',
  'resident',
  'leader',
  'agent',
  'supervisor',
  'finance',
  'supplier',
  'carrier',
] as const;

export type Role = (typeof roles)[number];

/** The platform's own people: they share the queue of what was handed up, is over a limit or late. */
export const platformRoles = ['agent', 'supervisor', 'finance'] as const satisfies readonly Role[];
