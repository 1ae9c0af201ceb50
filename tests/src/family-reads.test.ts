import type { TicketCardView } from '../../domain/contract/views/ticket';
import { ticketStates } from '../../domain/ticket/state';
import { templates } from '../locales/templates';
import { moneyPath, ticketChip, ticketStub } from '../../src/features/ticket/ticket-words';

/** 10:20 in Shanghai on 22 November 2026. */
const NOW = Date.UTC(2026, 10, 22, 2, 20);

const phases = ['toSendBack', 'toCollect', 'onTheWay', 'couponComing', 'toDispatch'] as const;
const clockKinds = ['firstReply', 'pickUp', 'settlement', 'proof', 'proposal'] as const;

function clockOf(kind: (typeof clockKinds)[number]): NonNullable<TicketCardView['clock']> {
  const why = { key: 'clock.why.wallTime', params: {} };
  const times = { startedAt: NOW, warnAt: NOW + 1, dueAt: NOW + 60_000, stoppedAt: null };
  return { kind, ...times, tone: 'inTime', why };
}

/** Every card that a claim can be, as its payer or somebody of their family has it. */
function cards(payerName: string | null): TicketCardView[] {
  const agreed = phases.map((phase) => ({ remedy: 'exchange' as const, phase, couponFen: 0 }));
  return ticketStates.flatMap((state) =>
    [null, ...agreed].flatMap((agreement) =>
      [null, ...clockKinds.map(clockOf)].flatMap((clock) =>
        [null, NOW].flatMap((promisedAt) =>
          [true, false].map((rated) => {
            const times = { clock, promisedAt, rated };
            const whole = { payerName, state, agreed: agreement, paidBeforeFen: 0, ...times };
            return whole as TicketCardView;
          }),
        ),
      ),
    ),
  );
}

function wordsOf(card: TicketCardView): string[] {
  const { deadline, caption } = ticketStub(card, NOW);
  return [ticketChip(card, NOW).label, deadline, caption, moneyPath(card)];
}

/** What both may do, and so is asked of both. */
const askedOfBoth = '等您补证明';

test('nothing on a card is said to a family member that is the payer’s to do or to get', () => {
  const spoken = cards('陈阿姨').flatMap(wordsOf).filter((words) => words.includes('您'));
  expect([...new Set(spoken)]).toEqual([askedOfBoth]);
});

test('a family member reads by name who confirms and who gets the money', () => {
  const settled = cards('陈阿姨').find(({ state, agreed }) => state === 'settled' && !agreed);
  expect(wordsOf(settled!)).toEqual(
    expect.arrayContaining(['等陈阿姨确认收到', '已退给陈阿姨']),
  );
});

test('the payer is still spoken to', () => {
  const settled = cards(null).find(({ state, agreed }) => state === 'settled' && !agreed);
  expect(wordsOf(settled!)).toContain('请您确认收到');
});

/** Every text made for the family is checked here, wherever it is shown. */
test('no text for a family member calls the payer you, or a resident nobody knows', () => {
  const forFamily = templates.filter(({ key }) =>
    /[.]family($|[.])|Family$|^filing[.]told/.test(key),
  );
  // What others read about the family is no text for them.
  const aboutFamily = /^(filing[.](by|desk)|timeline[.]filed)[.]family$/;
  const wrong = forFamily.filter(
    ({ key, words }) => /您|居民/.test(words) && !aboutFamily.test(key),
  );
  expect(forFamily.length).toBeGreaterThan(40);
  expect(wrong).toEqual([]);
});
