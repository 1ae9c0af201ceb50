import { actions } from '../../domain/contract/actions';
import { answerTask } from '../_application/answer-task';
import { declineTask } from '../_application/decline-task';
import { recordCall } from '../_application/record-call';
import { showTaskPhone } from '../_application/show-task-phone';
import { listTasks, viewTask } from '../_application/view-tasks';
import { serve, serveAction } from '../_platform/serve';

export const table = {
  'task.list': serveAction(actions['task.list'], listTasks),
  'task.view': serveAction(actions['task.view'], viewTask),
  'task.answer': serveAction(actions['task.answer'], answerTask),
  'task.decline': serveAction(actions['task.decline'], declineTask),
  'task.showPhone': serveAction(actions['task.showPhone'], showTaskPhone),
  'task.recordCall': serveAction(actions['task.recordCall'], recordCall),
};

export const main = serve(table);
