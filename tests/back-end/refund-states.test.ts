/** Every state of the provider, and every path that finance may choose, on an estate in memory. */
import { DAY, MINUTE } from '../../domain/primitives/instant';
import type { OtherPath } from '../../domain/refund/other-path';
import { heldForRefunds } from '../world/held-money';
import { createMemoryEstate, type MemoryEstate } from '../world/memory-estate';
import { fileOn } from '../world/memory-steps';

const NOON = Date.parse('2026-11-20T12:00:00+08:00');
const FINANCE = 'fang-ning';

let estate: MemoryEstate;
let made = 0;

beforeAll(() => {
  estate = createMemoryEstate(NOON);
});

/** A tapped refund on the next line that nobody has claimed. */
async function tap() {
  for (const person of ['chen-guilan', 'hu-yan', 'zhu-lin', 'liu-defu', 'yao-xin', 'pan-li']) {
    const listed = await estate.call(person, 'ticket.listOrders', {});
    if (!listed.ok) throw new Error(listed.code);
    const line = listed.value.orders
      .flatMap(({ orderId, items }) => items.map((item) => ({ orderId, item })))
      .find(({ item }) => item.claimable && item.paidFen <= 10_000);
    if (line === undefined) continue;
    const ticketId = await fileOn(estate, person, line);
    const ticket = await ticketOf(ticketId);
    made += 1;
    const refundIntentId = `intent-${String(made).padStart(16, '0')}`;
    const amountFen = line.item.paidFen;
    const input = { ticketId, refundIntentId, amountFen };
    const tapped = await estate.call(ticket.ownerId ?? '', 'desk.refund', input);
    if (!tapped.ok) throw new Error(tapped.code);
    await estate.deliver();
    return { ticketId, refundIntentId, amountFen, leaderId: ticket.orderLeaderId };
  }
  throw new Error('no line is left to claim');
}

async function ticketOf(ticketId: string) {
  const ticket = await estate.world.database.get('tickets', ticketId);
  if (ticket === null) throw new Error(`no ticket ${ticketId}`);
  return ticket;
}

function refundOf(refundIntentId: string) {
  return estate.world.database.get('refunds', refundIntentId);
}

function atProvider(number: string) {
  const found = estate.world.gateway.all().find(({ outRefundNumber }) => outRefundNumber === number);
  if (found === undefined) throw new Error(`the provider does not know ${number}`);
  return found;
}

async function entriesOf(refundIntentId: string) {
  const all = await estate.all('journalEntries');
  return all.filter((entry) => entry.refundIntentId === refundIntentId);
}

async function payerPhoneEnd(ticketId: string) {
  const { orderId } = await ticketOf(ticketId);
  const order = await estate.world.database.get('orders', orderId);
  const details = await estate.world.database.get('personDetails', order?.payerId ?? '');
  return details?.phone.slice(-4) ?? '';
}

async function choose(ticketId: string, path: OtherPath, change: object = {}) {
  const input = {
    ticketId,
    path,
    payerPhoneEnd: await payerPhoneEnd(ticketId),
    reason: '已和付款人本人通过电话',
    ...(path === 'transfer' ? { receiptNumber: 'ICBC-20261120-0001' } : {}),
    ...change,
  };
  const outcome = await estate.call(FINANCE, 'desk.chooseOtherPath', input);
  await estate.deliver();
  return outcome;
}

async function expectNothingHeld(leaderId: string) {
  const account = await estate.world.database.get('fundAccounts', `leaderShare:${leaderId}`);
  const purses = await estate.all('fundPurses');
  const held = account && heldForRefunds(account, purses);
  expect(held).toEqual({ leaderFen: 0, platformFen: 0 });
}

test('SUCCESS after ABNORMAL posts the hold that had waited', async () => {
  const { ticketId, refundIntentId, leaderId } = await tap();
  await estate.settle(atProvider(`${refundIntentId}_1`), 'abnormal');
  expect((await ticketOf(ticketId)).state).toBe('refundException');
  await estate.settle(atProvider(`${refundIntentId}_1`), 'success');
  expect(await ticketOf(ticketId)).toMatchObject({ state: 'settled', queueReason: null });
  expect(await refundOf(refundIntentId)).toMatchObject({ status: 'posted', paidBy: 'provider' });
  expect(await entriesOf(refundIntentId)).toHaveLength(1);
  await expectNothingHeld(leaderId);
});

test('what is abnormal waits for the provider or is transferred, never sent or given up', async () => {
  const { ticketId, refundIntentId, leaderId } = await tap();
  await estate.settle(atProvider(`${refundIntentId}_1`), 'abnormal');
  for (const path of ['sendAgain', 'giveUp'] as const) {
    expect(await choose(ticketId, path)).toMatchObject({ ok: false, code: 'pathNotOpen' });
  }
  expect(await choose(ticketId, 'awaitProvider')).toMatchObject({ ok: true });
  expect(await refundOf(refundIntentId)).toMatchObject({ status: 'accepted', attempt: 1 });
  await estate.settle(atProvider(`${refundIntentId}_1`), 'abnormal');
  expect(await choose(ticketId, 'transfer')).toMatchObject({ ok: true, value: { paid: true } });
  expect(await ticketOf(ticketId)).toMatchObject({ state: 'settled' });
  const [entry, ...more] = await entriesOf(refundIntentId);
  expect(more).toEqual([]);
  expect(entry).toMatchObject({ kind: 'transfer' });
  expect(entry?.postings.at(-1)).toMatchObject({ accountId: 'platformCash', side: 'credit' });
  await estate.settle(atProvider(`${refundIntentId}_1`), 'success');
  expect(await entriesOf(refundIntentId)).toHaveLength(1);
  await expectNothingHeld(leaderId);
});

