import * as v from 'valibot';
import { priorities } from '../../primitives/priority';
import { reply } from '../action';
import * as field from '../fields';
import type { CalendarsView, ClockBoardView } from '../views/clock-board';

/** How all open claims stand with their clocks, for those who watch over others. */
export const clockBoardActions = {
  'desk.clockBoard': reply<ClockBoardView>()({
    summary:
      'Open claims by how they stand with their clocks: regions, communities, leaders, claims. ' +
      'A regional manager sees their own region.',
    roles: ['supervisor', 'regionalManager', 'management'],
    mutates: false,
    input: v.strictObject({
      /** Without one: all regions. */
      region: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(40))),
      communityId: v.optional(field.id),
      leaderId: v.optional(field.id),
    }),
    refusals: [],
  }),
  'desk.setPriority': reply<{ version: number }>()({
    summary: 'A supervisor makes a claim more urgent, with a reason; what has elapsed counts.',
    roles: ['supervisor'],
    mutates: true,
    input: v.strictObject({
      requestId: field.requestId,
      ticketId: field.id,
      priority: v.picklist(priorities),
      reason: field.reason,
    }),
    refusals: ['ticketNotFound', 'conflictOfInterest', 'wrongState', 'notMoreUrgent'],
  }),
  'desk.calendars': reply<CalendarsView>()({
    summary: 'Service hours, breaks and public holidays that the clocks count by.',
    roles: ['supervisor', 'finance', 'regionalManager', 'management', 'administrator'],
    mutates: false,
    input: v.strictObject({}),
    refusals: [],
  }),
} as const;
