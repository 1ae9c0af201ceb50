import { keepFund } from '../_application/keep-fund';
import { serveSource } from '../_platform/serve';

/** What the fund needs between taps: pockets, orders completed, chargebacks due, stuck refunds. */
export const main = serveSource(['wx_trigger'], keepFund);
