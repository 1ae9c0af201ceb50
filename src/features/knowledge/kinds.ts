import type { KnowledgeShelf } from '../../../domain/contract/views/knowledge';

export type Kind = keyof KnowledgeShelf;

export const knowledgeKinds: readonly Kind[] = ['script', 'procedure', 'question', 'case'];

export function kindOf(name: string | undefined): Kind | undefined {
  return knowledgeKinds.find((kind) => kind === name);
}
