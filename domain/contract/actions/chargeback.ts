import * as v from 'valibot';
import { chargebackStatuses, type Chargeback } from '../../chargeback/chargeback';
import { policyBounds } from '../../policy/bounds';
import { reply } from '../action';
import * as field from '../fields';
import type {
  AllChargebacksView,
  ChargebackView,
  OwnChargebacksView,
  RecoveryView,
} from '../views/chargeback';

const partners = ['supplier', 'carrier'] as const;
const deciders = ['supervisor', 'finance'] as const;

const one = { chargebackId: field.longId };

/** What a partner is asked to pay back: the partner answers, the platform decides and offsets. */
export const chargebackActions = {
  'fund.myChargebacks': reply<OwnChargebacksView>()({
    summary: 'What the caller’s firm is asked to pay back, the newest first.',
    roles: partners,
    mutates: false,
    input: v.strictObject({}),
    refusals: [],
  }),
  'fund.listChargebacks': reply<AllChargebacksView>()({
    summary: 'All chargebacks by partner and state, the newest first.',
    roles: deciders,
    mutates: false,
    input: v.strictObject({
      status: v.nullable(v.picklist(chargebackStatuses)),
      partnerId: v.nullable(field.id),
    }),
    refusals: [],
  }),
  'fund.viewChargeback': reply<ChargebackView>()({
    summary: 'One chargeback with the evidence that its reader may see; nothing of the resident.',
    roles: [...partners, ...deciders],
    mutates: false,
    input: v.strictObject(one),
    refusals: ['chargebackNotFound'],
  }),
  'fund.answerChargeback': reply<{ status: Chargeback['status'] }>()({
    summary: 'A supplier or carrier accepts or disputes what it is asked to pay back.',
    roles: partners,
    mutates: true,
    input: v.strictObject({
      requestId: field.requestId,
      ...one,
      answer: v.picklist(['accept', 'dispute']),
      reason: field.words(policyBounds.reasonLength),
      photoIds: v.pipe(v.array(field.id), v.maxLength(policyBounds.photosPerClaim)),
    }),
    refusals: [
      'chargebackNotFound',
      'chargebackAnswered',
      'wordsNeeded',
      'photoNotFound',
      'photoUsedTwice',
    ],
  }),
  'fund.planChargeback': reply<{ status: Chargeback['status'] }>()({
    summary: 'A supplier or carrier says what it will do so that it does not happen again.',
    roles: partners,
    mutates: true,
    input: v.strictObject({ requestId: field.requestId, ...one, plan: field.answer }),
    refusals: ['chargebackNotFound', 'chargebackPlanned'],
  }),
  'fund.decideChargeback': reply<{ status: Chargeback['status'] }>()({
    summary: 'The platform decides a disputed chargeback; refused, the platform bears the refund.',
    roles: deciders,
    mutates: true,
    input: v.strictObject({
      requestId: field.requestId,
      ...one,
      decision: v.picklist(['accepted', 'refused']),
      reason: field.reason,
    }),
    refusals: ['chargebackNotFound', 'chargebackAnswered'],
  }),
  'fund.offsetChargebacks': reply<{ offsetFen: number; leftFen: number }>()({
    summary: "A partner's next settlement pays its accepted chargebacks, oldest first.",
    roles: ['finance'],
    mutates: true,
    input: v.strictObject({
      requestId: field.requestId,
      partnerId: field.id,
      settlementId: field.id,
      payableFen: field.amountFen,
    }),
    refusals: [],
  }),
  'fund.recovery': reply<RecoveryView>()({
    summary: 'What of the refunds of a month was charged back, accepted and recovered, by party.',
    roles: deciders,
    mutates: false,
    /** YYYY-MM, Asia/Shanghai; null: this month. */
    input: v.strictObject({
      month: v.nullable(v.pipe(v.string(), v.regex(/^20\d{2}-(0[1-9]|1[0-2])$/))),
    }),
    refusals: [],
  }),
} as const;
