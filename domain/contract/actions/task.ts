import * as v from 'valibot';
import { policyBounds } from '../../policy/bounds';
import { taskOutcomes } from '../../task/kind';
import { reply } from '../action';
import type { TaskListView, TaskView } from '../views/task';
import * as field from '../fields';

const onTask = { requestId: field.requestId, taskId: field.id };

/** Everybody who can be asked for something under a ticket by a task of their own. */
const asked = [
  'leader',
  'helper',
  'agent',
  'supervisor',
  'finance',
  'supplier',
  'carrier',
  'mysteryCustomer',
] as const;

const callers = ['agent', 'supervisor', 'finance'] as const;

/** What a client may ask of the function `task`. */
export const taskActions = {
  'task.list': reply<TaskListView>()({
    summary: 'What the caller, their partner or their role is asked to do, the most urgent first.',
    roles: asked,
    mutates: false,
    input: v.strictObject({}),
    refusals: [],
  }),
  'task.view': reply<TaskView>()({
    summary: 'One task with exactly what the one asked needs; never more of the resident.',
    roles: asked,
    mutates: false,
    input: v.strictObject({ taskId: field.id }),
    refusals: ['taskNotFound'],
  }),
  'task.answer': reply<{ version: number }>()({
    summary: 'The one asked answers, with words and photos; a call-back may reopen the claim.',
    roles: asked,
    mutates: true,
    input: v.strictObject({
      ...onTask,
      outcome: v.picklist(taskOutcomes),
      words: field.words(policyBounds.replyLength),
      photoIds: v.pipe(v.array(field.id), v.maxLength(policyBounds.photosPerClaim)),
    }),
    refusals: [
      'taskNotFound',
      'ticketNotFound',
      'taskDone',
      'outcomeNotOpen',
      'wordsNeeded',
      'callFirst',
      'callAgain',
      'wrongState',
      'photoNotFound',
      'photoUsedTwice',
    ],
  }),
  'task.decline': reply<{ version: number }>()({
    summary: 'A mystery customer cannot do it and says why; the ticket does not wait for it.',
    roles: ['mysteryCustomer'],
    mutates: true,
    input: v.strictObject({ ...onTask, reason: field.reason }),
    refusals: ['taskNotFound', 'ticketNotFound', 'taskDone', 'outcomeNotOpen'],
  }),
  'task.showPhone': reply<{ phone: string }>()({
    summary: "The resident's number for an open call-back; that it was looked at is logged.",
    roles: callers,
    mutates: true,
    input: v.strictObject(onTask),
    refusals: ['taskNotFound', 'ticketNotFound', 'taskDone', 'outcomeNotOpen'],
  }),
  'task.recordCall': reply<{ version: number }>()({
    summary: 'One call of a call-back, reached or not; the first stops the two-hour clock.',
    roles: callers,
    mutates: true,
    input: v.strictObject({ ...onTask, reached: v.boolean() }),
    refusals: ['taskNotFound', 'ticketNotFound', 'taskDone', 'outcomeNotOpen'],
  }),
} as const;
