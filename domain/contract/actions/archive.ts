import * as v from 'valibot';
import type { Instant } from '../../primitives/instant';
import { ticketStates } from '../../ticket/state';
import { reply } from '../action';
import { deskReaders } from '../desk-readers';
import type { ArchiveView, ResidentArchiveView } from '../views/archive';
import * as field from '../fields';

/** Where the last page ended. */
const from = v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(10_000)), 0);

const printed = v.strictObject({ requestId: field.requestId, ticketId: field.id });

/** The link opens a page by itself until it expires. */
interface PrintoutReply {
  url: string;
  expiresAt: Instant;
}

/** Looking for what was, and taking it away; served by `desk` and `ticket`. */
export const archiveActions = {
  'desk.search': reply<ArchiveView>()({
    summary: 'Tickets that the caller may read, by number, phone tail, goods or words.',
    roles: deskReaders,
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
    roles: deskReaders,
    mutates: false,
    input: v.strictObject({ ticketId: field.id, from }),
    refusals: ['ticketNotFound'],
  }),
  'ticket.export': reply<PrintoutReply>()({
    summary: 'The own claim as a page to print, behind a link that expires.',
    roles: ['resident', 'leader'],
    mutates: true,
    rate: 'uploads',
    input: printed,
    refusals: ['ticketNotFound'],
  }),
  'desk.export': reply<PrintoutReply>()({
    summary: 'A claim that the caller may read as a page to print; the resident can see that.',
    roles: deskReaders,
    mutates: true,
    rate: 'uploads',
    input: printed,
    refusals: ['ticketNotFound'],
  }),
} as const;
