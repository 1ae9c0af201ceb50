import * as v from 'valibot';
import { ticketStates } from '../../ticket/state';
import { reply } from '../action';
import type { ArchiveView, ResidentArchiveView } from '../views/archive';
import * as field from '../fields';

const whoHandles = [
  'leader',
  'helper',
  'agent',
  'supervisor',
  'finance',
  'regionalManager',
  'management',
] as const;

/** Where the last page ended. */
const from = v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(10_000)), 0);

/** Looking for what was; served by `desk`. */
export const archiveActions = {
  'desk.search': reply<ArchiveView>()({
    summary: 'Tickets that the caller may read, by number, phone tail, goods or words.',
    roles: whoHandles,
    mutates: false,
    input: v.strictObject({
      /** Empty: all of them. */
      query: field.words(60),
      goods: v.optional(field.words(40), ''),
      states: v.optional(v.pipe(v.array(v.picklist(ticketStates)), v.maxLength(14)), []),
      /** Filed at or after this instant. */
      since: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
      from,
    }),
    refusals: [],
  }),
  'desk.residentArchive': reply<ResidentArchiveView>()({
    summary: "What ever happened with the resident of a ticket: one timeline over all of theirs.",
    roles: whoHandles,
    mutates: false,
    input: v.strictObject({ ticketId: field.id, from }),
    refusals: ['ticketNotFound'],
  }),
} as const;
