import { DAY } from '../../../domain/primitives/instant';
import { ticketEventKinds, type TicketEvent } from '../../../domain/ticket/event';
import { ticketStates } from '../../../domain/ticket/state';
import { timelineOf } from '../../../domain/ticket/timeline';
import type { TimelineStep } from '../../../domain/ticket/timeline-step';
import { after, event, filedAt, goodStory, names, progress, quotes } from './story';

function outline(steps: TimelineStep[]): string[] {
  return steps.map(({ status, kind, title }) => `${status} ${kind} ${title.key}`);
}

function ahead(steps: TimelineStep[]) {
  return steps
    .filter(({ status }) => status !== 'done')
    .map(({ status, kind, at }) => [status, kind, at] as const);
}

test('a claim just filed waits for the leader’s reply, and says what comes after', () => {
  const steps = timelineOf({ ...progress(), quotes, names });
  expect(outline(steps)).toEqual([
    'done filed timeline.filed.title',
    'done assigned timeline.assigned.leaderNamed',
    'now replyExpected timeline.replyExpected.leader',
    'next settlementExpected timeline.settlementExpected.leader',
    'next arrivalExpected timeline.arrivalExpected.title',
    'next confirmExpected timeline.confirmExpected.title',
  ]);
  expect(steps[0]).toMatchObject({
    at: filedAt,
    detail: { key: 'timeline.filed.photos', params: { photoCount: 3 } },
    quote: '一半都烂了',
  });
  expect(steps[1]?.title.params).toEqual({ name: '周敏' });
  expect(ahead(steps).map(([, , at]) => at)).toEqual([after(10), filedAt + DAY, null, null]);
});

test('a first reply in time says so, and one that was late says that', () => {
  const clocks = [{ kind: 'firstReply', dueAt: after(10), stoppedAt: after(9) }];
  const replied = (at: number) =>
    timelineOf({
      ...progress({ events: [goodStory[0]!, event('replied', at)], clocks }),
      quotes,
      names,
    })[1];
  expect(replied(after(10))?.detail?.key).toBe('timeline.replied.inTime');
  expect(replied(after(11))?.detail?.key).toBe('timeline.replied.late');
});

test('a second reply promises nothing', () => {
  const events = [...goodStory.slice(0, 3), event('replied', after(60))];
  expect(timelineOf({ ...progress({ events }), quotes, names })[3]?.detail).toBeNull();
});

test('after a take-over the platform’s own promise counts, until it has answered', () => {
  const takenOver = event('takenOver', after(10), { details: { dueAt: after(25) } });
  const aheadWith = (events: TicketEvent[]) =>
    ahead(
      timelineOf({
        ...progress({ events, state: 'withPlatform', handlerKind: 'platform', nowAt: after(11) }),
        quotes,
        names,
      }),
    )[0];
  const story = [...goodStory.slice(0, 2), takenOver];
  expect(aheadWith(story)).toEqual(['now', 'replyExpected', after(25)]);
  const answered = [...story, event('replied', after(11))];
  expect(aheadWith(answered)).toEqual(['now', 'settlementExpected', filedAt + DAY]);
});

test('handed up before the first reply is due, the earlier of both promises stands', () => {
  const events = [
    ...goodStory.slice(0, 2),
    event('handedUp', after(2), { details: { dueAt: after(17) } }),
  ];
  const handedUp = progress({ events, state: 'withPlatform', handlerKind: 'platform' });
  const steps = timelineOf({ ...handedUp, nowAt: after(3), quotes, names });
  expect(ahead(steps)[0]).toEqual(['now', 'replyExpected', after(10)]);
});

test('after a take-over no reply is promised whose time has passed', () => {
  const events = [...goodStory.slice(0, 2), event('takenOver', after(10))];
  const steps = timelineOf({
    ...progress({ events, state: 'withPlatform', handlerKind: 'platform', nowAt: after(10) }),
    quotes,
    names,
  });
  expect(ahead(steps)[0]).toEqual(['now', 'settlementExpected', filedAt + DAY]);
  expect(steps[3]).toMatchObject({ title: { key: 'timeline.settlementExpected.platform' } });
});

