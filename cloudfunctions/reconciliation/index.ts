import { actions } from '../../domain/contract/actions';
import { askBillAgain } from '../_application/ask-bill-again';
import { confirmDifference, resolveDifference } from '../_application/resolve-difference';
import { showDay, showDays, showExceptions } from '../_application/view-reconciliation';
import { serve, serveAction } from '../_platform/serve';

export const table = {
  'reconciliation.days': serveAction(actions['reconciliation.days'], showDays),
  'reconciliation.day': serveAction(actions['reconciliation.day'], showDay),
  'reconciliation.exceptions': serveAction(actions['reconciliation.exceptions'], showExceptions),
  'reconciliation.askBillAgain': serveAction(
    actions['reconciliation.askBillAgain'],
    askBillAgain,
  ),
  'reconciliation.resolve': serveAction(actions['reconciliation.resolve'], resolveDifference),
  'reconciliation.confirm': serveAction(actions['reconciliation.confirm'], confirmDifference),
};

export const main = serve(table);
