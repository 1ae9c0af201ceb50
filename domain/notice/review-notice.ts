/** A claim that was looked at a second time: what the resident said to it, and how it ended. */
export const reviewNoticeKinds = ['reviewContestedPlatform', 'reviewClosedResident'] as const;

export type ReviewNoticeKind = (typeof reviewNoticeKinds)[number];

export const reviewTopics = {
  reviewContestedPlatform: 'newClaim',
  reviewClosedResident: 'progress',
} as const satisfies Record<ReviewNoticeKind, string>;
