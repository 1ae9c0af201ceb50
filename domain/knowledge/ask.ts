import type { Question } from './question';
import { indexEntries, search, type Concepts, type SearchIndex } from './search';

/**
 * Below this part of what was asked, by weight, nothing is known about it (ours, chosen on the
 * questions that content itself is asked by).
 */
const KNOWN_COVERAGE = 0.25;

const RELATED_SHOWN = 3;

/** (ours) */
const DESK_PREFERENCE = 1.25;
const OWN_PREFERENCE = 1.25;

/** The concept of speaking of one's own: such words prefer answers that stand beside own things. */
const OWN = 'own';

export interface Answered {
  /** Null: we do not know, and say so. */
  best: Question | null;
  related: Question[];
}

/** Whether they ask about what is theirs, not about the rules. */
export function speaksOfOwn(words: string, concepts: Concepts): boolean {
  return concepts[OWN]?.test(words) ?? false;
}

/** The one entry that answers, and those next to it. */
export function askQuestions(
  questions: readonly Question[],
  words: string,
  concepts: Concepts,
  forDesk: boolean,
): Answered {
  const ofOwn = speaksOfOwn(words, concepts);
  const byId = new Map(questions.map((question) => [question.id, question]));
  const hits = search(indexOf(questions, concepts), words, questions.length)
    .map((hit) => ({ ...hit, score: hit.score * preference(byId.get(hit.id), forDesk, ofOwn) }))
    .sort((one, other) => other.score - one.score)
    .slice(0, RELATED_SHOWN + 1);
  const found = hits.flatMap(({ id }) => byId.get(id) ?? []);
  const [top] = hits;
  const isKnown = top !== undefined && top.coverage >= KNOWN_COVERAGE;
  const best = isKnown ? (found[0] ?? null) : null;
  return { best, related: found.filter((each) => each !== best).slice(0, RELATED_SHOWN) };
}

/**
 * Who works at the desk asks as such: between two that fit alike, the desk's own comes first. So
 * does, for words about one's own, the answer that one's own things stand beside.
 */
function preference(question: Question | undefined, forDesk: boolean, ofOwn: boolean): number {
  const desk = forDesk && question?.audience === 'leader' ? DESK_PREFERENCE : 1;
  return desk * (ofOwn && question?.about !== undefined ? OWN_PREFERENCE : 1);
}

function indexOf(questions: readonly Question[], concepts: Concepts): SearchIndex {
  return indexEntries(
    questions.map(({ id, question, alsoAsked, answer }) => ({
      id,
      titles: [question, ...alsoAsked],
      body: answer,
    })),
    concepts,
  );
}