test('money on its way is expected by its date, then confirmed within the policy’s days', () => {
  const promisedAt = filedAt + 2 * DAY;
  const steps = timelineOf({
    ...progress({
      events: goodStory.slice(0, 5),
      state: 'settling',
      refund: { amountFen: 15_000, promisedAt },
      nowAt: after(12),
    }),
    quotes,
    names,
  });
  expect(ahead(steps)).toEqual([
    ['now', 'arrivalExpected', promisedAt],
    ['next', 'confirmExpected', null],
  ]);
  expect(steps[4]?.detail).toEqual({
    key: 'timeline.refundAccepted.detail',
    params: { promisedAt },
  });
});

test('a settled claim is confirmed within seven days of the arrival; then nothing is ahead', () => {
  const arrived = { events: goodStory.slice(0, 6), clocks: [], state: 'settled' } as const;
  const settled = timelineOf({ ...progress({ ...arrived, nowAt: after(61) }), quotes, names });
  expect(ahead(settled)).toEqual([['now', 'confirmExpected', after(60) + 7 * DAY]]);
  const confirmed = progress({ events: goodStory, clocks: [], state: 'confirmed' });
  expect(ahead(timelineOf({ ...confirmed, quotes, names }))).toEqual([]);
});

test('the public page shows the same steps without a name, a word or a flagged photo', () => {
  const kinds = ticketEventKinds.map((kind, index) =>
    event(kind, after(index), {
      messageId: 'note',
      reasonCode: 'noProof',
      details: { ownerId: 'zhou-min', promisedAt: after(500), given: 1, needed: 2 },
      actor: { kind: 'leader', personId: 'zhou-min' },
    }),
  );
  for (const state of ticketStates) {
    const story = progress({ events: kinds, state });
    const steps = timelineOf({ ...story, quotes: null, names });
    const written = JSON.stringify(steps);
    for (const secret of ['周敏', 'zhou-min', '烂', 'Named', 'noProof']) {
      expect(written).not.toContain(secret);
    }
    expect(steps.map(({ kind }) => kind)).not.toContain('photoFlagged');
    expect(steps.map(({ kind }) => kind)).not.toContain('liabilityRuled');
    const done = steps.filter(({ status }) => status === 'done');
    const hidden = [
      'photoFlagged',
      'voiceFlagged',
      'said',
      'callBackAsked',
      'refundAsked',
      'nodAsked',
      'liabilityRuled',
      'clockWarned',
      'clockLate',
      'clockEscalated',
    ];
    expect(done.length).toBe(ticketEventKinds.length - hidden.length);
    expect(done.filter(({ kind }) => hidden.includes(kind))).toEqual([]);
  }
});

test('at most one step is now, it stands before every next, and done ones come first', () => {
  const order = ['done', 'now', 'next'];
  for (const state of ticketStates) {
    const steps = timelineOf({ ...progress({ state }), quotes, names });
    const statuses = steps.map(({ status }) => status);
    expect(statuses.filter((status) => status === 'now').length).toBeLessThanOrEqual(1);
    const ranks = statuses.map((status) => order.indexOf(status));
    expect(ranks).toEqual([...ranks].sort((one, other) => one - other));
    if (statuses.includes('next')) expect(statuses).toContain('now');
  }
});

test('while the resident is asked the settlement has no date: its clock stands', () => {
  const clocks = [
    { kind: 'settlement', dueAt: filedAt + DAY, stoppedAt: null },
    { kind: 'proof', dueAt: after(60), stoppedAt: null },
    { kind: 'proposal', dueAt: after(90), stoppedAt: null },
  ];
  const waiting = (state: 'awaitingProof' | 'proposed') =>
    ahead(timelineOf({ ...progress({ clocks, state }), quotes, names })).slice(0, 2);
  expect(waiting('awaitingProof')).toEqual([
    ['now', 'proofExpected', after(60)],
    ['next', 'settlementExpected', null],
  ]);
  expect(waiting('proposed')).toEqual([
    ['now', 'answerExpected', after(90)],
    ['next', 'settlementExpected', null],
  ]);
});

test('an appeal waits for its ruling, by its own clock', () => {
  const clocks = [{ kind: 'appeal', dueAt: filedAt + 3 * DAY, stoppedAt: null }];
  const appealed = progress({ clocks, state: 'appealed', handlerKind: 'platform' });
  expect(ahead(timelineOf({ ...appealed, quotes, names }))).toEqual([
    ['now', 'rulingExpected', filedAt + 3 * DAY],
  ]);
});
