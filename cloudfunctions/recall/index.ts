import { actions } from '../../domain/contract/actions';
import {
  approveProposedRecall,
  cancelProposedRecall,
  previewRecall,
  startRecall,
} from '../_application/start-recall';
import { askAboutBatch } from '../_application/ask-about-batch';
import { viewAlarmForLeader } from '../_application/batch-mark';
import {
  closeAlarm,
  decideSale,
  takeAlarm,
  tellLeaders,
} from '../_application/handle-batch-alarm';
import { listBatchAlarms, viewBatchAlarm } from '../_application/view-batch-alarms';
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
  'recall.alarms': serveAction(actions['recall.alarms'], listBatchAlarms),
  'recall.alarm': serveAction(actions['recall.alarm'], viewBatchAlarm),
  'recall.takeAlarm': serveAction(actions['recall.takeAlarm'], takeAlarm),
  'recall.decideSale': serveAction(actions['recall.decideSale'], decideSale),
  'recall.tellLeaders': serveAction(actions['recall.tellLeaders'], tellLeaders),
  'recall.askQuality': serveAction(actions['recall.askQuality'], askAboutBatch),
  'recall.closeAlarm': serveAction(actions['recall.closeAlarm'], closeAlarm),
  'recall.alarmForLeader': serveAction(actions['recall.alarmForLeader'], viewAlarmForLeader),
};

export const main = serve(table);
