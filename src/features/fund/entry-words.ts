import type { FundEntryView } from '../../../domain/contract/views/fund';
import type { FundEntryKind } from '../../../domain/fund/journal-entry';
import { text } from '../../../locales/text';
import type { IconName } from '../../theme/icons';

const icons: Record<FundEntryKind, IconName> = {
  opening: 'landmark',
  orderCompleted: 'receipt-text',
  topUp: 'plus',
  refund: 'send',
  guaranteeUsed: 'shield-check',
  recovery: 'repeat',
  allotment: 'landmark',
  transfer: 'send',
  leaderLiable: 'receipt-text',
  residentLiable: 'plus',
  offset: 'repeat',
  commissionWithheld: 'receipt-text',
  couponGranted: 'receipt-text',
  couponUsed: 'receipt-text',
  couponExpired: 'undo-2',
  experimentCovered: 'shield-check',
  funding: 'landmark',
  billCorrection: 'receipt-text',
  reversal: 'undo-2',
};

export function entryIcon(kind: FundEntryKind): IconName {
  return icons[kind];
}

/** A refund by what was refunded, everything else by its kind. */
export function entryTitle({ kind, goodsName }: Pick<FundEntryView, 'kind' | 'goodsName'>): string {
  return kind === 'refund' && goodsName !== null
    ? text('fund.refundOf', { goodsName })
    : text(`fund.kind.${kind}`);
}
