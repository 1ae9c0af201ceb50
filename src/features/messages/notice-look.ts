import type { Tone } from '../../components/state-chip';
import type { IconName } from '../../theme/icons';

/** Whose desk a notice belongs to: where its claim is opened. */
export type NoticeReader =
  | 'resident'
  | 'leader'
  | 'platform'
  | 'partner'
  | 'platformTask'
  | 'chargeback'
  | 'chargebackDesk'
  | 'recallDesk'
  | 'recallLeader'
  | 'alarmDesk'
  | 'alarmLeader'
  | 'batchRefundDesk'
  | 'batchRefundLeader'
  | 'duty'
  | 'fileFor';

/** How a line of the inbox looks, and where it leads. */
export interface NoticeLook {
  icon: IconName;
  tone: Tone;
  reader: NoticeReader;
}
