import { actions } from '../../domain/contract/actions';
import { showFundOverview, showLeaderStatement } from '../_application/fund-statements';
import { showHolds } from '../_application/show-holds';
import { recordCommission } from '../_application/record-commission';
import {
  answerOwnChargeback,
  decideDisputedChargeback,
  offsetChargebacks,
} from '../_application/settle-chargebacks';
import { serve, serveAction } from '../_platform/serve';

export const table = {
  'fund.leaderStatement': serveAction(actions['fund.leaderStatement'], showLeaderStatement),
  'fund.overview': serveAction(actions['fund.overview'], showFundOverview),
  'fund.holds': serveAction(actions['fund.holds'], showHolds),
  'fund.recordCommission': serveAction(actions['fund.recordCommission'], recordCommission),
  'fund.answerChargeback': serveAction(actions['fund.answerChargeback'], answerOwnChargeback),
  'fund.decideChargeback': serveAction(actions['fund.decideChargeback'], decideDisputedChargeback),
  'fund.offsetChargebacks': serveAction(actions['fund.offsetChargebacks'], offsetChargebacks),
};

export const main = serve(table);
