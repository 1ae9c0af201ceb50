import { actions } from '../../domain/contract/actions';
import { askKnowledge } from '../_application/ask-knowledge';
import {
  editKnowledge,
  listKnowledgeDrafts,
  restoreKnowledge,
} from '../_application/edit-knowledge';
import { readProcedures, readQuestions, readScripts } from '../_application/list-knowledge';
import { searchKnowledge } from '../_application/search-knowledge';
import { createPhrasing } from '../_platform/phrasing';
import { serve, serveAction } from '../_platform/serve';

const { PHRASING_URL, PHRASING_KEY, PHRASING_MODEL, PHRASING_PROVIDER } = process.env;
/** Off unless a platform sets it up: see docs/deploy.md. */
const phrasing = createPhrasing({
  url: PHRASING_URL ?? '',
  key: PHRASING_KEY ?? '',
  model: PHRASING_MODEL ?? '',
  provider: PHRASING_PROVIDER ?? '',
});

export const table = {
  'knowledge.scripts': serveAction(actions['knowledge.scripts'], readScripts),
  'knowledge.procedures': serveAction(actions['knowledge.procedures'], readProcedures),
  'knowledge.questions': serveAction(actions['knowledge.questions'], readQuestions),
  'knowledge.search': serveAction(actions['knowledge.search'], searchKnowledge),
  'knowledge.ask': serveAction(actions['knowledge.ask'], askKnowledge(phrasing)),
  'knowledge.drafts': serveAction(actions['knowledge.drafts'], listKnowledgeDrafts),
  'knowledge.edit': serveAction(actions['knowledge.edit'], editKnowledge),
  'knowledge.restore': serveAction(actions['knowledge.restore'], restoreKnowledge),
};

export const main = serve(table);
