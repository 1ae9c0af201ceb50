import * as v from 'valibot';
import { policyBounds } from '../../policy/bounds';
import { reply } from '../action';
import * as field from '../fields';
import type { OwnExperimentsView, PotsView } from '../views/pots';

/** Up to a hundred million yuan: the special fund begins with five million. */
const largeFen = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(10_000_000_000));

/** What a client may ask about the special fund and the innovation fund. */
export const potActions = {
  'fund.pots': reply<PotsView>()({
    summary: 'Both funds: what is left, moves asked and decided, experiments reported.',
    roles: ['supervisor', 'finance', 'management'],
    mutates: false,
    input: v.strictObject({}),
    refusals: [],
  }),
  'fund.askPotMove': reply<{ moveId: string }>()({
    summary: 'Finance asks to pay into a fund, or to release money to the platform’s share.',
    roles: ['finance'],
    mutates: true,
    input: v.strictObject({
      requestId: field.requestId,
      kind: v.picklist(['endowSpecial', 'endowInnovation', 'release']),
      amountFen: largeFen,
    }),
    refusals: ['potTooSmall'],
  }),
  'fund.decidePotMove': reply<{ status: 'done' | 'declined' }>()({
    summary: 'Somebody other than who asked decides; a yes moves the money.',
    roles: ['supervisor', 'finance'],
    mutates: true,
    input: v.strictObject({
      requestId: field.requestId,
      moveId: field.longId,
      yes: v.boolean(),
    }),
    refusals: ['potMoveNotFound', 'potMoveDecided', 'sameEyes', 'potTooSmall'],
  }),
  'fund.myExperiments': reply<OwnExperimentsView>()({
    summary: "A leader's own reported experiments, and what may still be reported this month.",
    roles: ['leader'],
    mutates: false,
    input: v.strictObject({}),
    refusals: [],
  }),
  'fund.reportExperiment': reply<{ experimentId: string }>()({
    summary: 'A leader reports what they tried, what it cost and why it failed.',
    roles: ['leader'],
    mutates: true,
    input: v.strictObject({
      requestId: field.requestId,
      tried: field.reason,
      failedBecause: field.reason,
      costFen: field.amountFen,
    }),
    refusals: ['aboveExperimentLimit', 'aboveExperimentMonth'],
  }),
  'fund.decideExperiment': reply<{ status: 'accepted' | 'declined' }>()({
    summary: 'The platform accepts an experiment, which the innovation fund pays, or says why not.',
    roles: ['supervisor', 'finance'],
    mutates: true,
    input: v.strictObject({
      requestId: field.requestId,
      experimentId: field.longId,
      yes: v.boolean(),
      answer: v.pipe(field.words(policyBounds.reasonLength), v.minLength(1)),
    }),
    refusals: ['experimentNotFound', 'experimentDecided', 'conflictOfInterest', 'potTooSmall'],
  }),
} as const;
