import * as v from 'valibot';
import { confirmations, type Confirmation } from '../../remedy/plan-remedy';
import { preferences, type Preference } from '../../primitives/preference';
import { ways } from '../../remedy/way';
import { reply } from '../action';
import { otherwise } from '../choice-fields';
import * as field from '../fields';

/** One tap on what is suggested, or on another way with a reason. */
export const planActions = {
  'account.setPreference': reply<{ prefers: Preference | null }>()({
    summary: 'What matters most to a resident when something is wrong; puts ways in order.',
    roles: ['resident', 'leader'],
    mutates: true,
    input: v.strictObject({
      requestId: field.requestId,
      prefers: v.nullable(v.picklist(preferences)),
    }),
    refusals: [],
  }),
  'desk.confirmPlan': reply<{ version: number; done: Confirmation }>()({
    summary:
      'Settles a claim as suggested: remedy, words and books in one; above a limit it asks.',
    roles: ['leader', 'helper', 'agent', 'supervisor', 'finance'],
    mutates: true,
    input: v.strictObject({
      requestId: field.requestId,
      ticketId: field.id,
      /** The same intent pays once. */
      refundIntentId: field.refundIntentId,
      way: v.picklist(ways),
      /** What the page said would be done: money never goes by a tap that promised none. */
      confirmation: v.picklist(confirmations),
      /** What the page showed: another sum by now is refused and shown again. */
      amountFen: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
      words: field.answer,
      /** Needed where it is not the suggested way. */
      ...otherwise,
    }),
    refusals: [
      'ticketNotFound',
      'wrongState',
      'notYours',
      'conflictOfInterest',
      'planChanged',
      'choiceReasonNeeded',
      'leaderAsked',
      'nodAsked',
      'aboveLimit',
      'aboveLimitTogether',
      'alreadyApproved',
      'approvedOtherAmount',
      'aboveDailyLimit',
      'aboveClaim',
      'aboveRemainder',
      'quantityTooHigh',
      'couponTooHigh',
    ],
  }),
} as const;
