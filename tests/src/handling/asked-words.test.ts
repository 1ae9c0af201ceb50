import type { AgreedView } from '../../../domain/contract/views/ticket';
import type { HandledTicketView } from '../../../domain/contract/views/handled-ticket';
import type { ClockView } from '../../../domain/contract/views/ticket';
import { DAY, HOUR } from '../../../domain/primitives/instant';
import { bandWords } from '../../../src/features/handling/band-words';
import { handledChip, handledStub } from '../../../src/features/handling/handling-words';
import { fenOf, leftFen } from '../../../src/features/handling/typed-fen';
import {
  moneyPath,
  publicChip,
  ticketChip,
  ticketStub,
} from '../../../src/features/ticket/ticket-words';

/** 10:20 in Shanghai on 22 November 2026. */
const NOW = Date.UTC(2026, 10, 22, 2, 20);

function clock(kind: ClockView['kind'], dueAt: number): ClockView {
  const started = { kind, startedAt: NOW - HOUR, stoppedAt: null };
  const why = { key: 'clock.why.wallTime', params: { dueAt, lengthMs: HOUR } };
  return { ...started, warnAt: dueAt - HOUR, dueAt, tone: 'inTime', why };
}

function asked(part: Partial<HandledTicketView>): HandledTicketView {
  const clocks = part.clocks ?? [];
  return {
    ticketId: 't1',
    payerName: null,
    lane: 'standard',
    clock: clocks[0] ?? null,
    clocks,
    promisedAt: null,
    agreed: null,
    replied: true,
    queueReason: null,
    rated: false,
    refund: null,
    suggested: { way: 'refund', amountFen: 1_000 },
    amountFen: 1_000,
    handler: { personId: 'l1', displayName: '周敏', kind: 'leader' },
    firstContactName: '周敏',
    ...part,
  } as HandledTicketView;
}

const proof = asked({ state: 'awaitingProof', clocks: [clock('proof', NOW + DAY)] });
const proposed = asked({ state: 'proposed', clocks: [clock('proposal', NOW + DAY)] });
const appealed = asked({
  state: 'appealed',
  clocks: [clock('appeal', NOW + 3 * DAY)],
  queueReason: 'appealed',
  handler: { personId: '', displayName: '', kind: 'platform' },
});

test('a desk reads by when returned goods are looked at', () => {
  const returned = asked({
    state: 'fulfilling',
    clocks: [{ ...clock('sendBack', NOW + DAY), stoppedAt: NOW }, clock('inspection', NOW + DAY)],
  });
  expect(bandWords(returned, 'leader', NOW)).toMatchObject({
    title: '明天 10:20 前看完退货',
    lines: ['到时没看完，平台接手'],
    clock: { kind: 'inspection' },
  });
});

test('a desk reads that it waits for the resident, by when, and what then', () => {
  expect(bandWords(proof, 'leader', NOW)).toMatchObject({
    title: '等居民，明天 10:20 前',
    lines: ['没补平台接着办，不会因此不通过'],
  });
  expect(bandWords(proposed, 'leader', NOW)).toMatchObject({
    title: '等居民，明天 10:20 前',
    lines: ['没答复平台接着办'],
  });
  expect(handledChip(proof, 'leader', NOW).label).toBe('等居民补证明');
  expect(handledStub(proposed, 'leader', NOW)).toMatchObject({
    deadline: '等居民，明天 10:20 前',
    caption: '等居民答复方案',
  });
});

test('an appeal says to the platform by when it is ruled on and why by another', () => {
  expect(bandWords(appealed, 'platform', NOW)).toMatchObject({
    title: '11月25日 10:20 前裁定',
    lines: ['居民申诉，要没经手过的人裁定'],
  });
});

test('a claim that the platform has from the start waits for the platform', () => {
  const submitted = asked({ state: 'submitted', handlerKind: 'leader' });
  const morning = asked({ state: 'submitted', handlerKind: 'platform' });
  expect([submitted, morning].map((card) => ticketChip(card, NOW).label)).toEqual([
    '等团长回复',
    '等平台回复',
  ]);
  expect(publicChip(morning, NOW).label).toBe('等平台回复');
});

test('the resident is spoken to, a passer-by is not', () => {
  expect(ticketChip(proof, NOW).label).toBe('等您补证明');
  expect(publicChip(proof, NOW).label).toBe('等居民补证明');
  expect(ticketChip(proposed, NOW).label).toBe('等您点头');
  expect(publicChip(proposed, NOW).label).toBe('等居民答复');
  expect(publicChip(appealed, NOW)).toEqual(ticketChip(appealed, NOW));
});

test('what was paid before is taken off what may still be refunded', () => {
  expect(leftFen(asked({ amountFen: 15_000, paidBeforeFen: 7_500 }))).toBe(7_500);
  expect(leftFen(asked({ amountFen: 15_000, paidBeforeFen: 15_001 }))).toBe(0);
});

test('an amount is read digit by digit', () => {
  const fen = ['12.5', '12.50', '0.07', '12.', '200'].map(fenOf);
  expect(fen).toEqual([1_250, 1_250, 7, 1_200, 20_000]);
  expect(['', '1.234', '1,2', '-1', '一百', '1e3'].map(fenOf)).toEqual(Array(6).fill(null));
});

function agreed(remedy: AgreedView['remedy'], phase: AgreedView['phase']): AgreedView {
  return { remedy, phase, couponFen: 500 };
}

test('goods on their way are said by whose turn it is, to each reader', () => {
  const toSend = asked({ state: 'fulfilling', agreed: agreed('return', 'toSendBack') });
  expect(ticketChip(toSend, NOW)).toMatchObject({ label: '等您退回', tone: 'soon' });
  expect(publicChip(toSend, NOW)).toMatchObject({ label: '等居民退回', tone: 'jade' });
  expect(handledChip(toSend, 'leader', NOW)).toMatchObject({ label: '等居民退回', tone: 'jade' });
  expect(handledStub(toSend, 'leader', NOW).caption).toBe('居民退回就提醒您');
  expect(moneyPath(toSend)).toBe('看过退货就退');
  const toCollect = asked({
    state: 'fulfilling',
    agreed: agreed('reissue', 'toCollect'),
    clocks: [clock('delivery', NOW + 3 * DAY)],
  });
  expect(ticketChip(toCollect, NOW).label).toBe('等您来拿');
  expect(ticketStub(toCollect, NOW).deadline).toBe('11月25日 10:20 前来拿');
  expect(moneyPath(toCollect)).toBe('补发，不退款');
});

test('only money has arrived on an account: goods and coupons are said to be there', () => {
  const settled = (remedy: 'return' | 'reissue' | 'exchange' | 'coupon') =>
    asked({ state: 'settled', agreed: agreed(remedy, 'done') });
  expect(ticketChip(settled('coupon'), NOW).label).toBe('券到了');
  expect(ticketStub(settled('coupon'), NOW).deadline).toBe('券到了');
  expect(publicChip(settled('exchange'), NOW).label).toBe('新的拿到了');
  expect(moneyPath(settled('reissue'))).toBe('补发了新的');
  expect(moneyPath(settled('coupon'))).toBe('送了 ¥5.00 的券');
  expect(ticketChip(settled('return'), NOW).label).toBe('已到账');
  expect(moneyPath(settled('return'))).toBe('已退到原支付账户');
  expect(ticketChip(asked({ state: 'settled' }), NOW).label).toBe('已到账');
});
