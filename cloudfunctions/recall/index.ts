import { actions } from '../../domain/contract/actions';
import {
  approveProposedRecall,
  cancelProposedRecall,
  previewRecall,
  startRecall,
} from '../_application/start-recall';
import { listRecalls, viewRecall, viewRecallForLeader } from '../_application/view-recalls';
import { serve, serveAction } from '../_platform/serve';

export const table = {
  'recall.list': serveAction(actions['recall.list'], listRecalls),
  'recall.preview': serveAction(actions['recall.preview'], previewRecall),
  'recall.start': serveAction(actions['recall.start'], startRecall),
  'recall.approve': serveAction(actions['recall.approve'], approveProposedRecall),
  'recall.cancel': serveAction(actions['recall.cancel'], cancelProposedRecall),
  'recall.view': serveAction(actions['recall.view'], viewRecall),
  'recall.forLeader': serveAction(actions['recall.forLeader'], viewRecallForLeader),
};

export const main = serve(table);
