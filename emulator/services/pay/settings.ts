/** What the emulated channel does with refunds, settable while the cloud runs. */

import { openOutcomeSettings, type OutcomeSettings } from '../../outcome-settings';
import type { Instant, ServiceStore } from '../../service';
import type { NoticeMode, RefundOutcome } from './ledger';

export interface PaySettings {
  /** From acceptance to the result. */
  settleDelayMs: number;
  defaultOutcome: RefundOutcome;
  /** Taken from the front, one a refund; `defaultOutcome` when empty. */
  nextOutcomes: RefundOutcome[];
  noticeMode: NoticeMode;
  /** How long a `late` notice takes. */
  lateMs: number;
  /** What the merchant has left for refunds, from that moment on; null: more than enough. */
  balance: { availableFen: number; since: Instant } | null;
  /**
   * What cloudPay.queryRefund tells of the refunds. Developers report that the live service
   * leaves its lists empty; `empty` rehearses that.
   */
  queryRefundLists: 'filled' | 'empty';
  /** `withheld`: the bill of no day is there, however late it is. */
  bills: 'onTime' | 'withheld';
}

const DEFAULT_SETTINGS: PaySettings = {
  settleDelayMs: 5000,
  defaultOutcome: 'SUCCESS',
  nextOutcomes: [],
  noticeMode: 'normal',
  lateMs: 5 * 60 * 1000,
  balance: null,
  queryRefundLists: 'filled',
  bills: 'onTime',
};

export type PaySettingsStore = OutcomeSettings<PaySettings>;

export function openSettings(
  store: ServiceStore,
  options: Partial<PaySettings>,
): PaySettingsStore {
  return openOutcomeSettings(store.table('pay.settings'), { ...DEFAULT_SETTINGS, ...options });
}
