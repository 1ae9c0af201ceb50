import * as v from 'valibot';
import { languages, type Language } from '../../person/language';
import { reply } from '../action';
import * as field from '../fields';
import { suspensionReasons } from '../../routing/suspension';
import type { DutyView, LeaderView, TransferChoicesView } from '../views/routing';

const speaking = ['resident', 'leader', 'agent'] as const;

/** Whoever may have a claim may pass it on. */
const passers = ['leader', 'helper', 'agent', 'supervisor', 'finance'] as const;

const transferRefusals = [
  'ticketNotFound',
  'wrongState',
  'notYours',
  'conflictOfInterest',
  'passedOnEnough',
] as const;

/** Who takes claims, how much they have, and what they speak. */
export const routingActions = {
  'account.languages': reply<{ languages: Language[] }>()({
    summary: 'What the caller speaks, and wishes to be spoken to in.',
    roles: speaking,
    mutates: false,
    input: v.strictObject({}),
    refusals: [],
  }),
  'account.setLanguages': reply<{ languages: Language[] }>()({
    summary: 'Says so: claims go to who speaks it, where nothing weightier decides.',
    roles: speaking,
    mutates: true,
    input: v.strictObject({
      requestId: field.requestId,
      languages: v.pipe(v.array(v.picklist(languages)), v.maxLength(languages.length)),
    }),
    refusals: [],
  }),
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
  'desk.setAway': reply<DutyView>()({
    summary: 'A leader takes time off: new claims go to the stand-in, else by the rules.',
    roles: ['leader'],
    mutates: true,
    input: v.strictObject({
      requestId: field.requestId,
      /** Until the end of which day, today being 1; null: until they are back. */
      days: v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(366))),
      standInId: v.nullable(field.id),
    }),
    refusals: ['awayTooLong', 'standInUnfit'],
  }),
  'desk.endAway': reply<DutyView>()({
    summary: 'A leader is back, earlier than said.',
    roles: ['leader'],
    mutates: true,
    input: v.strictObject({ requestId: field.requestId }),
    refusals: [],
  }),
  'desk.leaders': reply<{ leaders: LeaderView[]; policyMostOpen: number; more: boolean }>()({
    summary: 'All leaders, or agents, with their load, cap, time off and suspension.',
    roles: ['supervisor'],
    mutates: false,
    input: v.strictObject({
      role: v.optional(v.picklist(['leader', 'agent'])),
      offset: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(100_000))),
    }),
    refusals: [],
  }),
  'desk.transferChoices': reply<TransferChoicesView>()({
    summary: 'To whom the caller could pass a claim on, each with what speaks for or bars them.',
    roles: passers,
    mutates: false,
    input: v.strictObject({ ticketId: field.id }),
    refusals: transferRefusals,
  }),
  'desk.transfer': reply<{ version: number }>()({
    summary: 'Passes a claim on to another person with why; its clocks go on as they were.',
    roles: passers,
    mutates: true,
    input: v.strictObject({
      requestId: field.requestId,
      ticketId: field.id,
      /** Null: back to the platform's queue. */
      toId: v.nullable(field.id),
      reason: field.reason,
    }),
    refusals: [
      ...transferRefusals,
      'receiverUnfit',
      'receiverConflict',
      'receiverSuspended',
      'receiverAway',
      'receiverFull',
      'receiverNotTaking',
    ],
  }),
  'desk.setMostOpen': reply<{ mostOpen: number }>()({
    summary: 'With how many open claims somebody gets no more; null: as for everybody.',
    roles: ['supervisor'],
    mutates: true,
    input: v.strictObject({
      requestId: field.requestId,
      personId: field.id,
      mostOpen: v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(1_000))),
    }),
    refusals: ['handlerUnknown', 'conflictOfInterest', 'aboveMostOpen'],
  }),
  'desk.suspendLeader': reply<{ suspended: boolean }>()({
    summary: 'A leader is given nothing new from now on; with reason null they are again.',
    roles: ['supervisor'],
    mutates: true,
    input: v.strictObject({
      requestId: field.requestId,
      personId: field.id,
      reason: v.nullable(v.picklist(suspensionReasons)),
    }),
    refusals: ['leaderUnknown', 'conflictOfInterest'],
  }),
} as const;
