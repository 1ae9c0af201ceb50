import * as v from 'valibot';
import { policyBounds } from '../../policy/bounds';
import type { BatchCourse } from '../../refund/batch-refund';
import { reply } from '../action';
import * as field from '../fields';
import type {
  BatchGroupsView,
  BatchRefundCardView,
  BatchRefundView,
  BatchResult,
} from '../views/batch-refund';

const claims = v.pipe(
  v.array(v.strictObject({ ticketId: field.id, amountFen: field.amountFen })),
  v.minLength(1),
  v.maxLength(policyBounds.claimsPerBatch),
  v.check((chosen) => new Set(chosen.map(({ ticketId }) => ticketId)).size === chosen.length),
);

interface BatchReply {
  batchRefundId: string;
  course: BatchCourse;
  totalFen: number;
  results: BatchResult[];
}

const deciders = ['supervisor', 'finance'] as const;

/** Several claims of one batch are refunded as one decision, each resident by name. */
export const batchRefundActions = {
  'desk.batches': reply<BatchGroupsView>()({
    summary: "A leader's open claims by goods and batch: who goes together, and what is left today.",
    roles: ['leader'],
    mutates: false,
    input: v.strictObject({}),
    refusals: [],
  }),
  'desk.refundBatch': reply<BatchReply>()({
    summary: 'Refunds claims of one batch, each by itself; above the limit a second person is asked.',
    roles: ['leader'],
    mutates: true,
    input: v.strictObject({
      requestId: field.requestId,
      claims,
      /** What each resident is told; {name}, {goodsName} and {amountFen} are filled in for each. */
      words: field.answer,
      /** What the leader was shown. Nothing is done where the total needs more than that. */
      decision: v.picklist(['alone', 'second']),
    }),
    refusals: ['ticketNotFound', 'notOneBatch', 'placeUnknown', 'nameMissing', 'secondNeeded'],
  }),
  'desk.batchRefund': reply<BatchRefundView>()({
    summary: 'One decision on a batch: residents, sums, who asked, and what became of each claim.',
    roles: ['leader', ...deciders],
    mutates: false,
    input: v.strictObject({ batchRefundId: field.id }),
    refusals: ['batchRefundNotFound'],
  }),
  'desk.batchRefundsAsked': reply<{ asked: BatchRefundCardView[] }>()({
    summary: 'Batches that wait for a second pair of eyes.',
    roles: deciders,
    mutates: false,
    input: v.strictObject({}),
    refusals: [],
  }),
  'desk.decideBatchRefund': reply<BatchReply>()({
    summary: 'The second pair of eyes approves a batch, or leaves its claims to be decided singly.',
    roles: deciders,
    mutates: true,
    input: v.strictObject({
      requestId: field.requestId,
      batchRefundId: field.id,
      decision: v.picklist(['approve', 'decline']),
      reason: field.reason,
    }),
    refusals: ['batchRefundNotFound', 'batchRefundDecided', 'ownBatchRefund'],
  }),
} as const;
