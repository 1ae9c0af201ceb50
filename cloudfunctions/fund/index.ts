import { actions } from '../../domain/contract/actions';
import { showFundOverview, showLeaderStatement } from '../_application/fund-statements';
import { serve, serveAction } from '../_platform/serve';

export const table = {
  'fund.leaderStatement': serveAction(actions['fund.leaderStatement'], showLeaderStatement),
  'fund.overview': serveAction(actions['fund.overview'], showFundOverview),
};

export const main = serve(table);
