import { actions } from '../../domain/contract/actions';
import { showFundOverview } from '../_application/show-fund-overview';
import { showLeaderStatement } from '../_application/show-leader-statement';
import { showHolds } from '../_application/show-holds';
import { exportStatement } from '../_application/export-statement';
import { showHistory, showKindAccounts, showTrialBalance } from '../_application/show-books';
import { showStatement } from '../_application/show-statement';
import { showTurnover } from '../_application/show-turnover';
import { closeMonth, listMonths, showMonth } from '../_application/close-month';
import { showTicketEntries, showTrail } from '../_application/show-trail';
import { recordCommission } from '../_application/record-commission';
import { answerOwnChargeback, planOwnChargeback } from '../_application/answer-chargeback';
import { decideDisputedChargeback } from '../_application/decide-chargeback';
import { showRecovery } from '../_application/recovery-rates';
import { offsetChargebacks } from '../_application/settle-chargebacks';
import { showCommissions, showOwingPartners } from '../_application/show-settlements';
import {
  listChargebacks,
  listOwnChargebacks,
  viewChargeback,
} from '../_application/view-chargebacks';
import { decideExperiment } from '../_application/decide-experiment';
import { askPotMove, decidePotMove } from '../_application/move-pot';
import { reportExperiment } from '../_application/report-experiment';
import { showOwnExperiments, showPots } from '../_application/show-pots';
import { serve, serveAction } from '../_platform/serve';

export const table = {
  'fund.leaderStatement': serveAction(actions['fund.leaderStatement'], showLeaderStatement),
  'fund.overview': serveAction(actions['fund.overview'], showFundOverview),
  'fund.holds': serveAction(actions['fund.holds'], showHolds),
  'fund.history': serveAction(actions['fund.history'], showHistory),
  'fund.trialBalance': serveAction(actions['fund.trialBalance'], showTrialBalance),
  'fund.kindAccounts': serveAction(actions['fund.kindAccounts'], showKindAccounts),
  'fund.statement': serveAction(actions['fund.statement'], showStatement),
  'fund.turnover': serveAction(actions['fund.turnover'], showTurnover),
  'fund.exportStatement': serveAction(actions['fund.exportStatement'], exportStatement),
  'fund.trail': serveAction(actions['fund.trail'], showTrail),
  'fund.ticketEntries': serveAction(actions['fund.ticketEntries'], showTicketEntries),
  'fund.months': serveAction(actions['fund.months'], listMonths),
  'fund.month': serveAction(actions['fund.month'], showMonth),
  'fund.closeMonth': serveAction(actions['fund.closeMonth'], closeMonth),
  'fund.pots': serveAction(actions['fund.pots'], showPots),
  'fund.askPotMove': serveAction(actions['fund.askPotMove'], askPotMove),
  'fund.decidePotMove': serveAction(actions['fund.decidePotMove'], decidePotMove),
  'fund.myExperiments': serveAction(actions['fund.myExperiments'], showOwnExperiments),
  'fund.reportExperiment': serveAction(actions['fund.reportExperiment'], reportExperiment),
  'fund.decideExperiment': serveAction(actions['fund.decideExperiment'], decideExperiment),
  'fund.recordCommission': serveAction(actions['fund.recordCommission'], recordCommission),
  'fund.myChargebacks': serveAction(actions['fund.myChargebacks'], listOwnChargebacks),
  'fund.listChargebacks': serveAction(actions['fund.listChargebacks'], listChargebacks),
  'fund.viewChargeback': serveAction(actions['fund.viewChargeback'], viewChargeback),
  'fund.planChargeback': serveAction(actions['fund.planChargeback'], planOwnChargeback),
  'fund.recovery': serveAction(actions['fund.recovery'], showRecovery),
  'fund.answerChargeback': serveAction(actions['fund.answerChargeback'], answerOwnChargeback),
  'fund.decideChargeback': serveAction(actions['fund.decideChargeback'], decideDisputedChargeback),
  'fund.owingPartners': serveAction(actions['fund.owingPartners'], showOwingPartners),
  'fund.commissions': serveAction(actions['fund.commissions'], showCommissions),
  'fund.offsetChargebacks': serveAction(actions['fund.offsetChargebacks'], offsetChargebacks),
};

export const main = serve(table);
