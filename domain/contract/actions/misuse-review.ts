import * as v from 'valibot';
import { reviewOutcomes } from '../../misuse/claim-review';
import type { Instant } from '../../primitives/instant';
import { reply } from '../action';
import * as field from '../fields';
import type { MisuseReviewView } from '../views/misuse-review';

const onTicket = { requestId: field.requestId, ticketId: field.id };
/** A second look is by somebody else: management closes too where there is one supervisor. */
const reviewers = ['supervisor', 'management'] as const;

/** Claims that are looked at a second time; nothing of it blocks, delays or decides a claim. */
export const misuseReviewActions = {
  'desk.reviews': reply<{ reviews: MisuseReviewView[] }>()({
    summary: 'Claims that are looked at a second time, with the reasons; what is contested first.',
    roles: [...reviewers],
    mutates: false,
    input: v.strictObject({ which: v.picklist(['open', 'closed']) }),
    refusals: [],
  }),
  'desk.lookAtReview': reply<{ lookedAt: Instant }>()({
    summary: 'Marks that somebody has looked at a review; it stays open.',
    roles: [...reviewers],
    mutates: true,
    input: v.strictObject(onTicket),
    refusals: ['ticketNotFound', 'noReview'],
  }),
  'desk.closeReview': reply<{ closedAt: Instant }>()({
    summary: 'Says what came of a review and why; the resident is told, the claim stays as it is.',
    roles: [...reviewers],
    mutates: true,
    input: v.strictObject({
      ...onTicket,
      outcome: v.picklist(reviewOutcomes),
      reason: field.reason,
    }),
    refusals: ['ticketNotFound', 'noReview', 'reviewClosed', 'reviewNeedsAnother'],
  }),
  'ticket.contestReview': reply<{ contestedAt: Instant }>()({
    summary: 'The payer says in words what they think of a review of their claim; once.',
    roles: ['resident', 'leader'],
    mutates: true,
    input: v.strictObject({ ...onTicket, reason: field.reason }),
    refusals: ['ticketNotFound', 'noReview', 'reviewContested'],
  }),
} as const;