test('the money goes to the payer only, finance alone chooses, a transfer has a receipt', async () => {
  const { ticketId, refundIntentId } = await tap();
  await estate.settle(atProvider(`${refundIntentId}_1`), 'abnormal');
  const phone = await payerPhoneEnd(ticketId);
  const other = phone === '0000' ? '1111' : '0000';
  expect(await choose(ticketId, 'transfer', { payerPhoneEnd: other })).toMatchObject({
    code: 'payerDiffers',
  });
  expect(await choose(ticketId, 'transfer', { receiptNumber: undefined })).toMatchObject({
    code: 'receiptMissing',
  });
  const input = { ticketId, path: 'transfer', payerPhoneEnd: phone, reason: '好的' } as const;
  expect(await estate.call('xu-jing', 'desk.chooseOtherPath', input)).toMatchObject({ ok: false });
  expect(await refundOf(refundIntentId)).toMatchObject({ status: 'exception' });
  await choose(ticketId, 'transfer');
  expect(await choose(ticketId, 'transfer')).toMatchObject({ code: 'wrongState' });
});

test('what the provider refuses for good goes to finance, who sends it again or gives it up', async () => {
  estate.world.gateway.trouble.push('refused');
  const { ticketId, refundIntentId, leaderId, amountFen } = await tap();
  expect(await ticketOf(ticketId)).toMatchObject({ state: 'refundException' });
  expect(await choose(ticketId, 'awaitProvider')).toMatchObject({ code: 'pathNotOpen' });
  estate.world.gateway.trouble.push('refused');
  expect(await choose(ticketId, 'sendAgain')).toMatchObject({ ok: true });
  expect(await refundOf(refundIntentId)).toMatchObject({ status: 'exception', attempt: 1 });
  const { orderId } = await ticketOf(ticketId);
  const before = await estate.world.database.get('orders', orderId);
  expect(await choose(ticketId, 'giveUp')).toMatchObject({ ok: true });
  expect(await refundOf(refundIntentId)).toMatchObject({ status: 'voided' });
  expect(await ticketOf(ticketId)).toMatchObject({ state: 'withPlatform', refund: null });
  const after = await estate.world.database.get('orders', orderId);
  expect(after?.refundedFen).toBe((before?.refundedFen ?? 0) - amountFen);
  expect(await entriesOf(refundIntentId)).toEqual([]);
  await expectNothingHeld(leaderId);
});

test('a number closed too often goes to finance; sent again it takes the next number', async () => {
  const { ticketId, refundIntentId } = await tap();
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    await estate.settle(atProvider(`${refundIntentId}_${attempt}`), 'closed');
  }
  expect(await ticketOf(ticketId)).toMatchObject({ state: 'refundException' });
  expect(await choose(ticketId, 'sendAgain')).toMatchObject({ ok: true });
  await estate.settle(atProvider(`${refundIntentId}_6`), 'success');
  expect(await ticketOf(ticketId)).toMatchObject({ state: 'settled' });
  expect(await refundOf(refundIntentId)).toMatchObject({ status: 'posted', attempt: 6 });
});

test('a merchant account that is short is told to finance once, and paid when it is filled', async () => {
  estate.world.gateway.trouble.push('later', 'later', 'later');
  const { ticketId, refundIntentId } = await tap();
  for (let round = 0; round < 6; round += 1) {
    estate.world.clock.advance(4 * MINUTE);
    await estate.runTimers();
  }
  expect(await refundOf(refundIntentId)).toMatchObject({ status: 'accepted', attempt: 1 });
  const told = (await estate.all('notices')).filter(
    (notice) => notice.ticketId === ticketId && notice.kind === 'merchantBalanceShort',
  );
  expect(told).toHaveLength(1);
});

test('an exception that nobody resolves expires; money that comes after all is posted once', async () => {
  estate.world.gateway.trouble.push('refused');
  const { ticketId, refundIntentId, leaderId, amountFen } = await tap();
  await estate.runTimers();
  expect(await refundOf(refundIntentId)).toMatchObject({ status: 'exception' });
  estate.world.clock.advance(30 * DAY);
  await estate.runTimers();
  expect(await refundOf(refundIntentId)).toMatchObject({ status: 'expired' });
  expect(await ticketOf(ticketId)).toMatchObject({ state: 'withPlatform', refund: null });
  await expectNothingHeld(leaderId);
  // A request that was lost for a month reaches the provider.
  const { transactionId = '' } = (await refundOf(refundIntentId)) ?? {};
  const outRefundNumber = `${refundIntentId}_1`;
  await estate.world.gateway.refund({
    outRefundNumber,
    transactionId,
    orderPaidFen: amountFen,
    refundFen: amountFen,
  });
  await estate.settle(atProvider(outRefundNumber), 'success');
  await estate.settle(atProvider(outRefundNumber), 'success');
  const entries = await entriesOf(refundIntentId);
  expect(entries.filter(({ kind }) => kind === 'refund')).toHaveLength(1);
  expect(await ticketOf(ticketId)).toMatchObject({ state: 'withPlatform' });
  await expectNothingHeld(leaderId);
});
