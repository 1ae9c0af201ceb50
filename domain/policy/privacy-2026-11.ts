import { reviews202611 } from './review-policy';
import type { MisusePolicy, RetentionPolicy } from './privacy-policy';

export const retention202611: RetentionPolicy = {
  photoDays: 180,
  wordDays: 3 * 365,
  noticeDays: 180,
  expiredLinkDays: 30,
  uploadDays: 1,
  outboxDays: 30,
  accessLogDays: 3 * 365,
};

export const misuse202611: MisusePolicy = {
  rates: {
    reads: { windowSeconds: 60, perPerson: 240, perAddress: 3_000 },
    writes: { windowSeconds: 60, perPerson: 60, perAddress: 1_000 },
    filing: { windowSeconds: 3_600, perPerson: 30, perAddress: 600 },
    uploads: { windowSeconds: 3_600, perPerson: 240, perAddress: 4_000 },
    guesses: { windowSeconds: 600, perPerson: 10, perAddress: 30 },
  },
  pairs: {
    windowDays: 30,
    refunds: 6,
    sumFen: 600_00,
    shareBasisPoints: 5_000,
    shareFromRefunds: 4,
  },
  reviews: reviews202611,
};
