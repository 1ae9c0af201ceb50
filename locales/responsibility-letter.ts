/** The letter of responsibility as it reads under a policy: the same words for page and paper. */
import { policyFigures } from '../domain/knowledge/figures';
import type { LetterVersion } from '../domain/person/responsibility-letter';
import type { Policy } from '../domain/policy/policy';
import { figureText, fillKnowledge } from './figure-text';
import { letter202611 } from './zh-hans/letters/letter-2026-11';

export interface LetterWords {
  title: string;
  opening: string;
  parts: Array<{ title: string; items: string[] }>;
  closing: string;
}

const letters: Record<LetterVersion, typeof letter202611> = { '2026-11': letter202611 };

export function letterWords(version: LetterVersion, policy: Policy): LetterWords {
  const { title, opening, parts, closing } = letters[version];
  const figures = Object.entries(policyFigures(policy));
  const said = Object.fromEntries(figures.map(([name, figure]) => [name, figureText(figure)]));
  return {
    title,
    opening,
    closing,
    parts: parts.map((part) => ({
      title: part.title,
      items: part.items.map((item) => fillKnowledge(item, said)),
    })),
  };
}
