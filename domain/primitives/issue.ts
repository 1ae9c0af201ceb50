/**
 * What can be wrong with goods, as a resident would say it. A primitive because entitlement,
 * liability and remedy all judge by it and none of them owns it.
 */
export const issues = [
  'rotten',
  'thawed',
  'damaged',
  'short',
  'wrongItem',
  'expired',
  'foreignObject',
  'late',
  'missing',
  'quality',
  'other',
] as const;

export type Issue = (typeof issues)[number];
