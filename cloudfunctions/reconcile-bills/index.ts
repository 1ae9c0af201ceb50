import { reconcileBills } from '../_application/reconcile-bills';
import { serveSource } from '../_platform/serve';

/**
 * Compares the provider's bill of yesterday with the books. The timer comes round all day: the bill
 * is there at ten or later, and a run that was cut short is gone on with.
 */
export const main = serveSource(['wx_trigger'], reconcileBills);
