import type { HoldStatus, OpenHoldsView, OpenHoldView } from '../../domain/contract/views/books';
import { accept } from '../../domain/primitives/outcome';
import type { RefundDocument } from './documents/money';
import { detailsOf, nameOf } from './person-names';
import type { World } from './ports';
import { ticketsOf } from './tickets-of';

const PAGE = 100;

/** By what a hold is called while it lasts. */
const statuses: readonly HoldStatus[] = ['held', 'accepted', 'exception'];

/** What is under way at once is far less; more than this nobody reads through. */
const MOST_HOLDS = 500;

/** Money that waits for its refund, oldest first: what has waited long is somebody's to look at. */
export async function showHolds(world: World) {
  const found = await openHolds(world);
  const refunds = found.slice(0, MOST_HOLDS);
  const [tickets, names] = await Promise.all([
    ticketsOf(world, refunds.map(({ ticketId }) => ticketId)),
    detailsOf(world, refunds.map(({ leaderId }) => leaderId)),
  ]);
  const view: OpenHoldsView = {
    holds: refunds.map(
      ({ refundIntentId, ticketId, leaderId, amountFen, hold, status, heldAt }): OpenHoldView => ({
        refundIntentId,
        ticketId,
        ticketNumber: tickets.get(ticketId)?.ticketNumber ?? '',
        goodsName: tickets.get(ticketId)?.goods.goodsName ?? '',
        leaderName: nameOf(names, leaderId),
        amountFen,
        ...hold,
        status: statuses.find((one) => one === status) ?? 'held',
        heldAt,
      }),
    ),
    sumFen: refunds.reduce((sum, { amountFen }) => sum + amountFen, 0),
    cut: found.length > MOST_HOLDS,
  };
  return accept(view);
}

/** One more than are shown, so that one knows whether there are more. */
async function openHolds(world: World): Promise<RefundDocument[]> {
  const found: RefundDocument[] = [];
  for (;;) {
    const page = await world.database.find('refunds', {
      where: { status: { in: statuses } },
      orderBy: { field: 'heldAt', direction: 'asc' },
      limit: PAGE,
      offset: found.length,
    });
    found.push(...page);
    if (page.length < PAGE || found.length > MOST_HOLDS) return found;
  }
}
