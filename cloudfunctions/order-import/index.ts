import { importOrders } from '../_application/import-orders';
import { serveSource } from '../_platform/serve';

const importing = serveSource(['wx_http'], importOrders);

/** Called by the merchant's order service through the platform's HTTP interface (docs/deploy.md). */
export async function main(event: unknown) {
  const outcome = await importing(event);
  return outcome.ok ? outcome.value : outcome;
}
