import { heardKinds } from './read-class';
import { readSafetyWords } from './read-urgency';

/**
 * Whether somebody may be hurt, by their words. What was merely found in the goods is another
 * matter: a broken jar is of glass as well.
 */
export function readUnwell(text: string): boolean {
  return readSafetyWords(text).some(
    (word) => !heardKinds(word).some(({ kind }) => kind === 'foreignObject'),
  );
}
