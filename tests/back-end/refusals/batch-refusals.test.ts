/** Every refusal of the cases of a batch, and of refunding one. */
import { batchAlarmOutcomes } from '../../../domain/batch-alarm/batch-alarm';
import { batchAlarmActions } from '../../../domain/contract/actions/batch-alarm';
import { batchRefundActions } from '../../../domain/contract/actions/batch-refund';
import { createMemoryEstate } from '../../world/memory-estate';
import { must } from '../../world/memory-steps';
import { asked, badBatch, LEADER } from '../batch-refund-steps';
import { ringing } from '../batch-steps';
import { reason, SUPERVISOR } from '../recall-steps';
import { patch, testRefusals, type Asked, type Rows } from './refusal-rows';

const NOON = Date.parse('2026-11-20T12:00:00+08:00');
const AGENT = 'xu-jing';
const unknown = { alarmId: 'none' };

const fresh = async (person: string, input: Record<string, unknown>): Promise<Asked> => {
  return [createMemoryEstate(NOON), person, input];
};

/** A case of three households, with what the action needs beside its id. */
async function onCase(person: string, input: Record<string, unknown> = {}): Promise<Asked> {
  const estate = createMemoryEstate(NOON);
  const { alarmId } = await ringing(estate);
  return [estate, person, { alarmId, ...input }];
}

async function closed(person: string, input: Record<string, unknown> = {}): Promise<Asked> {
  const [estate, , { alarmId }] = await onCase(person);
  await must(estate, SUPERVISOR, 'recall.decideSale', { alarmId: String(alarmId), decision: 'kept' });
  const outcome = 'notTheBatch' as const;
  await must(estate, SUPERVISOR, 'recall.closeAlarm', { alarmId: String(alarmId), outcome });
  return [estate, person, { alarmId, ...input }];
}

const stop = { decision: 'stopped' };
const over = { outcome: 'notTheBatch' };
const ask = { ask: '请看这批是不是化过冻' };

/** What a leader asks for on two claims of a bad batch, changed so that it cannot be. */
async function onBatch(change: Record<string, unknown>, person = LEADER): Promise<Asked> {
  const { estate } = await badBatch(2, 9_000);
  return [estate, person, { ...(await asked(estate)), ...change }];
}

/** More than a leader may refund in a day: a second person was asked. */
async function waiting(): Promise<Asked> {
  const { estate } = await badBatch(6, 18_000);
  const input = await asked(estate, { decision: 'second' });
  const { batchRefundId } = await must(estate, LEADER, 'desk.refundBatch', input);
  return [estate, SUPERVISOR, { batchRefundId, decision: 'approve', reason }];
}

const rows: Rows = {
  'recall.alarm alarmNotFound': () => fresh(AGENT, unknown),
  'recall.alarmForLeader alarmNotFound': () => fresh(LEADER, unknown),
  'recall.takeAlarm alarmNotFound': () => fresh(AGENT, unknown),
  'recall.takeAlarm alarmClosed': () => closed(AGENT),
  'recall.takeAlarm alarmTaken': async () => {
    const [estate, , input] = await onCase(SUPERVISOR);
    await must(estate, SUPERVISOR, 'recall.takeAlarm', { alarmId: String(input.alarmId) });
    return [estate, AGENT, input];
  },
  'recall.decideSale alarmNotFound': () => fresh(SUPERVISOR, { ...unknown, ...stop }),
  'recall.decideSale alarmClosed': () => closed(SUPERVISOR, stop),
  'recall.tellLeaders alarmNotFound': () => fresh(SUPERVISOR, unknown),
  'recall.tellLeaders alarmClosed': () => closed(SUPERVISOR),
  'recall.tellLeaders saleUndecided': () => onCase(SUPERVISOR),
  'recall.askQuality alarmNotFound': () => fresh(AGENT, { ...unknown, ...ask }),
  'recall.askQuality alarmClosed': () => closed(AGENT, ask),
  'recall.askQuality alreadyAsked': async () => {
    const [estate, , input] = await onCase(AGENT);
    await must(estate, AGENT, 'recall.askQuality', { alarmId: String(input.alarmId), ...ask });
    return [estate, AGENT, { ...input, ...ask }];
  },
  'recall.askQuality nothingToAskOn': async () => {
    const estate = createMemoryEstate(NOON);
    const { alarmId, ticketIds } = await ringing(estate);
    for (const ticketId of ticketIds) await patch(estate, 'tickets', ticketId, { state: 'withdrawn' });
    return [estate, AGENT, { alarmId, ...ask }];
  },
  'recall.closeAlarm alarmNotFound': () => fresh(SUPERVISOR, { ...unknown, ...over }),
  'recall.closeAlarm alarmClosed': () => closed(SUPERVISOR, { outcome: batchAlarmOutcomes.find((one) => one !== over.outcome) }),
  'recall.closeAlarm saleUndecided': () => onCase(SUPERVISOR, over),
  'desk.refundBatch ticketNotFound': () => onBatch({}, 'ma-li'),
  'desk.refundBatch notOneBatch': async () => {
    const [estate, person, input] = await onBatch({});
    const [ticket] = (await estate.all('tickets')).filter(({ ownerId }) => ownerId === LEADER);
    if (ticket === undefined) throw new Error('no claim');
    const goods = { ...ticket.goods, batchId: 'another-batch' };
    await patch(estate, 'tickets', ticket._id, { goods });
    return [estate, person, input];
  },
  'desk.refundBatch placeUnknown': () => onBatch({ words: '{name}，{supplierName}会赔' }),
  'desk.refundBatch nameMissing': () => onBatch({ words: '这就退给您' }),
  'desk.refundBatch secondNeeded': async () => {
    const { estate } = await badBatch(10, 12_000);
    return [estate, LEADER, { ...(await asked(estate)) }];
  },
  'desk.batchRefund batchRefundNotFound': () => fresh(LEADER, { batchRefundId: 'none' }),
  'desk.decideBatchRefund batchRefundNotFound': () =>
    fresh(SUPERVISOR, { batchRefundId: 'none', decision: 'approve', reason }),
  'desk.decideBatchRefund batchRefundDecided': async () => {
    const [estate, person, input] = await waiting();
    const batchRefundId = String(input.batchRefundId);
    const decline = { batchRefundId, decision: 'decline' as const, reason };
    await must(estate, SUPERVISOR, 'desk.decideBatchRefund', decline);
    return [estate, person, input];
  },
  'desk.decideBatchRefund ownBatchRefund': async () => {
    const [estate, , input] = await waiting();
    await patch(estate, 'people', LEADER, { roles: ['leader', 'supervisor'] });
    return [estate, LEADER, input];
  },
};

testRefusals((name) => name in batchAlarmActions || name in batchRefundActions, rows);
