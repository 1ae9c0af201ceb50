import type { ActionInput } from '../../domain/contract/actions';
import type {
  BoardRowView,
  BoardTicketView,
  ClockBoardView,
  ToneCounts,
} from '../../domain/contract/views/clock-board';
import { accept } from '../../domain/primitives/outcome';
import type { BoardTone } from '../../domain/sla/clock-tone';
import { known, type Caller, type KnownCaller } from './caller';
import type { CommunityDocument } from './documents/people';
import type { TicketDocument } from './documents/tickets';
import { detailsOf, nameOf } from './person-names';
import type { Query, World } from './ports';
import { mayHandle } from './ticket-actor';
import { urgentClock } from './ticket-story';
import { refuseTransfer } from './transfer-choices';

const PAGE = 100;
/** Communities that one board looks at; a country needs a board a region. */
const MOST_COMMUNITIES = 1_000;
const TICKETS_SHOWN = 50;
/** Whose first contact nobody is any more: the platform's own. */
const NO_LEADER = 'platform';

/**
 * Open claims by how they stand with their clocks. Each level is counted by one index; only the
 * claims of one leader are read, those in trouble alone.
 */
export async function viewClockBoard(
  world: World,
  caller: Caller,
  { region, communityId, leaderId }: ActionInput<'desk.clockBoard'>,
) {
  const me = known(caller);
  const communities = await communitiesFor(world, me);
  if (communityId === undefined) {
    const isTop = region === undefined && !seesOneRegion(me);
    return accept(
      isTop
        ? await regionsBoard(world, communities)
        : await communitiesBoard(world, communities, region),
    );
  }
  const community = communities.find(({ _id }) => _id === communityId);
  // Of another region, or none any more: nothing to see.
  if (community === undefined) return accept(board('leaders', []));
  return accept(
    leaderId === undefined
      ? await leadersBoard(world, community)
      : await ticketsBoard(world, me, community, leaderId),
  );
}

function seesOneRegion({ roles }: KnownCaller): boolean {
  return !roles.includes('supervisor') && !roles.includes('management');
}

/** All of them, or those of a regional manager's region. */
async function communitiesFor(world: World, me: KnownCaller): Promise<CommunityDocument[]> {
  const where: Query['where'] = seesOneRegion(me)
    ? { _id: { in: [...me.regionCommunityIds] } }
    : {};
  const found: CommunityDocument[] = [];
  for (let full = true; full && found.length < MOST_COMMUNITIES; ) {
    const page = await world.database.find('communities', {
      where,
      orderBy: { field: '_id', direction: 'asc' },
      limit: PAGE,
      offset: found.length,
    });
    found.push(...page);
    full = page.length === PAGE;
  }
  return found;
}

async function regionsBoard(world: World, communities: CommunityDocument[]) {
  const regions = [...new Set(communities.map((community) => community.region))];
  const rows = regions.map(async (region) => {
    const ids = communities.filter((one) => one.region === region).map(({ _id }) => _id);
    return { id: region, name: region, ...(await countsOf(world, { communityId: { in: ids } })) };
  });
  return board('regions', await Promise.all(rows));
}

async function communitiesBoard(
  world: World,
  communities: CommunityDocument[],
  region: string | undefined,
) {
  const rows = communities
    .filter((community) => region === undefined || community.region === region)
    .map(async ({ _id, name }) => ({
      id: _id,
      name,
      ...(await countsOf(world, { communityId: _id })),
    }));
  return board('communities', await Promise.all(rows));
}

async function leadersBoard(world: World, { _id: communityId, leaderIds }: CommunityDocument) {
  const names = await detailsOf(world, leaderIds);
  const rows = [...leaderIds, NO_LEADER].map(async (id) => ({
    id,
    name: nameOf(names, id),
    ...(await countsOf(world, { communityId, firstContactId: id === NO_LEADER ? null : id })),
  }));
  const counted = await Promise.all(rows);
  // The platform's own line is there only where it has something.
  return board(
    'leaders',
    counted.filter((row) => row.id !== NO_LEADER || row.red + row.amber + row.green > 0),
  );
}

async function ticketsBoard(
  world: World,
  me: KnownCaller,
  { _id: communityId }: CommunityDocument,
  leaderId: string,
): Promise<ClockBoardView> {
  const where = { communityId, firstContactId: leaderId === NO_LEADER ? null : leaderId };
  const read = (['red', 'amber'] as const).map((clockTone) =>
    world.database.find('tickets', {
      where: { ...where, clockTone },
      orderBy: { field: 'nextDueAt', direction: 'asc' },
      limit: TICKETS_SHOWN,
    }),
  );
  const found = (await Promise.all(read)).flat().filter((ticket) => mayHandle(me, ticket));
  const total = await countsOf(world, where);
  const tickets = found.flatMap((ticket) => ticketRow(world, me, ticket));
  return { level: 'tickets', total, rows: [], tickets };
}

function ticketRow(world: World, me: KnownCaller, ticket: TicketDocument): BoardTicketView[] {
  const { clockTone, state, priority, ticketNumber } = ticket;
  if (clockTone === null) return [];
  return [
    {
      ticketId: ticket._id,
      ticketNumber,
      goodsName: ticket.goods.goodsName,
      state,
      priority,
      tone: clockTone,
      mayTransfer: refuseTransfer(world, me, ticket) === null,
      clock: urgentClock(ticket, world.clock.now()),
    },
  ];
}

async function countsOf(world: World, where: Query['where']): Promise<ToneCounts> {
  const count = (clockTone: BoardTone) => world.database.count('tickets', { ...where, clockTone });
  const [red, amber, green] = await Promise.all([count('red'), count('amber'), count('green')]);
  return { red, amber, green };
}

/** Those in most trouble first. */
function board(level: ClockBoardView['level'], rows: BoardRowView[]): ClockBoardView {
  const sum = (tone: BoardTone) => rows.reduce((counted, row) => counted + row[tone], 0);
  const total = { red: sum('red'), amber: sum('amber'), green: sum('green') };
  const worst = rows.sort((one, other) => other.red - one.red || other.amber - one.amber);
  return { level, total, rows: worst, tickets: [] };
}
