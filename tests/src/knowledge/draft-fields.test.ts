import * as v from 'valibot';
import type { KnowledgeHit } from '../../../domain/contract/views/knowledge';
import { actions } from '../../../domain/contract/actions';
import { shippedKnowledge } from '../../../locales/knowledge';
import {
  editOf,
  emptyFields,
  fieldsOf,
  missingField,
} from '../../../src/features/knowledge/draft-fields';
import { knowledgeKinds } from '../../../src/features/knowledge/kinds';

const shelves = {
  script: shippedKnowledge.scripts,
  procedure: shippedKnowledge.procedures,
  case: shippedKnowledge.cases,
  question: shippedKnowledge.questions,
} as const;

test.each(knowledgeKinds)('every shipped %s goes through the form unchanged', (kind) => {
  for (const entry of shelves[kind]) {
    const hit = { kind, entry } as KnowledgeHit;
    const edit = editOf(kind, fieldsOf(hit));
    const { id: _, ...words } = entry;
    expect(edit.entry).toEqual(JSON.parse(JSON.stringify(words)));
    const input = { requestId: 'request-of-the-form-1', entryId: entry.id, baseVersion: 0, edit };
    expect(v.safeParse(actions['knowledge.edit'].input, input).success).toBe(true);
    expect(missingField(kind, fieldsOf(hit))).toBeNull();
  }
});

test.each(knowledgeKinds)('a new %s says what stands empty', (kind) => {
  expect(missingField(kind, emptyFields[kind])).not.toBeNull();
});

test('an answer in English needs its question, and neither is needed', () => {
  const [entry] = shippedKnowledge.questions;
  const fields = fieldsOf({ kind: 'question', entry: entry! });
  expect(missingField('question', { ...fields, englishQuestion: ' ' })).toBe('englishQuestion');
  expect(missingField('question', { ...fields, englishAnswer: '' })).toBe('englishAnswer');
  const without = { ...fields, englishQuestion: '', englishAnswer: '' };
  expect(missingField('question', without)).toBeNull();
  expect(editOf('question', without).entry).not.toHaveProperty('english');
});
