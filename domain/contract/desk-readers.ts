/** Who reads the claims that a desk handles, each within the own reach. */
export const deskReaders = [
  'leader',
  'helper',
  'agent',
  'supervisor',
  'finance',
  'regionalManager',
  'management',
] as const;
