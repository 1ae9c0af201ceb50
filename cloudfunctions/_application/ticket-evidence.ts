import { evidenceFileView } from './evidence-file';
import type { KnownCaller } from './caller';
import { evidenceView, type GatheredEvidence } from './gather-evidence';
import { gatherFor } from './gather-for-ticket';
import { photoHints } from './photo-hints';
import { findingsView, planView } from './plan-view';
import type { World } from './ports';
import { hintsOfTicket } from './ticket-hints';
import type { TicketStory } from './ticket-story';

/** What records say, what photos and words were taken to mean, and what follows for the claim. */
export async function readFacts(world: World, me: KnownCaller, story: TicketStory) {
  const gathered = await gatherFor(world, story);
  const [records, shown, hints] = await Promise.all([
    readEvidence(world, story, gathered),
    photoHints(world, story),
    hintsOfTicket(world.database, story.ticket._id),
  ]);
  return {
    ...records,
    photoHints: shown,
    hints,
    findings: findingsView(world, story, gathered),
    plan: await planView(world, me, story, { gathered, mood: hints?.mood ?? null }),
  };
}

/** What the records say about the goods of a ticket, and the file in which they are kept. */
export async function readEvidence(
  world: World,
  story: TicketStory,
  gathered: GatheredEvidence,
) {
  const { ticket } = story;
  const { supplierId, carrierId } = ticket.goods;
  const partners = await world.database.find('partners', {
    where: { _id: { in: [supplierId, carrierId] } },
    limit: 2,
  });
  const nameOfPartner = (id: string) => partners.find(({ _id }) => _id === id)?.name ?? '';
  const names = {
    supplierName: nameOfPartner(supplierId),
    carrierName: nameOfPartner(carrierId),
  };
  return {
    evidence: evidenceView(gathered, names),
    evidenceFile: await evidenceFileView(world, ticket._id, gathered),
  };
}
