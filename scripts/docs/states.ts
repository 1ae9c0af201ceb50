import { restingStates, ticketStates } from '../../domain/ticket/state';
import { transitions, type Transition } from '../../domain/ticket/transition';

/** `same` and `origin` are no places of their own in a picture. */
function targetsOf({ to }: Transition, from: string): string[] {
  return to.map((target) => {
    if (target === 'same') return from;
    if (target === 'origin') return 'origin';
    return target;
  });
}

/** One arrow a pair of states, with every act that takes it. */
function arrows(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const transition of transitions) {
    for (const from of transition.from) {
      for (const target of targetsOf(transition, from)) {
        // A ticket goes back to where it was asked for proof.
        const ends = target === 'origin' ? originsOf(from) : [target];
        for (const end of ends) {
          const arrow = `${from === 'none' ? '[*]' : from} --> ${end}`;
          found.set(arrow, [...(found.get(arrow) ?? []), transition.act]);
        }
      }
    }
  }
  return found;
}

/** The states from which one gets to `state`: where `origin` may lead back to. */
function originsOf(state: string): string[] {
  return transitions
    .filter(({ to }) => (to as readonly string[]).includes(state))
    .flatMap(({ from }) => from.filter((origin) => origin !== 'none'));
}

function diagram(): string[] {
  const lines = [...arrows()].map(([arrow, acts]) => `  ${arrow}: ${acts.join(', ')}`);
  const ends = restingStates
    .filter((state) => !transitions.some(({ from }) => (from as readonly string[]).includes(state)))
    .map((state) => `  ${state} --> [*]`);
  return ['```mermaid', 'stateDiagram-v2', ...lines, ...ends, '```'];
}

function transitionTable(): string[] {
  const rows = transitions.map(({ act, by, from, to }) => {
    const start = from.map((state) => (state === 'none' ? '(new)' : state)).join(', ');
    return `| ${act} | ${by.join(', ')} | ${start} | ${to.join(', ')} |`;
  });
  return ['| Act | Who | From | To |', '| --- | --- | --- | --- |', ...rows];
}

function stateTable(): string[] {
  const rows = ticketStates.map((state) => {
    const out = transitions.filter(({ from }) => (from as readonly string[]).includes(state));
    const acts = out.map(({ act }) => act).join(', ');
    const resting = restingStates.includes(state) ? 'yes' : '';
    return `| ${state} | ${resting} | ${acts === '' ? 'nothing' : acts} |`;
  });
  return ['| State | Rests | What may happen in it |', '| --- | --- | --- |', ...rows];
}

/** docs/states.md: the life of a ticket, drawn from the table that guards it. */
export function statesDocument(): string {
  return [
    '# The life of a ticket',
    '',
    'Generated from domain/ticket/transition.ts by `npm run docs`: do not edit.',
    '',
    'The same table drives the guards of the server and the buttons of the pages. `same` keeps',
    'the state; `origin` is the state in which proof was asked for; where several targets stand,',
    'a guard of the act chooses among them.',
    '',
    ...diagram(),
    '',
    '## Acts',
    '',
    ...transitionTable(),
    '',
    '## States',
    '',
    ...stateTable(),
    '',
  ].join('\n');
}
