import type {
  HandledCardView,
  HandledTicketView,
} from '../../../domain/contract/views/handled-ticket';
import type { ClockView } from '../../../domain/contract/views/ticket';
import { HOUR, MINUTE } from '../../../domain/primitives/instant';

import { bandWords } from '../../../src/features/handling/band-words';
import { cardsOf, handledFilters } from '../../../src/features/handling/handled-filters';
import { handledChip, handledStub, whyWords } from '../../../src/features/handling/handling-words';

/** 10:20 in Shanghai on 22 November 2026. */
const NOW = Date.UTC(2026, 10, 22, 2, 20);

const WHY = { key: 'clock.why.wallTime', params: {} };

function clock(kind: ClockView['kind'], startedAt: number, warn: number, due: number): ClockView {
  const [warnAt, dueAt] = [startedAt + warn, startedAt + due];
  return { kind, startedAt, warnAt, dueAt, stoppedAt: null, tone: 'inTime', why: WHY };
}

const firstReply = (startedAt: number) =>
  clock('firstReply', startedAt, 7 * MINUTE, 10 * MINUTE);
const settlement = clock('settlement', NOW - HOUR, 17 * HOUR, 24 * HOUR);

function card(part: Partial<HandledCardView>): HandledCardView {
  return {
    ticketId: 't1',
    state: 'submitted',
    lane: 'standard',
    priority: 'normal',
    clock: firstReply(NOW - 5 * MINUTE),
    promisedAt: null,
    replied: false,
    queueReason: null,
    suggested: { way: 'refund', amountFen: 1_000 },
    amountFen: 1_000,
    ...part,
  } as HandledCardView;
}

function ticket(part: Partial<HandledTicketView>): HandledTicketView {
  return {
    ...card(part),
    clocks: [firstReply(NOW - 5 * MINUTE), settlement],
    handler: { personId: 'l1', displayName: '周敏', kind: 'leader' },
    firstContactName: '周敏',
    refund: null,
    ...part,
  } as HandledTicketView;
}

test('a card names the clock time until the breach, then how late it is', () => {
  expect(handledStub(card({}), 'leader', NOW)).toMatchObject({
    deadline: '10:25 前回复',
    tone: 'plain',
    icon: null,
  });
  const warned = handledStub(card({}), 'leader', NOW + 2 * MINUTE);
  expect(warned).toMatchObject({ deadline: '10:25 前回复', tone: 'soon' });
  const late = handledStub(card({}), 'leader', NOW + 7 * MINUTE);
  expect(late).toMatchObject({ deadline: '超时 2\u00a0分钟', tone: 'late' });
});

test('the lane comes before the clock, the way of the money before the lane', () => {
  const late = NOW + 20 * MINUTE;
  expect(handledChip(card({ lane: 'green' }), 'leader', late).label).toBe('绿色通道');
  expect(handledChip(card({}), 'leader', late).label).toBe('超时');
  const settling = card({ lane: 'green', state: 'settling', clock: null });
  expect(handledChip(settling, 'leader', NOW).label).toBe('钱在路上');
});

test('the platform reads why it has a claim, in brick where someone was late', () => {
  const taken = whyWords(card({ queueReason: 'takenOver' }));
  expect(taken).toEqual({ words: '团长没赶上', tone: 'late' });
  expect(whyWords(card({ queueReason: 'overLimit' })).tone).toBe('plain');
});

test('a filter counts exactly the cards that it shows', () => {
  const cards = [
    card({ lane: 'green' }),
    card({ clock: firstReply(NOW - 11 * MINUTE) }),
    card({ lane: 'motherAndBaby', clock: firstReply(NOW - 12 * MINUTE) }),
    card({ state: 'refundException', clock: null }),
  ];
  const ids = ['all', 'late', 'green', 'motherAndBaby', 'exceptions'] as const;
  const counted = handledFilters(cards, ids, NOW).map(({ id, count }) => [id, count]);
  expect(counted).toEqual([
    ['all', 4],
    ['late', 2],
    ['green', 1],
    ['motherAndBaby', 1],
    ['exceptions', 1],
  ]);
  for (const id of ids) {
    const filter = handledFilters(cards, [id], NOW)[0];
    expect(cardsOf(cards, id, NOW)).toHaveLength(filter!.count);
  }
});

test('the band tells the leader by when, what then, and that they stay first contact', () => {
  expect(bandWords(ticket({}), 'leader', NOW)).toMatchObject({
    title: '10:25 前给第一句话',
    lines: ['过时平台接手，您仍是首问人', '明天 09:20 前办结'],
    tone: 'jade',
  });
  const taken = ticket({
    state: 'withPlatform',
    handler: { personId: '', displayName: '', kind: 'platform' },
    queueReason: 'takenOver',
  });
  const later = NOW + 7 * MINUTE;
  expect(bandWords(taken, 'leader', later)).toMatchObject({ title: '平台在办' });
  expect(bandWords(taken, 'platform', later)).toMatchObject({
    title: '超时 2\u00a0分钟',
    tone: 'late',
    lines: ['团长没赶上第一句话，平台接手', '居民还在等第一句话，请先回一句', '明天 09:20 前办结'],
  });
});

test('once answered the band says whether the first word came in time', () => {
  const started = NOW - 30 * MINUTE;
  const answered = (stoppedAt: number) =>
    ticket({ replied: true, clocks: [{ ...firstReply(started), stoppedAt }, settlement] });
  const inTime = bandWords(answered(started + 9 * MINUTE), 'leader', NOW);
  expect(inTime).toMatchObject({ title: '明天 09:20 前办结', lines: ['第一句话按时说了'] });
  const late = bandWords(answered(started + 13 * MINUTE), 'leader', NOW);
  expect(late.lines).toEqual(['第一句话晚了 3\u00a0分钟']);
});

test('a refund on its way promises no day before the provider took it', () => {
  const none = { amountFen: 8600, promisedAt: null, arrivedAt: null };
  const refund = none as HandledTicketView['refund'];
  const sending = ticket({ state: 'settling', clocks: [], refund });
  expect(bandWords(sending, 'leader', NOW).title).toBe('退款正在发出');
  const promised = ticket({
    state: 'settling',
    clocks: [],
    refund: { ...refund!, promisedAt: NOW + 72 * HOUR },
  });
  expect(bandWords(promised, 'leader', NOW).title).toBe('预计11月25日前到账');
});

test('the platform is held to whichever word the resident is promised first', () => {
  const pickUp = clock('pickUp', NOW, 10 * MINUTE, 15 * MINUTE);
  const ours = {
    state: 'withPlatform' as const,
    queueReason: 'handedUp' as const,
    handler: { personId: '', displayName: '', kind: 'platform' as const },
  };
  const both = ticket({ ...ours, clocks: [firstReply(NOW + HOUR), pickUp, settlement] });
  expect(bandWords(both, 'platform', NOW).title).toBe('10:35 前联系居民');
  const replied = ticket({ ...ours, clocks: [pickUp, settlement] });
  expect(bandWords(replied, 'platform', NOW)).toMatchObject({
    title: '10:35 前联系居民',
    clock: pickUp,
  });
  const soonest = ticket({ ...ours, clocks: [firstReply(NOW), pickUp, settlement] });
  expect(bandWords(soonest, 'platform', NOW).title).toBe('10:30 前给第一句话');
});
