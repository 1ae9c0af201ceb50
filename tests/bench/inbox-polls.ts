/**
 * What a list costs while somebody looks at it: documents read of it whole, by a poll in which
 * nothing changed, and by one in which a claim did. In memory, with the real use cases.
 */
import { identify } from '../../cloudfunctions/_application/caller';
import { listInboxChanges } from '../../cloudfunctions/_application/list-changes';
import { listInbox } from '../../cloudfunctions/_application/list-open-claims';
import { HOUR, MINUTE, SECOND } from '../../domain/primitives/instant';
import { openidOf } from '../../local/seed/people';
import { figureAtMost, type Figure } from '../../scripts/figure';
import { createMemoryEstate } from '../world/memory-estate';
import { fileClaim, must, ticketOf } from '../world/memory-steps';
import { countedReads } from './counted-reads';

const NOON = Date.parse('2026-11-20T12:00:00+08:00');
const POLL = 15 * SECOND;
/** The ticket, its two people, what is unread and what is suggested. */
const CARD_READS = 5;

/** @param claims open in the leader's inbox */
export async function pollFigures(claims: number): Promise<Figure[]> {
  const estate = createMemoryEstate(NOON, 'inbox-polls');
  const { ticketId, leader } = await fileClaim(estate, 'wang-jianguo');
  await estate.deliver();
  const like = await ticketOf(estate, ticketId);
  for (let number = 1; number < claims; number += 1) {
    const planted = { ...like, _id: `planted-${number}`, filedAt: NOON - number };
    await estate.world.database.append('tickets', { ...planted, changedAt: NOON - HOUR });
  }
  const reads = { documents: 0, calls: 0 };
  const world = { ...estate.world, database: countedReads(estate.world.database, reads) };
  const caller = await identify(estate.world, openidOf(leader));
  const whole = await listInbox(world, caller);
  console.error(`the whole list: ${reads.documents} documents in ${reads.calls} queries`);
  let { mark } = whole.value;
  const poll = async () => {
    estate.world.clock.advance(POLL);
    Object.assign(reads, { documents: 0, calls: 0 });
    const { value } = await listInboxChanges(world, caller, { mark });
    ({ mark } = value);
    return reads.documents;
  };
  // What was filed just now is looked at again for a while.
  for (let waited = 0; waited < 3 * MINUTE; waited += POLL) await poll();
  const unchanged = await poll();
  await must(estate, leader, 'desk.reply', { ticketId, text: '马上看' });
  const changed = await poll();
  return [
    figureAtMost(`unchanged list of ${claims}: read by a poll`, unchanged, 'documents', 2),
    figureAtMost('one claim changed: read by a poll', changed, 'documents', CARD_READS),
  ];
}
