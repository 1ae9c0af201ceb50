import { sweepClocks } from '../_application/sweep-clocks';
import { serveSource } from '../_platform/serve';

export const main = serveSource(['wx_trigger'], sweepClocks);
