import * as v from 'valibot';
import { currentLetterVersion } from '../../person/responsibility-letter';
import type { Instant } from '../../primitives/instant';
import { reply } from '../action';
import * as field from '../fields';
import type { LetterView } from '../views/letter';

/** The letter of responsibility of leaders: read, signed, printed. */
export const letterActions = {
  'desk.letter': reply<LetterView>()({
    summary: 'The letter of responsibility in force, and whether the leader signed it.',
    roles: ['leader'],
    mutates: false,
    input: v.strictObject({}),
    refusals: [],
  }),
  'desk.signLetter': reply<{ at: Instant }>()({
    summary: 'Signs the words that were read; the first signature keeps its time.',
    roles: ['leader'],
    mutates: true,
    input: v.strictObject({
      requestId: field.requestId,
      version: v.literal(currentLetterVersion),
      digest: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
    }),
    // Its words are not those that were read: a figure has changed since.
    refusals: ['letterChanged'],
  }),
  'desk.printLetter': reply<{ url: string; expiresAt: Instant }>()({
    summary: 'The signed letter as a page to print, behind a link that expires.',
    roles: ['leader'],
    mutates: true,
    rate: 'uploads',
    input: v.strictObject({ requestId: field.requestId }),
    refusals: ['letterUnsigned'],
  }),
} as const;
