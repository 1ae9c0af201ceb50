import * as v from 'valibot';
import { resolutions, type DifferenceStatus } from '../../reconciliation/difference';
import { reply } from '../action';
import * as field from '../fields';
import type {
  MoneyExceptionsView,
  ReconciliationDayDetailView,
  ReconciliationDaysView,
} from '../views/reconciliation';

/** YYYY-MM-DD, Asia/Shanghai. */
const day = v.pipe(v.string(), v.isoDate());

/** What finance may ask of the function `reconciliation`. */
export const reconciliationActions = {
  'reconciliation.days': reply<ReconciliationDaysView>()({
    summary: "The newest days of the provider's bill: sums by side and what is left to do.",
    roles: ['supervisor', 'finance'],
    mutates: false,
    input: v.strictObject({}),
    refusals: [],
  }),
  'reconciliation.day': reply<ReconciliationDayDetailView>()({
    summary: 'One day: what the bill and the books say, and every difference with its history.',
    roles: ['supervisor', 'finance'],
    mutates: false,
    input: v.strictObject({ day }),
    refusals: ['dayNotFound'],
  }),
  'reconciliation.exceptions': reply<MoneyExceptionsView>()({
    summary: 'What waits for finance: refunds that came back, open differences, unreadable bills.',
    roles: ['supervisor', 'finance'],
    mutates: false,
    input: v.strictObject({}),
    refusals: [],
  }),
  'reconciliation.askBillAgain': reply<{ asked: boolean }>()({
    summary: 'Has a bill fetched again that was late, unreadable or not there when the day ended.',
    roles: ['finance'],
    mutates: true,
    input: v.strictObject({ requestId: field.requestId, day }),
    refusals: ['dayNotFound', 'billThere', 'dayDecided'],
  }),
  'reconciliation.resolve': reply<{ status: DifferenceStatus }>()({
    summary:
      'Closes a difference with a reason, posts a correction for it, or takes a closing back; ' +
      'from a sum on a second person must agree.',
    roles: ['finance'],
    mutates: true,
    input: v.strictObject({
      requestId: field.requestId,
      differenceId: field.longId,
      resolution: v.picklist(resolutions),
      reason: field.reason,
    }),
    refusals: [
      'differenceNotFound',
      'differenceNotOpen',
      'differenceWaitsForSecond',
      'correctionNotPossible',
    ],
  }),
  'reconciliation.confirm': reply<{ status: DifferenceStatus }>()({
    summary: 'A second person agrees to what was put forward for a difference, or declines it.',
    roles: ['finance', 'supervisor'],
    mutates: true,
    input: v.strictObject({
      requestId: field.requestId,
      differenceId: field.longId,
      agree: v.boolean(),
      reason: field.reason,
    }),
    refusals: [
      'differenceNotFound',
      'nothingProposed',
      'ownProposal',
      'correctionNotPossible',
    ],
  }),
} as const;
