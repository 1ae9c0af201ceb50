import { moodWords } from './heard-words';
import { moods, type Mood } from './mood';
import { plainText } from './wording';

const MOST_WORDS = 3;

function heard(plain: string, words: string): string[] {
  return [...new Set([...plain.matchAll(new RegExp(words, 'g'))].map(([word]) => word))];
}

/**
 * The mood that the words show. Rules, since nobody has labelled enough complaints by mood: hard
 * words decide, several of them or shouting raise it by one, and praise keeps it calm.
 *
 * @param complaint how surely the text complains at all, 0 to 1
 */
export function readMood(text: string, complaint: number): { mood: Mood; words: string[] } {
  const plain = plainText(text);
  const furious = heard(plain, moodWords.furious);
  const angry = heard(plain, moodWords.angry);
  const displeased = heard(plain, moodWords.displeased);
  const shouts = /[!?]{2,}/.test(plain) || (plain.match(/!/g) ?? []).length >= 3;
  const words = [...furious, ...angry, ...displeased].slice(0, MOST_WORDS);
  if (furious.length > 0) return { mood: 'furious', words };
  if (complaint < 0.3 && angry.length === 0) return { mood: 'calm', words: [] };
  const level = angry.length > 0 ? 2 : displeased.length > 0 || complaint > 0.75 ? 1 : 0;
  const raised = angry.length + displeased.length >= 4 || (shouts && level > 0) ? level + 1 : level;
  return { mood: moods[Math.min(raised, angry.length > 1 ? 3 : 2)] ?? 'calm', words };
}
