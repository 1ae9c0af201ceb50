/** Several residents have trouble with one batch: its parent case, and what each of them hears. */
export const batchNoticeKinds = [
  'batchAlarm',
  'batchAlarmUntaken',
  'batchAlarmUndecided',
  'batchAlarmLeader',
  'batchAlarmOver',
  'batchJoinedResident',
  'batchRefundAsked',
  'batchRefundApproved',
  'batchRefundDeclined',
] as const;

export type BatchNoticeKind = (typeof batchNoticeKinds)[number];

/** Which consent each of them needs, as the topics of all notices are called. */
export const batchTopics = {
  batchAlarm: 'newClaim',
  batchAlarmUntaken: 'deadline',
  batchAlarmUndecided: 'deadline',
  batchAlarmLeader: 'newClaim',
  batchAlarmOver: 'progress',
  batchJoinedResident: 'progress',
  batchRefundAsked: 'newClaim',
  batchRefundApproved: 'progress',
  batchRefundDeclined: 'newClaim',
} as const satisfies Record<BatchNoticeKind, string>;
