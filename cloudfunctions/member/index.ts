import { actions } from '../../domain/contract/actions';
import { acceptInvitation, declineInvitation } from '../_application/answer-invitation';
import { becomeFirstAdministrator } from '../_application/become-first-administrator';
import { inviteMember, revokeInvitation } from '../_application/invite-member';
import { listMembers, listMembershipEvents, showInvitation } from '../_application/list-members';
import { removeRole } from '../_application/remove-role';
import { serve, serveAction } from '../_platform/serve';

export const table = {
  'member.list': serveAction(actions['member.list'], listMembers),
  'member.log': serveAction(actions['member.log'], listMembershipEvents),
  'member.invite': serveAction(actions['member.invite'], inviteMember),
  'member.revokeInvitation': serveAction(actions['member.revokeInvitation'], revokeInvitation),
  'member.removeRole': serveAction(actions['member.removeRole'], removeRole),
  'member.invitation': serveAction(actions['member.invitation'], showInvitation),
  'member.accept': serveAction(actions['member.accept'], acceptInvitation),
  'member.decline': serveAction(actions['member.decline'], declineInvitation),
  'member.becomeFirst': serveAction(actions['member.becomeFirst'], becomeFirstAdministrator),
};

export const main = serve(table);
