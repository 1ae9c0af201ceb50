import { useState } from 'react';
import type { RatingView } from '../../../domain/contract/views/ticket';
import { text } from '../../../locales/text';
import { keptText } from '../../cloud/answer-text';
import { useAct } from '../../cloud/use-act';
import { useKept } from '../../cloud/use-kept';
import type { Aspect } from '../../components/rating-given';
import { tell } from '../../components/tell';

export type Mood = 'bad' | 'fair' | 'good';

/** One tap sets all three; each can be changed below. */
const starsOfMood: Record<Mood, number> = { bad: 1, fair: 3, good: 5 };

interface RatingDraft {
  mood: Mood | null;
  stars: Record<Aspect, number>;
  recommend: number | null;
  comment: string;
}

const empty: RatingDraft = {
  mood: null,
  stars: { attitude: 0, speed: 0, result: 0 },
  recommend: null,
  comment: '',
};

export interface Rating {
  draft: RatingDraft;
  change: (part: Partial<RatingDraft>) => void;
  chooseMood: (mood: Mood) => void;
  busy: boolean;
  /** Why it did not go through, in words; nothing of it is lost. */
  problem: string | null;
  send: () => Promise<void>;
}

/** How it went, kept on the phone until it was taken. */
export function useRating(ticketId: string, reload: () => Promise<void>): Rating {
  const kept = useKept(`rate:${ticketId}`, empty);
  const [problem, setProblem] = useState<string | null>(null);
  const act = useAct('ticket.rate');
  const { value: draft } = kept;
  const change = (part: Partial<RatingDraft>) => {
    kept.set({ ...draft, ...part });
    setProblem(null);
  };
  const send = async () => {
    const { stars, recommend, comment } = draft;
    if (recommend === null) return;
    const rating: RatingView = { ...stars, recommend, comment: comment.trim() };
    const answer = await act.run({ ticketId, ...rating });
    if (answer === null) return;
    setProblem(answer.ok ? null : keptText(answer));
    if (answer.ok) {
      kept.forget(draft);
      tell(text('rate.done'));
    }
    await reload();
  };
  return {
    draft,
    change,
    chooseMood: (mood) => {
      const count = starsOfMood[mood];
      change({ mood, stars: { attitude: count, speed: count, result: count } });
    },
    busy: act.busy,
    problem,
    send,
  };
}
