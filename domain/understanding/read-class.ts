import { classOf, type ComplaintClass, type ComplaintKind } from './complaint-class';
import { kindWords } from './kind-words';
import { plainText, runsOf } from './wording';

export interface HeardKind {
  kind: ComplaintKind;
  words: string[];
}

/** Kinds of complaint that a text names by their words, most particular first. */
export function heardKinds(text: string): HeardKind[] {
  const plain = plainText(text);
  return kindWords.flatMap(([kind, pattern]) => {
    const words = [...new Set([...plain.matchAll(new RegExp(pattern, 'g'))].map(([word]) => word))];
    return words.length === 0 ? [] : [{ kind, words }];
  });
}

/** Marks a kind that was heard by its words among the runs that the model sees. */
const HEARD = '\u0005';
/** Heard first in the text: what people begin with is mostly what they mean. */
const HEARD_FIRST = '\u0006';

/** Beside a hundred runs one mark would be drowned: each counts as several. */
const COPIES = [1, 2, 3, 4, 5, 6, 7, 8] as const;

function marksOf(heard: readonly HeardKind[], plain: string): string[] {
  const first = [...heard].sort((one, other) => placeOf(plain, one) - placeOf(plain, other))[0];
  const marks = [
    ...heard.flatMap(({ kind }) => [HEARD + kind, HEARD + classOf(kind)]),
    first === undefined ? HEARD : HEARD_FIRST + classOf(first.kind),
  ];
  return [...new Set(marks)].flatMap((mark) => COPIES.map((copy) => mark + copy));
}

/** What the model of classes sees: the runs of the text, and which kinds its words name. */
export function classKeys(text: string): string[] {
  const plain = plainText(text);
  return [...runsOf(text).map(({ key }) => key), ...marksOf(heardKinds(text), plain)];
}

function placeOf(plain: string, { words }: HeardKind): number {
  return Math.min(...words.map((word) => plain.indexOf(word)));
}

/** The kind within a class: the first that its words name; null where none of them does. */
export function kindWithin(one: ComplaintClass, heard: readonly HeardKind[]): HeardKind | null {
  return heard.find(({ kind }) => classOf(kind) === one) ?? null;
}
