import * as v from 'valibot';
import { batchAlarmOutcomes, batchAlarmStates, saleDecisions } from '../../batch-alarm/batch-alarm';
import { reply } from '../action';
import * as field from '../fields';
import type {
  BatchAlarmForLeaderView,
  BatchAlarmListView,
  BatchAlarmView,
} from '../views/batch-alarm';

const readers = ['agent', 'supervisor', 'finance', 'regionalManager', 'management'] as const;
const workers = ['agent', 'supervisor'] as const;

const one = { alarmId: field.id };
const act = { requestId: field.requestId, ...one };

/** Parent cases of batches that several residents have trouble with. */
export const batchAlarmActions = {
  'recall.alarms': reply<BatchAlarmListView>()({
    summary: 'Batches that several residents have trouble with: open cases, or those closed lately.',
    roles: readers,
    mutates: false,
    input: v.strictObject({ state: v.picklist(batchAlarmStates) }),
    refusals: [],
  }),
  'recall.alarm': reply<BatchAlarmView>()({
    summary: 'One case: its claims, households, leaders, what was decided, and what comes next.',
    roles: readers,
    mutates: false,
    input: v.strictObject(one),
    refusals: ['alarmNotFound'],
  }),
  'recall.takeAlarm': reply<{ version: number }>()({
    summary: 'Makes the caller the owner of a case; a supervisor may take it from somebody else.',
    roles: workers,
    mutates: true,
    input: v.strictObject(act),
    refusals: ['alarmNotFound', 'alarmClosed', 'alarmTaken'],
  }),
  'recall.decideSale': reply<{ version: number }>()({
    summary: 'Decides on the proposal to stop selling a batch; it may be decided otherwise later.',
    roles: ['supervisor'],
    mutates: true,
    input: v.strictObject({ ...act, decision: v.picklist(saleDecisions) }),
    refusals: ['alarmNotFound', 'alarmClosed'],
  }),
  'recall.tellLeaders': reply<{ version: number }>()({
    summary: 'Gives every leader whose residents bought the words for their group, once.',
    roles: ['supervisor'],
    mutates: true,
    input: v.strictObject(act),
    refusals: ['alarmNotFound', 'alarmClosed', 'saleUndecided'],
  }),
  'recall.askQuality': reply<{ version: number; taskId: string }>()({
    summary: 'Asks quality to look into the batch, as a task of the newest open claim of the case.',
    roles: workers,
    mutates: true,
    input: v.strictObject({ ...act, ask: field.reason }),
    refusals: ['alarmNotFound', 'alarmClosed', 'alreadyAsked', 'nothingToAskOn'],
  }),
  'recall.closeAlarm': reply<{ version: number }>()({
    summary: 'Closes a case with what it was; claims that come later may ring again.',
    roles: ['supervisor'],
    mutates: true,
    input: v.strictObject({ ...act, outcome: v.picklist(batchAlarmOutcomes) }),
    refusals: ['alarmNotFound', 'alarmClosed', 'saleUndecided'],
  }),
  'recall.alarmForLeader': reply<BatchAlarmForLeaderView>()({
    summary: 'A case for a leader whose residents bought: how many claimed, the words for the group.',
    roles: ['leader', 'helper'],
    mutates: false,
    input: v.strictObject(one),
    refusals: ['alarmNotFound'],
  }),
} as const;
