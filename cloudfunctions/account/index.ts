import { actions } from '../../domain/contract/actions';
import { acceptFamily, showFamilyInvitation } from '../_application/accept-family';
import { endFamily, inviteFamily, listFamily } from '../_application/invite-family';
import { listNotices, readNotices, recordConsent } from '../_application/notice-inbox';
import { showMe } from '../_application/show-me';
import { serve, serveAction } from '../_platform/serve';

export const table = {
  'account.me': serveAction(actions['account.me'], showMe),
  'account.listNotices': serveAction(actions['account.listNotices'], listNotices),
  'account.readNotices': serveAction(actions['account.readNotices'], readNotices),
  'account.recordConsent': serveAction(actions['account.recordConsent'], recordConsent),
  'account.listFamily': serveAction(actions['account.listFamily'], listFamily),
  'account.inviteFamily': serveAction(actions['account.inviteFamily'], inviteFamily),
  'account.familyInvitation': serveAction(
    actions['account.familyInvitation'],
    showFamilyInvitation,
  ),
  'account.acceptFamily': serveAction(actions['account.acceptFamily'], acceptFamily),
  'account.endFamily': serveAction(actions['account.endFamily'], endFamily),
};

export const main = serve(table);
