import { DAY } from '../../../domain/primitives/instant';
import { nextStepOf } from '../../../domain/ticket/next-step';
import type { Progress } from '../../../domain/ticket/progress';
import { ticketStates } from '../../../domain/ticket/state';
import { after, event, filedAt, goodStory, progress } from './story';

function forResident(change: Partial<Progress> = {}, handlerName: string | null = '周敏') {
  return nextStepOf({ ...progress(change), audience: 'resident', handlerName });
}

function forPublic(change: Partial<Progress> = {}) {
  return nextStepOf({ ...progress(change), audience: 'public', handlerName: '周敏' });
}

test('the resident reads who answers by when', () => {
  expect(forResident()).toEqual({
    next: { key: 'next.reply.leaderNamed', params: { dueAt: after(10), handlerName: '周敏' } },
    nextAt: after(10),
  });
});

test('after the reply it is said by when it is settled', () => {
  const clocks = [
    { kind: 'firstReply', dueAt: after(10), stoppedAt: after(9) },
    { kind: 'settlement', dueAt: filedAt + DAY, stoppedAt: null },
  ];
  expect(forResident({ clocks })).toMatchObject({
    next: { key: 'next.settlement.leaderNamed' },
    nextAt: filedAt + DAY,
  });
});

test('a claim in the platform’s queue has no name to say', () => {
  const taken = { state: 'withPlatform', handlerKind: 'platform', nowAt: after(10) } as const;
  expect(forResident(taken, null).next.key).toBe('next.settlement.platform');
});

test('a promise that has passed is not made again', () => {
  const late = forResident({ nowAt: filedAt + 2 * DAY });
  expect(late).toEqual({ next: { key: 'next.settlementLate.leader', params: {} }, nextAt: null });
});

test('money is said to be sent, then by its date, then that it is late', () => {
  const promisedAt = filedAt + 2 * DAY;
  const settling = (promise: number | null, nowAt: number) => {
    const refund = { amountFen: 1, promisedAt: promise };
    return forResident({ state: 'settling', refund, nowAt }).next.key;
  };
  expect(settling(null, after(10))).toBe('next.refundSending');
  expect(settling(promisedAt, after(12))).toBe('next.arrival');
  expect(settling(promisedAt, promisedAt)).toBe('next.arrivalLate');
});

test('after the money came the resident confirms, rates, and is done', () => {
  const at = (count: number, state: 'settled' | 'confirmed') =>
    forResident({ events: goodStory.slice(0, count), clocks: [], state, nowAt: after(100) });
  expect(at(6, 'settled')).toEqual({
    next: { key: 'next.confirm', params: { confirmUntil: after(60) + 7 * DAY } },
    nextAt: after(60) + 7 * DAY,
  });
  expect(at(7, 'confirmed').next.key).toBe('next.rate');
  expect(at(8, 'confirmed').next.key).toBe('next.done');
});

test('a rejection says until when another person may look at it', () => {
  const rejected = event('rejected', after(20), { details: { appealUntil: after(20) + 7 * DAY } });
  const events = [...goodStory.slice(0, 2), rejected];
  expect(forResident({ events, state: 'rejected' }).next.key).toBe('next.appeal');
  expect(forPublic({ events, state: 'rejected' }).next.key).toBe('next.rejected');
});

test('the public page is never told a name, whatever the state', () => {
  for (const state of ticketStates) {
    expect(JSON.stringify(forPublic({ state, events: goodStory }))).not.toContain('周敏');
  }
});
