import { keepRouting } from '../_application/keep-routing';
import { serveSource } from '../_platform/serve';

/** What routing needs between claims: silent agents, and counters that are counted again. */
export const main = serveSource(['wx_trigger'], keepRouting);
