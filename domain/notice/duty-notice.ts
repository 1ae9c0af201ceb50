/** Who has a claim now, and whether somebody is given new ones: passing on, suspension, time off. */
export const dutyNoticeKinds = [
  'transferredTo',
  'transferredFrom',
  'transferredBack',
  'transferredLeaderResident',
  'transferredPlatformResident',
  'transferredQueueResident',
  'leaderSuspendedResident',
  'leaderSuspendedPlatform',
  'dutySuspended',
  'dutyRelieved',
  'dutyLifted',
  'standInBegun',
  'standInEnded',
  'awayEnded',
] as const;

export type DutyNoticeKind = (typeof dutyNoticeKinds)[number];

/** Which consent each of them needs, as the topics of all notices are called. */
export const dutyTopics = {
  transferredTo: 'newClaim',
  transferredFrom: 'progress',
  transferredBack: 'progress',
  transferredLeaderResident: 'progress',
  transferredPlatformResident: 'progress',
  transferredQueueResident: 'progress',
  leaderSuspendedResident: 'progress',
  leaderSuspendedPlatform: 'newClaim',
  dutySuspended: 'deadline',
  dutyRelieved: 'deadline',
  dutyLifted: 'newClaim',
  standInBegun: 'newClaim',
  standInEnded: 'progress',
  awayEnded: 'newClaim',
} as const satisfies Record<DutyNoticeKind, string>;
