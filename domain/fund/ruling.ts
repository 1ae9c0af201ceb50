import type { BearingParty } from './liability-plan';

/** Who bears a refund, by a ruling that nobody can appeal any more. */
export interface Ruling {
  /** Rises with every ruling on the refund; one that arrives late or twice changes nothing. */
  rulingNumber: number;
  party: BearingParty;
  /** Where the party is a supplier or a carrier. */
  partnerId: string | null;
}
