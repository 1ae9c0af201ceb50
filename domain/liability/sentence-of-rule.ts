import type { Sentence } from '../primitives/sentence';

export function sentence(key: string, params: Sentence['params']): Sentence {
  return { key, params };
}
