import type { Chargeback } from '../../../domain/chargeback/chargeback';
import type { ChargedPartner } from '../../../domain/fund/account';
import type { BearingParty } from '../../../domain/fund/liability-plan';
import type { FundSplit } from '../../../domain/fund/split';
import type { Instant } from '../../../domain/primitives/instant';
import type { Fen } from '../../../domain/primitives/money';

/** Who bears one refund, as ruled last, and what that posted. `_id` is the refund's intent. */
export interface BearingDocument {
  _id: string;
  ticketId: string;
  leaderId: string;
  /** Rises with every ruling; an older one that arrives late changes nothing. */
  rulingNumber: number;
  party: BearingParty;
  partner: ChargedPartner | null;
  /** Whether the last ruling was posted: it waits until the refund has been paid. */
  posted: boolean;
  /** The entries that stand for it; they are reversed when the ruling changes. */
  entryIds: string[];
  /** The entry by which a guarantee gave the leader's part back; it outlives a chargeback. */
  guaranteeEntryId: string | null;
  /** What the leader was charged, and in which month that counts. */
  charged: { owedFen: Fen; month: string } | null;
  chargebackId: string | null;
  updatedAt: Instant;
  version: number;
}

export interface ChargebackDocument extends Chargeback {
  _id: string;
  ticketId: string;
  refundIntentId: string;
  leaderId: string;
  partnerKind: ChargedPartner['kind'];
  partnerId: string;
  /** What each share of the fund gets back when it is accepted. */
  hold: FundSplit;
  /** The recovery and the offsets that were posted. */
  entryIds: string[];
  /** The guarantee's entry that the recovery relieved; null where none had been used. */
  guaranteeEntryId: string | null;
  /** The partner's words to its answer, erasable, and the pictures with them. */
  messageId: string | null;
  answeredById: string | null;
  answeredAt: Instant | null;
  photoIds: string[];
  planMessageId: string | null;
  /** Why the platform decided a dispute as it did. */
  decisionMessageId: string | null;
  decidedById: string | null;
  updatedAt: Instant;
  version: number;
}

/** What a leader earned in a month, as the settlement told us. `_id` is `<leaderId>_<month>`. */
export interface CommissionDocument {
  _id: string;
  leaderId: string;
  /** YYYY-MM, Asia/Shanghai. */
  month: string;
  commissionFen: Fen;
  version: number;
}
