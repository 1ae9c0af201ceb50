import type { Issue } from '../primitives/issue';

/**
 * What complaints are about, as words say it: six classes of three to five kinds each. S2 04 08 and
 * S3 06 name the six; the kinds are ours. One taxonomy: every kind leads to one of the issues that
 * residents choose from, so that words and choice can be compared.
 */
export const complaintKinds = {
  quality: ['spoiled', 'stale', 'taste', 'notAsDescribed'],
  damage: ['bruised', 'leaked', 'packaging', 'thawed'],
  order: ['tooLittle', 'missing', 'wrongItem', 'requestIgnored'],
  delivery: ['late', 'cold', 'notReceived'],
  service: ['attitude', 'noAnswer', 'price', 'refundOrInvoice'],
  safety: ['foreignObject', 'illness', 'unfit'],
} as const;

export type ComplaintClass = keyof typeof complaintKinds;

export type ComplaintKind = (typeof complaintKinds)[ComplaintClass][number];

export const complaintClasses = Object.keys(complaintKinds) as ComplaintClass[];

const issueOfKind: { readonly [Kind in ComplaintKind]: Issue } = {
  spoiled: 'rotten',
  stale: 'quality',
  taste: 'quality',
  notAsDescribed: 'quality',
  bruised: 'damaged',
  leaked: 'damaged',
  packaging: 'damaged',
  thawed: 'thawed',
  tooLittle: 'short',
  missing: 'missing',
  wrongItem: 'wrongItem',
  requestIgnored: 'wrongItem',
  late: 'late',
  cold: 'late',
  notReceived: 'missing',
  attitude: 'other',
  noAnswer: 'other',
  price: 'other',
  refundOrInvoice: 'other',
  foreignObject: 'foreignObject',
  illness: 'foreignObject',
  unfit: 'expired',
};

/** The issue that a resident with such a complaint would have chosen. */
export function issueOf(kind: ComplaintKind): Issue {
  return issueOfKind[kind];
}

/** The class that a kind belongs to. */
export function classOf(kind: ComplaintKind): ComplaintClass {
  const found = complaintClasses.find((one) => kindsOf(one).includes(kind));
  if (found === undefined) throw new Error(`no class has the kind ${kind}`);
  return found;
}

export function kindsOf(one: ComplaintClass): readonly ComplaintKind[] {
  return complaintKinds[one];
}
