import type { Fen } from '../../primitives/money';
import type { PartnerKind } from './chargeback';

/** A partner that accepted chargebacks which no settlement has taken yet, or not wholly. */
export interface OwingPartnerView {
  partnerId: string;
  partnerKind: PartnerKind;
  name: string;
  /** Still to be taken, of so many chargebacks. */
  owedFen: Fen;
  count: number;
}

export interface OwingPartnersView {
  /** Who owes most, first. */
  partners: OwingPartnerView[];
  mayOffset: boolean;
}

export interface LeaderCommissionView {
  leaderId: string;
  name: string;
  /** What the leader owes the fund now. */
  owedFen: Fen;
  /** Of the month; null while it is not recorded. */
  commissionFen: Fen | null;
  /** Of the month's commission, so far. */
  withheldFen: Fen;
}

/** What the leaders earned in a month, and what was withheld of it. */
export interface CommissionsView {
  /** YYYY-MM, Asia/Shanghai. */
  month: string;
  leaders: LeaderCommissionView[];
  /** The offset of the next page; null on the last. */
  next: number | null;
  /** Of a month's commission, the most that is withheld. */
  capBasisPoints: number;
  mayRecord: boolean;
}
