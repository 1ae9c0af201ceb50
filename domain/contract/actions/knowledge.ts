import * as v from 'valibot';
import { moods, scriptMoments, scriptTones } from '../../knowledge/script';
import { questionTopics } from '../../knowledge/question';
import { policyBounds } from '../../policy/bounds';
import { issues } from '../../primitives/issue';
import { reply } from '../action';
import * as field from '../fields';
import type {
  KnowledgeAnswerView,
  KnowledgeDraftView,
  KnowledgeFigureView,
  KnowledgeHit,
  KnowledgeShelf,
} from '../views/knowledge';

/** Everyone who answers residents. */
const desk = ['leader', 'helper', 'agent', 'supervisor', 'finance'] as const;
const readers = [...desk, 'regionalManager', 'management', 'administrator'] as const;
const editors = ['supervisor', 'administrator'] as const;

const kind = v.picklist(['script', 'procedure', 'case', 'question'] as const);

/** A line of content; it may name places in braces. */
const line = v.pipe(field.words(policyBounds.replyLength), v.minLength(1));
const lines = (most: number) => v.pipe(v.array(line), v.maxLength(most));

const script = v.strictObject({
  title: line,
  text: line,
  issue: v.nullable(v.picklist(issues)),
  mood: v.nullable(v.picklist(moods)),
  moment: v.picklist(scriptMoments),
  tone: v.picklist(scriptTones),
});

const procedure = v.strictObject({
  title: line,
  when: line,
  steps: v.pipe(
    v.array(v.strictObject({ do: line, because: v.optional(line) })),
    v.minLength(1),
    v.maxLength(12),
  ),
  never: line,
});

const workedCase = v.strictObject({
  title: line,
  issue: v.picklist(issues),
  before: line,
  done: line,
  after: line,
  lesson: line,
});

const question = v.strictObject({
  topic: v.picklist(questionTopics),
  audience: v.picklist(['resident', 'leader'] as const),
  question: line,
  alsoAsked: v.pipe(lines(40), v.readonly()),
  answer: line,
  english: v.optional(v.strictObject({ question: line, answer: line })),
  about: v.optional(v.picklist(['claims', 'orders'] as const)),
});

/** Null hides the entry: nobody finds it any more. */
const edit = v.variant('kind', [
  v.strictObject({ kind: v.literal('script'), entry: v.nullable(script) }),
  v.strictObject({ kind: v.literal('procedure'), entry: v.nullable(procedure) }),
  v.strictObject({ kind: v.literal('case'), entry: v.nullable(workedCase) }),
  v.strictObject({ kind: v.literal('question'), entry: v.nullable(question) }),
]);

/** What a client may ask of the function `knowledge`. */
export const knowledgeActions = {
  'knowledge.scripts': reply<{ scripts: Array<KnowledgeShelf['script']> }>()({
    summary: 'Replies ready to send; figures are filled in, places of a ticket are left.',
    roles: desk,
    mutates: false,
    input: v.strictObject({}),
    refusals: [],
  }),
  'knowledge.procedures': reply<{ procedures: Array<KnowledgeShelf['procedure']> }>()({
    summary: 'The standard procedures as checklists.',
    roles: readers,
    mutates: false,
    input: v.strictObject({}),
    refusals: [],
  }),
  'knowledge.questions': reply<{ questions: Array<KnowledgeShelf['question']> }>()({
    summary: 'The policy as questions and answers; a resident gets the resident’s.',
    roles: ['resident', ...readers],
    mutates: false,
    input: v.strictObject({}),
    refusals: [],
  }),
  'knowledge.search': reply<{ hits: KnowledgeHit[] }>()({
    summary: 'Content of all kinds by plain words, the best first; without words the cases.',
    roles: readers,
    mutates: false,
    input: v.strictObject({ words: field.words(policyBounds.noteLength), kind: v.optional(kind) }),
    refusals: [],
  }),
  'knowledge.ask': reply<KnowledgeAnswerView>()({
    summary: 'Answers a question about rules, own orders and own claims, or says it does not know.',
    roles: ['resident', 'leader', 'helper'],
    mutates: false,
    input: v.strictObject({
      words: v.pipe(field.words(policyBounds.noteLength), v.minLength(1)),
      /** Wants it in the words of the provider's model, if there is one: the question goes there. */
      phrased: v.optional(v.boolean()),
    }),
    refusals: [],
  }),
  'knowledge.drafts': reply<{ entries: KnowledgeDraftView[]; figures: KnowledgeFigureView[] }>()({
    summary: 'Every entry of a kind as its editor sees it, hidden ones too, and the figures to name.',
    roles: editors,
    mutates: false,
    input: v.strictObject({ kind }),
    refusals: [],
  }),
  'knowledge.edit': reply<{ entryId: string; version: number }>()({
    summary: 'Changes, adds or hides an entry; what shipped stays below and can be brought back.',
    roles: editors,
    mutates: true,
    input: v.strictObject({
      requestId: field.requestId,
      /** Null adds one. */
      entryId: v.nullable(field.id),
      baseVersion: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
      edit,
    }),
    refusals: ['entryGone', 'entryMoved', 'placeUnknown', 'entriesFull'],
  }),
  'knowledge.restore': reply<{ entryId: string; version: number }>()({
    summary: 'Brings an entry back as it shipped.',
    roles: editors,
    mutates: true,
    input: v.strictObject({
      requestId: field.requestId,
      kind,
      entryId: field.id,
      baseVersion: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
    }),
    refusals: ['entryGone', 'entryMoved'],
  }),
} as const;
