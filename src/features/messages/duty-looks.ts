import type { DutyNoticeKind } from '../../../domain/notice/duty-notice';
import type { NoticeLook } from './notice-look';

/** Notices about who has a claim now, and about being given new ones. */
export const dutyLooks: Record<DutyNoticeKind, NoticeLook> = {
  transferredTo: { icon: 'inbox', tone: 'soon', reader: 'leader' },
  transferredFrom: { icon: 'users', tone: 'plain', reader: 'leader' },
  transferredBack: { icon: 'users', tone: 'plain', reader: 'leader' },
  transferredLeaderResident: { icon: 'users', tone: 'plain', reader: 'resident' },
  transferredPlatformResident: { icon: 'headset', tone: 'plain', reader: 'resident' },
  transferredQueueResident: { icon: 'headset', tone: 'plain', reader: 'resident' },
  leaderSuspendedResident: { icon: 'headset', tone: 'plain', reader: 'resident' },
  leaderSuspendedPlatform: { icon: 'inbox', tone: 'soon', reader: 'platform' },
  dutySuspended: { icon: 'circle-alert', tone: 'soon', reader: 'duty' },
  dutyRelieved: { icon: 'circle-alert', tone: 'soon', reader: 'duty' },
  dutyLifted: { icon: 'circle-check', tone: 'jade', reader: 'duty' },
  standInBegun: { icon: 'users', tone: 'plain', reader: 'duty' },
  standInEnded: { icon: 'circle-check', tone: 'plain', reader: 'duty' },
  awayEnded: { icon: 'calendar-check', tone: 'jade', reader: 'duty' },
};
