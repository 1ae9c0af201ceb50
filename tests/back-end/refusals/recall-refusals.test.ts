/** Every refusal of recalls and of the provider's bill. */
import { recallActions } from '../../../domain/contract/actions/recall';
import { createMemoryEstate, type MemoryEstate } from '../../world/memory-estate';
import { must } from '../../world/memory-steps';
import { FINANCE, reason, SUPERVISOR, started, widestBatch } from '../recall-steps';
import { DAY_ONE, ReconciledEstate } from '../reconciliation/reconciled-estate';
import { patch, testRefusals, type Asked, type Rows } from './refusal-rows';

const NOON = Date.parse('2026-11-20T12:00:00+08:00');
const AGENT = 'xu-jing';
const unknown = { recallId: 'none' };
const nowhere = { goodsId: 'none', batchId: 'none' };

const fresh = async (person: string, input: Record<string, unknown>): Promise<Asked> => {
  return [createMemoryEstate(NOON), person, input];
};

/** So many bought it that a second person is asked. */
async function proposed(): Promise<[MemoryEstate, { recallId: string }]> {
  const estate = createMemoryEstate(NOON);
  const { goodsId, batchId } = await widestBatch(estate);
  const input = { goodsId, batchId, reason };
  const { recallId, state } = await must(estate, SUPERVISOR, 'recall.start', input);
  if (state !== 'proposed') throw new Error('the recall needs nobody else');
  return [estate, { recallId }];
}

async function running(person: string): Promise<Asked> {
  const estate = createMemoryEstate(NOON);
  return [estate, person, { recallId: await started(estate, await widestBatch(estate)) }];
}

/** A refund that the provider paid and we never ordered. */
async function unknownRefund(amountFen = 500): Promise<[ReconciledEstate, string]> {
  const desk = new ReconciledEstate();
  const refund = await desk.refund();
  const extra = desk.line(refund, { outRefundNumber: 'manual-1', amountFen });
  desk.bill(DAY_ONE, [...(await desk.lines(DAY_ONE)), extra]);
  await desk.runAfter(DAY_ONE);
  return [desk, (await desk.only())._id];
}

const correct = { resolution: 'correct' as const, reason: '支付方客服核实' };
const agree = { agree: true, reason: '看过' };

async function corrected(): Promise<[ReconciledEstate, string]> {
  const [desk, differenceId] = await unknownRefund();
  await must(desk.estate, FINANCE, 'reconciliation.resolve', { differenceId, ...correct });
  return [desk, differenceId];
}

/** The provider says that it closed what the books have as paid; its correction waits. */
async function outOfDate(): Promise<Asked> {
  const desk = new ReconciledEstate();
  const refund = await desk.refund();
  const lines = (await desk.lines(DAY_ONE)).map((line) =>
    line.kind === 'refund' ? { ...line, state: 'closed' as const } : line,
  );
  desk.bill(DAY_ONE, lines);
  await desk.runAfter(DAY_ONE);
  const differenceId = (await desk.only())._id;
  await must(desk.estate, FINANCE, 'reconciliation.resolve', { differenceId, ...correct });
  await patch(desk.estate, 'refunds', refund._id, { status: 'exception' });
  return [desk.estate, SUPERVISOR, { differenceId, ...agree }];
}

/** The hour of the day after from which a bill that is not there counts as none. */
const WITHOUT_BILL = 34.1;

async function decidedWithoutBill(): Promise<Asked> {
  const desk = new ReconciledEstate();
  await desk.refund();
  await desk.runAfter(DAY_ONE, 10);
  await desk.runAfter(DAY_ONE, WITHOUT_BILL);
  const [missing] = desk.differences().filter(({ kind }) => kind === 'refundMissing');
  if (missing === undefined) throw new Error('nothing is missing');
  await patch(desk.estate, 'differences', missing._id, { status: 'closed' });
  return [desk.estate, FINANCE, { day: DAY_ONE }];
}

const rows: Rows = {
  'recall.preview batchUnknown': () => fresh(SUPERVISOR, nowhere),
  'recall.start batchUnknown': () => fresh(SUPERVISOR, { ...nowhere, reason }),
  'recall.start recallExists': async () => {
    const [estate] = await proposed();
    const { goodsId, batchId } = await widestBatch(estate);
    return [estate, FINANCE, { goodsId, batchId, reason }];
  },
  'recall.approve recallNotFound': () => fresh(FINANCE, unknown),
  'recall.approve recallDecided': async () => {
    const [estate, one] = await proposed();
    await must(estate, FINANCE, 'recall.cancel', one);
    return [estate, FINANCE, one];
  },
  'recall.approve ownRecall': async () => {
    const [estate, one] = await proposed();
    return [estate, SUPERVISOR, one];
  },
  'recall.approve financeNeeded': async () => {
    const [estate, one] = await proposed();
    await patch(estate, 'people', AGENT, { roles: ['supervisor'] });
    return [estate, AGENT, one];
  },
  'recall.cancel recallNotFound': () => fresh(FINANCE, unknown),
  'recall.cancel recallDecided': () => running(FINANCE),
  'recall.view recallNotFound': () => fresh(AGENT, unknown),
  'recall.forLeader recallNotFound': () => fresh('zhou-min', unknown),
  'reconciliation.day dayNotFound': () => fresh(FINANCE, { day: '2026-01-01' }),
  'reconciliation.askBillAgain dayNotFound': () => fresh(FINANCE, { day: '2026-01-01' }),
  'reconciliation.askBillAgain billThere': async () => {
    const [desk] = await unknownRefund();
    return [desk.estate, FINANCE, { day: DAY_ONE }];
  },
  'reconciliation.askBillAgain dayDecided': decidedWithoutBill,
  'reconciliation.resolve differenceNotFound': () =>
    fresh(FINANCE, { differenceId: 'none', ...correct }),
  'reconciliation.resolve differenceNotOpen': async () => {
    const desk = new ReconciledEstate();
    await desk.refund();
    const lines = await desk.lines(DAY_ONE);
    desk.bill(DAY_ONE, lines.filter(({ kind }) => kind === 'payment'));
    await desk.runAfter(DAY_ONE);
    const differenceId = (await desk.only())._id;
    return [desk.estate, FINANCE, { differenceId, ...correct }];
  },
  'reconciliation.resolve differenceWaitsForSecond': async () => {
    const [desk, differenceId] = await corrected();
    return [desk.estate, FINANCE, { differenceId, ...correct }];
  },
  'reconciliation.resolve correctionNotPossible': async () => {
    const desk = new ReconciledEstate();
    const [first, ...rest] = await desk.lines(DAY_ONE);
    if (first === undefined) throw new Error('nothing was paid on the day');
    desk.bill(DAY_ONE, [{ ...first, amountFen: 1 }, ...rest]);
    await desk.runAfter(DAY_ONE);
    const differenceId = (await desk.only())._id;
    return [desk.estate, FINANCE, { differenceId, ...correct }];
  },
  'reconciliation.confirm differenceNotFound': () =>
    fresh(SUPERVISOR, { differenceId: 'none', ...agree }),
  'reconciliation.confirm nothingProposed': async () => {
    const [desk, differenceId] = await unknownRefund();
    return [desk.estate, SUPERVISOR, { differenceId, ...agree }];
  },
  'reconciliation.confirm ownProposal': async () => {
    const [desk, differenceId] = await corrected();
    return [desk.estate, FINANCE, { differenceId, ...agree }];
  },
  'reconciliation.confirm correctionNotPossible': outOfDate,
};

testRefusals((name) => name in recallActions || name.startsWith('reconciliation.'), rows);
