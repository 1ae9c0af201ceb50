import { SECOND, type Instant } from '../../domain/primitives/instant';
import type { World } from './ports';

/** A link to a file of private storage, for as long as the file may still be fetched. */
export async function linkTo(
  world: World,
  { fileId, expiresAt }: { fileId: string; expiresAt: Instant },
): Promise<{ url: string; expiresAt: Instant }> {
  const left = Math.max(1, Math.floor((expiresAt - world.clock.now()) / SECOND));
  const links = await world.files.temporaryUrls([fileId], left);
  const url = links.get(fileId);
  if (url === undefined) throw new Error('a printout has no link');
  return { url, expiresAt };
}
