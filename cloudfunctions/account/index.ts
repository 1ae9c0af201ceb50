import { actions } from '../../domain/contract/actions';
import { listNotices, readNotices, recordConsent } from '../_application/notice-inbox';
import { showMe } from '../_application/show-me';
import { serve, serveAction } from '../_platform/serve';

export const table = {
  'account.me': serveAction(actions['account.me'], showMe),
  'account.listNotices': serveAction(actions['account.listNotices'], listNotices),
  'account.readNotices': serveAction(actions['account.readNotices'], readNotices),
  'account.recordConsent': serveAction(actions['account.recordConsent'], recordConsent),
};

export const main = serve(table);
