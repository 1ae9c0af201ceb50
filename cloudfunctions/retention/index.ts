import { applyRetention } from '../_application/apply-retention';
import { serveSource } from '../_platform/serve';

export const main = serveSource(['wx_trigger'], applyRetention);
