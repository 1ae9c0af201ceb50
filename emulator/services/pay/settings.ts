/** What the emulated channel does with refunds, settable while the cloud runs. */

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
}

const DEFAULT_SETTINGS: PaySettings = {
  settleDelayMs: 5000,
  defaultOutcome: 'SUCCESS',
  nextOutcomes: [],
  noticeMode: 'normal',
  lateMs: 5 * 60 * 1000,
  balance: null,
  queryRefundLists: 'filled',
};

export interface SettingsStore {
  read(): PaySettings;
  change(change: Partial<PaySettings>): PaySettings;
  /** The outcome planned for the next refund; takes it off the list. */
  takeOutcome(): RefundOutcome;
}

export function openSettings(store: ServiceStore, initial: Partial<PaySettings>): SettingsStore {
  const table = store.table<PaySettings>('pay.settings');
  const read = () => table.get('pay') ?? { ...DEFAULT_SETTINGS, ...initial };
  const change = (part: Partial<PaySettings>) => {
    const next = { ...read(), ...part };
    table.put('pay', next);
    return next;
  };
  return {
    read,
    change,
    takeOutcome() {
      const { nextOutcomes, defaultOutcome } = read();
      const [next, ...rest] = nextOutcomes;
      if (next === undefined) return defaultOutcome;
      change({ nextOutcomes: rest });
      return next;
    },
  };
}
