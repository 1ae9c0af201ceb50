import { restingStates, ticketStates, type TicketState } from '../../../domain/ticket/state';
import {
  actsFor,
  mayAct,
  ticketActs,
  transitionOf,
  transitions,
  type TransitionActor,
} from '../../../domain/ticket/transition';

/** Where each act may lead from a state; `origin` is where the ticket was before the question. */
function targetsFrom(state: TicketState | 'none'): TicketState[] {
  return transitions
    .filter(({ from }) => from.includes(state))
    .flatMap(({ act, to }) =>
      to.flatMap((target) => {
        if (target === 'same') return state === 'none' ? [] : [state];
        return target === 'origin' ? transitionOf(originOf(act)).from : [target];
      }),
    )
    .filter((target): target is TicketState => target !== 'none');
}

/** A supplied proof takes the ticket back to where the proof was asked for. */
function originOf(act: string) {
  if (act !== 'supplyProof') throw new Error(`nobody said where ${act} goes back to`);
  return 'requestProof' as const;
}

function reachableFrom(start: TicketState | 'none'): Set<TicketState> {
  const reached = new Set<TicketState>(targetsFrom(start));
  for (const state of reached) targetsFrom(state).forEach((target) => reached.add(target));
  return reached;
}

test('every act stands in the table exactly once', () => {
  expect(transitions.map(({ act }) => act).sort()).toEqual([...ticketActs].sort());
});

test('every state can be reached from filing', () => {
  expect([...reachableFrom('none')].sort()).toEqual([...ticketStates].sort());
});

test('from every state a ticket can come to rest, and none that is at work is a dead end', () => {
  for (const state of ticketStates) {
    const onward = [...reachableFrom(state)];
    const rests = restingStates.includes(state) || onward.some((at) => restingStates.includes(at));
    expect([state, rests]).toEqual([state, true]);
  }
});

test('only withdrawn claims stay as they are for good', () => {
  const final = ticketStates.filter((state) => targetsFrom(state).every((to) => to === state));
  expect(final).toEqual(['withdrawn']);
});

/** Rows of the semantics, written apart from the table: who may pay, decide, take back, where. */
const expected: Array<[string, TransitionActor, readonly TicketState[]]> = [
  ['refund', 'leader', ['submitted', 'proposed', 'withPlatform']],
  ['refund', 'platform', ['submitted', 'proposed', 'withPlatform']],
  ['refund', 'resident', []],
  ['reply', 'owner', ['submitted', 'withPlatform']],
  ['handUp', 'leader', ['submitted', 'proposed']],
  [
    'transfer',
    'leader',
    ['submitted', 'awaitingProof', 'proposed', 'withPlatform', 'fulfilling', 'settled', 'confirmed'],
  ],
  ['transfer', 'resident', []],
  ['transfer', 'anyPlatform', []],
  ['takeOver', 'timer', ['submitted', 'proposed']],
  ['takeOver', 'platform', []],
  // Submitted as well: what no leader was there for is the platform's from the start.
  ['approve', 'platform', ['submitted', 'withPlatform']],
  ['approve', 'anyPlatform', []],
  ['reject', 'platform', ['submitted', 'withPlatform']],
  ['reject', 'anyPlatform', []],
  ['reject', 'leader', []],
  ['providerSuccess', 'provider', ['settling', 'refundException']],
  ['confirm', 'resident', ['settled']],
  ['rate', 'resident', ['settled', 'confirmed']],
  ['withdraw', 'resident', ['submitted', 'awaitingProof', 'proposed']],
  ['chooseOtherPath', 'finance', ['refundException']],
  ['appeal', 'resident', ['settled', 'confirmed', 'rejected']],
  ['ruleLiability', 'anyPlatform', ['withPlatform', 'settled', 'confirmed', 'closed']],
  ['ruleLiability', 'leader', []],
  ['dispatch', 'firstContact', ['fulfilling']],
  ['dispatch', 'resident', []],
  ['returnInspected', 'firstContact', ['fulfilling']],
  ['delivered', 'resident', ['fulfilling']],
  ['refuseParcel', 'resident', ['fulfilling']],
  ['cancel', 'system', ['submitted', 'awaitingProof']],
  ['cancel', 'platform', []],
  ['contestCancel', 'resident', ['cancelled']],
];

test.each(expected)('%s by %s is open only in its states', (act, actor, states) => {
  const open = ticketStates.filter((state) => mayAct(act as never, actor, state));
  expect([...open].sort()).toEqual([...states].sort());
});

test('a refund that is on its way is nobody’s to pay again, take back or take over', () => {
  const people: TransitionActor[] = ['resident', 'owner', 'leader', 'platform', 'finance'];
  // A payer may say that it was filed without them, and people talk: that moves no money.
  const acts = actsFor([...people, 'timer', 'system'], 'settling');
  // A leader who is none any more leaves it to the platform as it stands.
  expect(acts).toEqual(['leaveLeader', 'contest', 'say', 'askCallBack']);
});
