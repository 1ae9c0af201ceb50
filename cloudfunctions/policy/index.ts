import { actions } from '../../domain/contract/actions';
import {
  confirmPolicy,
  discardPolicyDraft,
  draftCalendars,
  draftPolicy,
} from '../_application/draft-policy';
import { previewCalendars } from '../_application/preview-calendars';
import { showInstantRules } from '../_application/show-instant-rules';
import { listPolicies, previewPolicy } from '../_application/view-policies';
import { serve, serveAction } from '../_platform/serve';

export const table = {
  'policy.instant': serveAction(actions['policy.instant'], showInstantRules),
  'policy.list': serveAction(actions['policy.list'], listPolicies),
  'policy.preview': serveAction(actions['policy.preview'], previewPolicy),
  'policy.draft': serveAction(actions['policy.draft'], draftPolicy),
  'policy.previewCalendars': serveAction(actions['policy.previewCalendars'], previewCalendars),
  'policy.draftCalendars': serveAction(actions['policy.draftCalendars'], draftCalendars),
  'policy.discard': serveAction(actions['policy.discard'], discardPolicyDraft),
  'policy.confirm': serveAction(actions['policy.confirm'], confirmPolicy),
};

export const main = serve(table);
