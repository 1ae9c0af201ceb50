import type { ReviewNoticeKind } from '../../../domain/notice/review-notice';
import type { NoticeLook } from './notice-look';

/** Notices about claims that are looked at a second time. */
export const reviewLooks: Record<ReviewNoticeKind, NoticeLook> = {
  reviewContestedPlatform: { icon: 'message-circle', tone: 'soon', reader: 'platform' },
  reviewClosedResident: { icon: 'circle-check', tone: 'plain', reader: 'resident' },
};
