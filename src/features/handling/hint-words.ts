/** How hints are said: with their reasons, and never surer than they are. */
import type { HintsView } from '../../../domain/contract/views/hints';
import type { ComplaintClass, ComplaintKind } from '../../../domain/understanding/complaint-class';
import type { NamedNumber } from '../../../domain/understanding/read-numbers';
import { text } from '../../../locales/text';

export function classWords(named: ComplaintClass | 'unclear'): string {
  return text(`hints.class.${named}`);
}

export function kindWords(kind: ComplaintKind): string {
  return text(`hints.kind.${kind}`);
}

export function aboutWords({ class: named, kind }: HintsView): string {
  if (kind === null) return classWords(named);
  return text('hints.about', { class: classWords(named), kind: kindWords(kind) });
}

export function surenessWords({ corrected, confidencePercent }: HintsView): string {
  if (corrected) return text('hints.corrected');
  if (confidencePercent === null) return text('hints.byWords');
  return text('hints.sure', { percent: confidencePercent });
}

/** The resident's words in quotes; empty where none spoke. */
function quotedWords(words: readonly string[]): string {
  return words.map((word) => text('hints.quoted', { word })).join('');
}

export function becauseWords(words: readonly string[]): string {
  return words.length === 0 ? '' : text('hints.because', { words: quotedWords(words) });
}

/** A fact with the words that it was read from. */
export function withQuote(fact: string, words: readonly string[]): string {
  return words.length === 0 ? fact : `${fact}${quotedWords(words)}`;
}

/** A number as we understood it, beside how they said it. */
export function numberText(number: NamedNumber): string {
  return withQuote(valueText(number), [number.words]);
}

function valueText(number: NamedNumber): string {
  switch (number.kind) {
    case 'money':
      return text('hints.number.money', { amountFen: number.amountFen });
    case 'weight':
      return text('hints.number.weight', { grams: number.grams });
    case 'count':
      return text('hints.number.count', { count: number.count });
    case 'share':
      return text('hints.number.share', { percent: number.percent });
  }
}
