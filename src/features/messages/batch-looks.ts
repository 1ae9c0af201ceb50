import type { BatchNoticeKind } from '../../../domain/notice/batch-notice';
import type { NoticeLook } from './notice-look';

/** How notices about a batch with trouble look, and which page they open. */
export const batchLooks: Record<BatchNoticeKind, NoticeLook> = {
  batchAlarm: { icon: 'triangle-alert', tone: 'late', reader: 'alarmDesk' },
  batchAlarmUntaken: { icon: 'clock-alert', tone: 'late', reader: 'alarmDesk' },
  batchAlarmUndecided: { icon: 'clock-alert', tone: 'late', reader: 'alarmDesk' },
  batchAlarmLeader: { icon: 'triangle-alert', tone: 'soon', reader: 'alarmLeader' },
  batchAlarmOver: { icon: 'circle-check', tone: 'jade', reader: 'alarmLeader' },
  batchJoinedResident: { icon: 'users', tone: 'jade', reader: 'resident' },
  batchRefundAsked: { icon: 'users', tone: 'soon', reader: 'batchRefundDesk' },
  batchRefundApproved: { icon: 'circle-check', tone: 'jade', reader: 'batchRefundLeader' },
  batchRefundDeclined: { icon: 'undo-2', tone: 'soon', reader: 'batchRefundLeader' },
};
