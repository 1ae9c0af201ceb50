import {
  classOf,
  issueOf,
  kindsOf,
  type ComplaintClass,
  type ComplaintKind,
} from './complaint-class';
import { probabilityOf, scoreOf, spokenFor, unpackHead, type Head } from './linear-head';
import type { ClassModel, SentimentModel } from './model-card';
import { classKeys, heardKinds, kindWithin, type HeardKind } from './read-class';
import type { Mood } from './mood';
import { readMood } from './read-mood';
import { readNumbers, type NamedNumber } from './read-numbers';
import { readSafetyWords, readUrgency, type SpokenUrgency } from './read-urgency';
import { readWish, type SpokenWish } from './read-wish';
import { runsOf, type Run } from './wording';
import type { Issue } from '../primitives/issue';

/** One thing that words were taken to mean. `words` are the resident's own: erasable like them. */
export interface Hint<Value> {
  value: Value;
  /** How often such a hint is right, in hundredths; null where a rule says it. */
  confidencePercent: number | null;
  words: string[];
}

/** What the words of a claim say: hints for a person, who decides. */
export interface WordHints {
  /** How surely they complain at all. */
  complaint: Hint<boolean>;
  /** `unclear`: they name nothing in particular. */
  class: Hint<ComplaintClass | 'unclear'>;
  kind: ComplaintKind | null;
  /** What such a resident would have chosen; null where the words name nothing. */
  issue: Issue | null;
  wish: Hint<SpokenWish>;
  mood: Hint<Mood>;
  urgency: Hint<SpokenUrgency>;
  safetyWords: string[];
  numbers: NamedNumber[];
}

export interface WordModels {
  sentiment: Head;
  classes: ReadonlyArray<{ class: ComplaintClass | 'unclear'; head: Head }>;
}

export function unpackModels(sentiment: SentimentModel, classes: ClassModel): WordModels {
  return {
    sentiment: unpackHead(sentiment.head),
    classes: classes.heads.map((packed) => {
      return { class: classNamed(packed.class), head: unpackHead(packed) };
    }),
  };
}

const named: ReadonlyArray<ComplaintClass | 'unclear'> = [
  'quality', 'damage', 'order', 'delivery', 'service', 'safety', 'unclear',
];

function classNamed(name: string): ComplaintClass | 'unclear' {
  const found = named.find((one) => one === name);
  if (found === undefined) throw new Error(`the weights name a class that is none: ${name}`);
  return found;
}

const REASONS = 3;

/** Danger is never outvoted by what else a text speaks of. */
const alwaysSafety: readonly ComplaintKind[] = ['illness', 'foreignObject'];

export function understandWords(text: string, models: WordModels): WordHints {
  const runs = runsOf(text);
  const complaint = readComplaint(runs, models.sentiment);
  const heard = heardKinds(text);
  const about = readClass(text, { runs, heard, models });
  const within = about.value === 'unclear' ? null : kindWithin(about.value, heard);
  const byRule = (words: string[]) => ({ confidencePercent: null, words: words.slice(0, REASONS) });
  const wish = readWish(text);
  const mood = readMood(text, complaint.probability);
  const urgency = readUrgency(text);
  const kind = within?.kind ?? usualKind(about.value);
  return {
    complaint: complaint.hint,
    class: about,
    kind,
    issue: kind === null ? null : issueOf(kind),
    wish: { value: wish.wish, ...byRule(wish.words) },
    mood: { value: mood.mood, ...byRule(mood.words) },
    urgency: { value: urgency.urgency, ...byRule(urgency.words) },
    safetyWords: readSafetyWords(text),
    numbers: readNumbers(text),
  };
}

/** Where a model names the class and no word names the kind: what is most often meant. */
function usualKind(one: ComplaintClass | 'unclear'): ComplaintKind | null {
  if (one === 'unclear' || one === 'safety') return null;
  return kindsOf(one)[0] ?? null;
}

/** How surely a text complains at all, 0 to 1. */
export function complaintProbability(text: string, head: Head): number {
  return probabilityIn(runsOf(text), head);
}

function probabilityIn(runs: readonly Run[], head: Head): number {
  return probabilityOf(scoreOf(head, runs.map(({ key }) => key)), head.calibration);
}

function readComplaint(runs: readonly Run[], head: Head) {
  const probability = probabilityIn(runs, head);
  const value = probability >= 0.5;
  const spoken = value ? spokenFor(head, runs) : [];
  const hint: Hint<boolean> = {
    value,
    confidencePercent: Math.round(100 * (value ? probability : 1 - probability)),
    words: spoken.map(({ shown }) => shown),
  };
  return { probability, hint };
}

interface Heard {
  runs: readonly Run[];
  heard: readonly HeardKind[];
  models: WordModels;
}

function readClass(
  text: string,
  { runs, heard, models }: Heard,
): Hint<ComplaintClass | 'unclear'> {
  const keys = classKeys(text);
  const judged = models.classes.map(({ class: one, head }) => {
    return { one, head, probability: probabilityOf(scoreOf(head, keys), head.calibration) };
  });
  const total = judged.reduce((sum, { probability }) => sum + probability, 0);
  const danger = heard.find(({ kind }) => alwaysSafety.includes(kind));
  const best = judged.reduce((one, other) => (other.probability > one.probability ? other : one));
  const chosen = judged.find(({ one }) => danger !== undefined && one === 'safety') ?? best;
  const ownWords = heard.filter(({ kind }) => classOf(kind) === chosen.one);
  const words = ownWords.flatMap(({ words: said }) => said);
  const spoken = words.length > 0 ? words : spokenFor(chosen.head, runs).map(({ shown }) => shown);
  const share = Math.round((100 * chosen.probability) / Math.max(total, 1e-9));
  return {
    value: chosen.one,
    confidencePercent: danger === undefined ? share : null,
    words: chosen.one === 'unclear' ? [] : spoken.slice(0, REASONS),
  };
}
