import * as v from 'valibot';
import type { RecallState } from '../../recall/recall';
import { reply } from '../action';
import * as field from '../fields';
import type {
  RecallForLeaderView,
  RecallListView,
  RecallPreviewView,
  RecallView,
} from '../views/recall';

const deciders = ['supervisor', 'finance'] as const;
const readers = ['agent', ...deciders] as const;

const goods = { goodsId: field.id, batchId: field.id };
const one = { recallId: field.id };

/** What a client may ask of the function `recall`. */
export const recallActions = {
  'recall.list': reply<RecallListView>()({
    summary: 'Recalls, batches that residents lately had trouble with, goods of a batch by number.',
    roles: readers,
    mutates: false,
    input: v.strictObject({ batchId: v.nullable(field.id) }),
    refusals: [],
  }),
  'recall.preview': reply<RecallPreviewView>()({
    summary: 'How many bought these goods of this batch, and what a recall would come to.',
    roles: deciders,
    mutates: false,
    input: v.strictObject(goods),
    refusals: ['batchUnknown'],
  }),
  'recall.start': reply<{ recallId: string; state: RecallState }>()({
    summary: 'Starts a recall; above what one person decides alone, a second one is asked.',
    roles: deciders,
    mutates: true,
    input: v.strictObject({ requestId: field.requestId, ...goods, reason: field.reason }),
    refusals: ['batchUnknown', 'recallExists'],
  }),
  'recall.approve': reply<{ state: RecallState }>()({
    summary: 'A second person agrees, and the recall begins.',
    roles: deciders,
    mutates: true,
    input: v.strictObject({ requestId: field.requestId, ...one }),
    refusals: ['recallNotFound', 'recallDecided', 'ownRecall', 'financeNeeded'],
  }),
  'recall.cancel': reply<{ state: RecallState }>()({
    summary: 'Gives up a recall that has not begun.',
    roles: deciders,
    mutates: true,
    input: v.strictObject({ requestId: field.requestId, ...one }),
    refusals: ['recallNotFound', 'recallDecided'],
  }),
  'recall.view': reply<RecallView>()({
    summary: 'How far a recall is: told, refunded, and what a person must look at.',
    roles: readers,
    mutates: false,
    input: v.strictObject(one),
    refusals: ['recallNotFound'],
  }),
  'recall.forLeader': reply<RecallForLeaderView>()({
    summary: 'A recall for a leader whose residents bought: how far it is with them.',
    roles: ['leader'],
    mutates: false,
    input: v.strictObject(one),
    refusals: ['recallNotFound'],
  }),
} as const;
