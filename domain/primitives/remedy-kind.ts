/** What can be agreed. A refund is money for nothing back; a return is money for goods back. */
export const remedyKinds = ['refund', 'return', 'reissue', 'exchange', 'coupon'] as const;

export type RemedyKind = (typeof remedyKinds)[number];
