import type { SaleDecision } from '../../../domain/batch-alarm/batch-alarm';
import type { RecalledGoodsView } from '../../../domain/contract/views/recall';
import { UNKNOWN_BATCH } from '../../../domain/primitives/batch';
import { text } from '../../../locales/text';

/** What a leader says in the group: what to do with the goods at home, and how to claim. */
export function groupWords(
  { goodsName, spec, batchId }: RecalledGoodsView,
  sale: SaleDecision,
): string {
  if (batchId === UNKNOWN_BATCH) {
    const key = sale === 'stopped' ? 'alarmWords.unknownStopped' : 'alarmWords.unknownKept';
    return text(key, { goodsName, spec });
  }
  return text(`alarmWords.${sale}`, { goodsName, spec, batchId });
}
