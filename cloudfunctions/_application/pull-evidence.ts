import { chainStart, linkReadings, type SourceReading } from '../../domain/evidence/evidence-chain';
import type { Instant } from '../../domain/primitives/instant';
import type { EvidenceFileDocument } from './documents/evidence-file';
import type { OrderDocument } from './documents/orders';
import type { OutboxEffect } from './documents/outbox';
import type { TicketDocument } from './documents/tickets';
import { readSources } from './evidence-sources';
import { pendingOutbox } from './pending-outbox';
import type { Transaction, World } from './ports';

/** While others pull the same ticket, so often; then the outbox asks again. */
const MOST_ROUNDS = 3;

/**
 * Asks every source of a ticket and hangs what is new on its chain: at filing, and whenever
 * something was recorded or said since. What was written stays; doing it again writes nothing.
 * False: others pulled meanwhile, try again.
 */
export async function pullEvidence(world: World, ticketId: string): Promise<boolean> {
  const ticket = await world.database.get('tickets', ticketId);
  if (ticket === null) return true;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const before = await world.database.get('evidenceFiles', ticketId);
    const readings = await readSources(world, ticket);
    const written = await world.database.transaction((transaction) =>
      append(world, transaction, { ticket, before, readings }),
    );
    if (written) return true;
  }
  return false;
}

interface Pulled {
  ticket: TicketDocument;
  /** The file as it was before the sources were read. */
  before: EvidenceFileDocument | null;
  readings: SourceReading[];
}

/** False where somebody read the sources later than this and wrote first. */
async function append(
  world: World,
  transaction: Transaction,
  { ticket: { _id: ticketId }, before, readings }: Pulled,
): Promise<boolean> {
  const digest = (text: string) => world.ids.digest(text);
  const file = await transaction.get('evidenceFiles', ticketId);
  if (file?.pullCount !== before?.pullCount) return false;
  const pulledAt = world.clock.now();
  const digests = file?.digests ?? {};
  const news = readings.filter(({ source, contentDigest }) => digests[source] !== contentDigest);
  const head = file ?? chainStart(ticketId, digest);
  const entries = linkReadings(head, news, pulledAt, digest);
  const number = (file?.pullCount ?? 0) + 1;
  const last = entries.at(-1);
  if (last === undefined) return true;
  const pull = { _id: `${ticketId}_${number}`, ticketId, number, pulledAt, entries };
  await transaction.add('evidencePulls', pull);
  await transaction.put('evidenceFiles', {
    _id: ticketId,
    pullCount: number,
    entryCount: last.position,
    headHash: last.hash,
    digests: {
      ...digests,
      ...Object.fromEntries(news.map(({ source, contentDigest }) => [source, contentDigest])),
    },
  });
  return true;
}

/** What is recorded of an order joins the files of the claims on its lines; ids to wake. */
export async function pullForOrder(
  transaction: Transaction,
  { _id, version, items }: OrderDocument,
  now: Instant,
): Promise<string[]> {
  const ticketIds = items.flatMap((item) => item.openTicketId ?? item.lastTicketId ?? []);
  if (ticketIds.length === 0) return [];
  const outboxId = `${_id}_records_${version}`;
  const effects = ticketIds.map((ticketId) => ({
    kind: 'pullEvidence' as const,
    ticketId,
    done: false,
  }));
  await transaction.add('outbox', pendingOutbox(outboxId, effects, now));
  return [outboxId];
}

/** A photo of a claim was looked at: what was found joins the file, and may be odd; ids to wake. */
export async function pullForPhoto(
  transaction: Transaction,
  photoId: string,
  now: Instant,
): Promise<string[]> {
  const photo = await transaction.get('photos', photoId);
  const ticketId = photo?.ticketId ?? '';
  const outboxId = `${photoId}_read`;
  // Anonymous complaints have photos too, and no evidence file.
  if (!ticketId.startsWith('ticket_')) return [];
  if ((await transaction.get('outbox', outboxId)) !== null) return [];
  const effects: OutboxEffect[] = [
    { kind: 'pullEvidence', ticketId, done: false },
    { kind: 'raiseReview', ticketId, done: false },
  ];
  await transaction.add('outbox', pendingOutbox(outboxId, effects, now, ticketId));
  return [outboxId];
}
