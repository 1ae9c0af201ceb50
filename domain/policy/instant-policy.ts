import type { Issue } from '../primitives/issue';

/**
 * 壞果秒賠: which bad fruit is refunded without a person. The sum of one refund is
 * `refund.instantLimitFen`, the part that is looked at later `closure.instantSampleBasisPoints`.
 */
export interface InstantRefundPolicy {
  /** What a photo of the goods shows by itself. S2 08 names bad fruit; damage is ours. */
  issues: readonly Issue[];
  /** What a camera's clock or the record of the hand-out may be off (ours). */
  photoToleranceMinutes: number;
  /** Known to us for so long (ours), with so many orders received (ours): a trusted resident. */
  knownDays: number;
  receivedOrders: number;
  /** A dispute of so many days ago is on record (ours). S2 08, S3 03: no dispute on record */
  disputeDays: number;
  /** One resident within a day of 24 hours, and within the longer window below (ours). */
  residentDailyRefunds: number;
  residentDailyFen: number;
  windowDays: number;
  residentWindowFen: number;
  /** All residents of one leader within a day of 24 hours (ours). */
  leaderDailyFen: number;
}

/** In force from November 2026. */
export const instant202611: InstantRefundPolicy = {
  issues: ['rotten', 'damaged'],
  photoToleranceMinutes: 60,
  knownDays: 14,
  receivedOrders: 2,
  disputeDays: 180,
  residentDailyRefunds: 2,
  residentDailyFen: 80_00,
  windowDays: 30,
  residentWindowFen: 200_00,
  leaderDailyFen: 500_00,
};
