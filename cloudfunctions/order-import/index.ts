import { importOrders } from '../_application/import-orders';
import { serveSource } from '../_platform/serve';

/** Called by the merchant's order service through the platform's HTTP interface (docs/deploy.md). */
export const main = serveSource(['wx_http'], importOrders);
