import { notHarmed, safetyWords, urgencyWords } from './heard-words';
import { plainText } from './wording';

/** `danger`: somebody may be hurt; `soon`: a time or a tender person was named. */
export const urgencies = ['normal', 'soon', 'danger'] as const;

export type SpokenUrgency = (typeof urgencies)[number];

/** Words of danger in a text; those that are taken back right before them are left out. */
export function readSafetyWords(text: string): string[] {
  const plain = plainText(text);
  const found = safetyWords.flatMap((pattern) => {
    const takenBack = new RegExp(notHarmed);
    return [...plain.matchAll(new RegExp(pattern, 'g'))]
      .filter(({ index }) => !takenBack.test(plain.slice(Math.max(0, index - 5), index)))
      .map(([word]) => word);
  });
  return [...new Set(found)];
}

/** Without the pauses around a word that stands alone. */
function bare(words: string): string {
  return words.replace(/^[,。!?~ ]|[,。!?~ ]$/g, '');
}

export function readUrgency(text: string): { urgency: SpokenUrgency; words: string[] } {
  const safety = readSafetyWords(text);
  if (safety.length > 0) return { urgency: 'danger', words: safety };
  const plain = plainText(text);
  const words = [urgencyWords.soon, urgencyWords.tender].flatMap((pattern) => {
    return plain.match(new RegExp(pattern))?.slice(0, 1).map(bare) ?? [];
  });
  return { urgency: words.length > 0 ? 'soon' : 'normal', words };
}
