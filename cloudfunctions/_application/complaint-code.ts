import type { ActionInput, ActionReply } from '../../domain/contract/actions';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { known, type Caller } from './caller';
import type { CommunityDocument } from './documents/people';
import type { World } from './ports';

const CODE_LINK_SECONDS = 3_600;

type Shown = ActionReply<'desk.complaintCode'>;

/**
 * The code that opens the anonymous complaint of a community. It names the community and nothing
 * else: neither who shows it nor who scans it.
 */
export async function showComplaintCode(
  world: World,
  caller: Caller,
  _input: ActionInput<'desk.complaintCode'>,
): Promise<Outcome<Shown, 'noCommunity' | 'codeUnavailable'>> {
  const { communityId } = known(caller).person;
  const community =
    communityId === null ? null : await world.database.get('communities', communityId);
  if (community === null) return refuse('noCommunity');
  const fileId = community.complaintCodeFileId ?? (await drawCode(world, community));
  if (fileId === null) return refuse('codeUnavailable');
  const url = (await world.files.temporaryUrls([fileId], CODE_LINK_SECONDS)).get(fileId);
  const { name: communityName } = community;
  return url === undefined ? refuse('codeUnavailable') : accept({ url, communityName });
}

async function drawCode(world: World, { _id }: CommunityDocument): Promise<string | null> {
  const picture = await world.trackingCode.draw(_id, 'complain');
  if (picture === null) return null;
  // The same path when it is repeated, so that no copy is left that nothing points at.
  const path = `codes/${world.ids.digest(`complain:${_id}`)}.png`;
  const complaintCodeFileId = await world.files.upload(path, picture);
  await world.database.transaction(async (transaction) => {
    const community = await transaction.get('communities', _id);
    if (community === null) return;
    await transaction.put('communities', { ...community, complaintCodeFileId });
  });
  return complaintCodeFileId;
}
