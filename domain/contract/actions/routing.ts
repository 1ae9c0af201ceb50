import * as v from 'valibot';
import { reply } from '../action';
import * as field from '../fields';
import type { DutyView } from '../views/routing';

/** Who takes claims, and how much they have. */
export const routingActions = {
  'desk.duty': reply<DutyView>()({
    summary: 'How much the caller has to do, and whether they are given new claims.',
    roles: ['leader', 'agent'],
    mutates: false,
    input: v.strictObject({}),
    refusals: [],
  }),
  'desk.takeClaims': reply<{ takesClaims: boolean }>()({
    summary: 'An agent begins or stops to be given claims; what they have stays theirs.',
    roles: ['agent'],
    mutates: true,
    input: v.strictObject({ requestId: field.requestId, takes: v.boolean() }),
    refusals: [],
  }),
} as const;
