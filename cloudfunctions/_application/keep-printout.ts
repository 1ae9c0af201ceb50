import type { ActionReply } from '../../domain/contract/actions';
import type { Instant, Milliseconds } from '../../domain/primitives/instant';
import type { PrintoutDocument } from './documents/archive';
import { linkTo } from './expiring-link';
import type { World } from './ports';

type Link = ActionReply<'ticket.export'>;

interface PrintoutAsked extends Pick<PrintoutDocument, 'ticketId' | 'personId'> {
  printoutId: string;
  /** How long its link opens it. */
  linkFor: Milliseconds;
}

/**
 * Makes a page and keeps it in private storage; only a link that expires opens it. A repeated
 * request is answered with the page that it made.
 */
export async function keepPrintout(
  world: World,
  { printoutId, ticketId, personId, linkFor }: PrintoutAsked,
  make: (madeAt: Instant) => Promise<string>,
): Promise<Link> {
  const before = await world.database.get('printouts', printoutId);
  if (before !== null) return linkTo(world, before);
  const madeAt = world.clock.now();
  const bytes = new TextEncoder().encode(await make(madeAt));
  const fileId = await world.files.upload(`printouts/${world.ids.token()}.html`, bytes);
  const expiresAt = madeAt + linkFor;
  const made = { _id: printoutId, ticketId, personId, madeAt, fileId, expiresAt };
  const kept = await world.database.append('printouts', made);
  // The same tap arrived twice: the other one's page stands, this one's would never be deleted.
  if (!kept) await world.files.delete([fileId]);
  const standing = kept ? null : await world.database.get('printouts', printoutId);
  return linkTo(world, standing ?? made);
}
