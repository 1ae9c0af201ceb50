import { notUsed, usedWords } from './heard-words';
import { plainText } from './wording';

/** Whether somebody says that the goods were opened and used; not that they were looked at. */
export function readUsed(text: string): boolean {
  const plain = plainText(text);
  const takenBack = new RegExp(notUsed);
  return [...plain.matchAll(new RegExp(usedWords, 'g'))].some(
    ({ index }) => !takenBack.test(plain.slice(Math.max(0, index - 3), index)),
  );
}
