import type { ActionInput, ActionReply } from '../../domain/contract/actions';
import type { CommunityView } from '../../domain/contract/views/complaint';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { known, type Caller, type KnownCaller } from './caller';
import type { CommunityDocument } from './documents/people';
import type { Query, World } from './ports';

const CODE_LINK_SECONDS = 3_600;

type Shown = ActionReply<'desk.complaintCode'>;

/** A page of them, as the regions of a manager have. */
const MOST_COMMUNITIES = 100;

/** Whose code the caller may show, by region and name. */
export async function listCommunities(
  world: World,
  caller: Caller,
): Promise<Outcome<{ communities: CommunityView[] }, never>> {
  const { roles, regionCommunityIds } = known(caller);
  const ofRegion: Query['where'] = { _id: { in: [...regionCommunityIds] } };
  const where = roles.includes('supervisor') ? {} : ofRegion;
  const found = await world.database.find('communities', { where, limit: MOST_COMMUNITIES });
  const communities = found.map(({ _id, name, region }) => ({ communityId: _id, name, region }));
  const placed = ({ region, name }: CommunityView) => `${region} ${name}`;
  communities.sort((one, other) => placed(one).localeCompare(placed(other), 'zh-Hans-CN'));
  return accept({ communities });
}

/**
 * The code that opens the anonymous complaint of a community. It names the community and nothing
 * else: neither who shows it nor who scans it.
 */
export async function showComplaintCode(
  world: World,
  caller: Caller,
  { communityId }: ActionInput<'desk.complaintCode'>,
): Promise<Outcome<Shown, 'noCommunity' | 'codeUnavailable'>> {
  const shownId = mayShow(known(caller), communityId);
  const community = shownId === null ? null : await world.database.get('communities', shownId);
  if (community === null) return refuse('noCommunity');
  const fileId = community.complaintCodeFileId ?? (await drawCode(world, community));
  if (fileId === null) return refuse('codeUnavailable');
  const url = (await world.files.temporaryUrls([fileId], CODE_LINK_SECONDS)).get(fileId);
  const { name: communityName } = community;
  return url === undefined ? refuse('codeUnavailable') : accept({ url, communityName });
}

/** A leader the own one, a regional manager those of the region, a supervisor any. */
function mayShow(
  { person, roles, regionCommunityIds }: KnownCaller,
  askedId: string | undefined,
): string | null {
  const ownId = roles.includes('leader') ? person.communityId : null;
  if (askedId === undefined || askedId === ownId) return ownId;
  const may = roles.includes('supervisor') || regionCommunityIds.includes(askedId);
  return may ? askedId : null;
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
