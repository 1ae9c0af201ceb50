import { batchAlarmActions } from './actions/batch-alarm';
import { batchRefundActions } from './actions/batch-refund';
import { booksActions } from './actions/books';
import { accountActions } from './actions/account';
import { archiveActions } from './actions/archive';
import { conversationActions } from './actions/conversation';
import { privacyActions } from './actions/privacy';
import { memberActions } from './actions/member';
import { chargebackActions } from './actions/chargeback';
import { ticketActions } from './actions/ticket';
import { compensationActions } from './actions/compensation';
import { couponActions } from './actions/coupon';
import { deskActions } from './actions/desk';
import { complaintActions } from './actions/complaint';
import { evidenceActions } from './actions/evidence';
import { misuseReviewActions } from './actions/misuse-review';
import { familyActions } from './actions/family';
import { filingActions } from './actions/filing';
import { fulfilmentActions } from './actions/fulfilment';
import { hintActions } from './actions/hints';
import { fundActions } from './actions/fund';
import { clockBoardActions } from './actions/clock-board';
import { pairActions } from './actions/pair';
import { photoHintActions } from './actions/photo-hint';
import { planActions } from './actions/plan';
import { potActions } from './actions/pots';
import { knowledgeActions } from './actions/knowledge';
import { languageActions } from './actions/language';
import { letterActions } from './actions/letter';
import { parcelActions } from './actions/parcel';
import { policyActions } from './actions/policy';
import { reconciliationActions } from './actions/reconciliation';
import { recallActions } from './actions/recall';
import { routingActions } from './actions/routing';
import { settlementActions } from './actions/settlement';
import { taskActions } from './actions/task';
import { trackActions } from './actions/track';
import type { InputOf, RefusalOf, ReplyOf } from './action';
import type { CommonRefusal, Envelope } from './envelope';

/** Every action a client may call. docs/api.md is generated from here. */
export const actions = {
  ...accountActions,
  ...memberActions,
  ...privacyActions,
  ...ticketActions,
  ...conversationActions,
  ...deskActions,
  ...compensationActions,
  ...couponActions,
  ...potActions,
  ...archiveActions,
  ...filingActions,
  ...complaintActions,
  ...familyActions,
  ...parcelActions,
  ...languageActions,
  ...letterActions,
  ...clockBoardActions,
  ...pairActions,
  ...misuseReviewActions,
  ...evidenceActions,
  ...hintActions,
  ...planActions,
  ...photoHintActions,
  ...fulfilmentActions,
  ...fundActions,
  ...chargebackActions,
  ...settlementActions,
  ...booksActions,
  ...knowledgeActions,
  ...policyActions,
  ...reconciliationActions,
  ...recallActions,
  ...batchAlarmActions,
  ...batchRefundActions,
  ...routingActions,
  ...taskActions,
  ...trackActions,
} as const;

export type Actions = typeof actions;
export type ActionName = keyof Actions;
export type ActionInput<Name extends ActionName> = InputOf<Actions[Name]>;
export type ActionReply<Name extends ActionName> = ReplyOf<Actions[Name]>;
export type ActionRefusal<Name extends ActionName> = RefusalOf<Actions[Name]> | CommonRefusal;
export type ActionEnvelope<Name extends ActionName> = Envelope<
  ActionReply<Name>,
  ActionRefusal<Name>
>;
