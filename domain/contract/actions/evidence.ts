import * as v from 'valibot';
import { reply } from '../action';
import { deskReaders } from '../desk-readers';
import * as field from '../fields';
import type { EvidenceCheckView } from '../views/evidence-file';

/** Whether a ticket's evidence is what it was. */
export const evidenceActions = {
  'desk.verifyEvidence': reply<EvidenceCheckView>()({
    summary: 'Is the evidence chain of a claim whole, and is each source as it was taken in?',
    roles: deskReaders,
    mutates: false,
    input: v.strictObject({ ticketId: field.id }),
    refusals: ['ticketNotFound'],
  }),
} as const;
