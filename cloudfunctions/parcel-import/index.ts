import { importParcels } from '../_application/import-parcels';
import { serveSource } from '../_platform/serve';

const importing = serveSource(['wx_http'], importParcels);

/** Called by the carriers' service through the platform's HTTP interface (docs/deploy.md). */
export async function main(event: unknown) {
  const outcome = await importing(event);
  return outcome.ok ? outcome.value : outcome;
}
