import * as v from 'valibot';
import { complaintClasses, kindsOf } from '../../understanding/complaint-class';
import { moods } from '../../understanding/mood';
import { reply } from '../action';
import * as field from '../fields';
import type { HintsView } from '../views/hints';

/** What people say to the hints that were read from words. */
export const hintActions = {
  'desk.correctHints': reply<{ hints: HintsView }>()({
    summary: 'Says what a claim is about where the hint was wrong; kept to learn from.',
    roles: ['leader', 'helper', 'agent', 'supervisor', 'finance'],
    mutates: true,
    input: v.strictObject({
      requestId: field.requestId,
      ticketId: field.id,
      class: v.picklist([...complaintClasses, 'unclear']),
      kind: v.nullable(v.picklist(complaintClasses.flatMap(kindsOf))),
      mood: v.picklist(moods),
    }),
    refusals: ['ticketNotFound', 'noHints', 'kindOfOtherClass'],
  }),
} as const;
