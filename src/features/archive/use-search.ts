import { useEffect, useRef, useState } from 'react';
import type { HandledCardView } from '../../../domain/contract/views/handled-ticket';
import { DAY } from '../../../domain/primitives/instant';
import { call, type Answer } from '../../cloud/call';
import { serverNow } from '../../cloud/server-clock';
import { statesOf, type Days, type Group } from './search-words';

export interface Asked {
  query: string;
  goods: string;
  group: Group;
  days: Days;
}

type Refused = Extract<Answer<'desk.search'>, { ok: false }>;

interface Found {
  cards: HandledCardView[];
  next: number | null;
}

const everything: Asked = { query: '', goods: '', group: 'all', days: 'any' };

/** What was asked for and what was found so far; the newest tickets before anything is asked. */
export function useSearch() {
  const [asked, setAsked] = useState(everything);
  const [found, setFound] = useState<Found | null>(null);
  const [problem, setProblem] = useState<Refused | null>(null);
  const [busy, setBusy] = useState(false);
  // What comes late for an older question is not shown.
  const newest = useRef(0);

  async function look(question: Asked, before: Found | null): Promise<void> {
    newest.current += 1;
    const turn = newest.current;
    setBusy(true);
    const answer = await call('desk.search', inputOf(question, before?.next ?? 0));
    if (turn !== newest.current) return;
    setBusy(false);
    if (!answer.ok) {
      setProblem(answer);
      return;
    }
    setProblem(null);
    const { cards, next } = answer.value;
    // A ticket filed meanwhile moves the others down by one: nothing is shown twice.
    const shown = before?.cards ?? [];
    const added = cards.filter(({ ticketId }) => shown.every((one) => one.ticketId !== ticketId));
    setFound({ cards: [...shown, ...added], next });
  }

  const ask = (changes: Partial<Asked>) => {
    const question = { ...asked, ...changes };
    setAsked(question);
    setFound(null);
    setProblem(null);
    void look(question, null);
  };
  const retry = () => void look(asked, found);
  useEffect(() => {
    void look(everything, null);
    // Once, when the page opens.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return { asked, found, problem, busy, ask, more: retry, retry };
}

function inputOf({ query, goods, group, days }: Asked, from: number) {
  return {
    query,
    goods,
    states: [...statesOf[group]],
    ...(days === 'any' ? {} : { since: serverNow() - Number(days) * DAY }),
    from,
  };
}
