import * as v from 'valibot';
import { calculationRefusals, type Calculated } from '../../compensation/calculation';
import { reply } from '../action';
import { calculation } from '../compensation-fields';
import * as field from '../fields';

/** What a client may ask about compensation, of the function `desk`. */
export const compensationActions = {
  'desk.calculate': reply<Calculated>()({
    summary: 'What a way of compensation comes to on this claim, and each step of the sum.',
    roles: ['leader', 'helper', 'agent', 'supervisor', 'finance'],
    mutates: false,
    input: v.strictObject({ ticketId: field.id, calculation }),
    refusals: [
      'ticketNotFound',
      'wrongState',
      'notYours',
      'conflictOfInterest',
      ...calculationRefusals,
    ],
  }),
} as const;
