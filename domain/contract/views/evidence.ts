import type { Instant } from '../../primitives/instant';
import type { Fen } from '../../primitives/money';

/** What other systems recorded about a claim's goods. */
export interface EvidenceView {
  order: { orderNumber: string; paidAt: Instant; receivedAt: Instant | null; paidFen: Fen };
  /** The line of the order that the claim is about. */
  item: { batchId: string; supplierName: string; carrierName: string };
  logistics: Array<{ at: Instant; place: string; text: string }>;
  /** Null where no scale recorded it. Grams. */
  weighing: {
    packedGrams: number;
    packedAt: Instant;
    handedGrams: number | null;
    handedAt: Instant | null;
  } | null;
  /** Null where the goods need no cold chain. Tenths of a degree Celsius. */
  coldChain: {
    limitTenths: number;
    readings: Array<{ at: Instant; tenths: number }>;
    breach: { startedAt: Instant; endedAt: Instant; minutes: number; highestTenths: number } | null;
  } | null;
  /** Other residents who claimed the same goods and batch within a day. */
  sameBatchResidents: number;
  /** Sources that had nothing, said and not hidden. */
  missing: Array<'logistics' | 'weighing' | 'coldChain'>;
}
