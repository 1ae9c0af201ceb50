import { digestOfContent, type SourceReading } from '../../domain/evidence/evidence-chain';
import { evidenceSources } from '../../domain/evidence/evidence-source';
import type { EvidenceSource, SourceStanding } from '../../domain/evidence/evidence-source';
import { isCooled } from '../../domain/entitlement/goods-category';
import { DAY, type Instant } from '../../domain/primitives/instant';
import { UNKNOWN_BATCH } from '../../domain/primitives/batch';
import { itemOf } from './agree-refund';
import type { CollectionName, Documents } from './documents';
import type { OrderDocument, OrderItem } from './documents/orders';
import type { TicketDocument } from './documents/tickets';
import { recordsOfItem } from './gather-evidence';
import type { Query, World } from './ports';

const PAGE = 100;
const FILES_READ = 100;
/** Of earlier claims the newest so many count: more say no more. */
const EARLIER_READ = 100;

/** What one source holds of a ticket. Content becomes a digest and is kept nowhere else. */
interface SourceContent {
  standing: SourceStanding;
  recordedAt: Instant | null;
  count: number;
  content: unknown;
}

type Contents = Record<EvidenceSource, SourceContent>;

/** What came of the resident themself: it is not read any more once they were erased. */
const personalSources: readonly EvidenceSource[] = ['photos', 'conversation'];

/** Asks every source what it holds of a ticket; those whose owner was erased are left out. */
export async function readSources(world: World, ticket: TicketDocument): Promise<SourceReading[]> {
  const order = await world.database.get('orders', ticket.orderId);
  if (order === null) throw new Error(`ticket ${ticket._id} has no order`);
  const [records, said, earlier, erasure] = await Promise.all([
    recordContents(world, order, itemOf(order, ticket.itemId)),
    saidContents(world, ticket),
    earlierContents(world, ticket),
    world.database.get('erasures', ticket.residentId),
  ]);
  const contents: Contents = { ...records, ...said, ...earlier };
  return evidenceSources
    .filter((source) => erasure === null || !personalSources.includes(source))
    .map((source) => {
      const { content, ...held } = contents[source];
      const contentDigest = digestOfContent(content, (text) => world.ids.digest(text));
      return { source, ...held, contentDigest };
    });
}

type OfOrder = 'order' | 'payment' | 'batch';
type OfRecords = 'logistics' | 'weighing' | 'seal' | 'coldChain' | 'inspectionReport' | 'stock';

async function recordContents(
  world: World,
  order: OrderDocument,
  item: OrderItem,
): Promise<Pick<Contents, OfOrder | OfRecords>> {
  const recorded = await world.database.get('orderEvidence', order._id);
  const records = recordsOfItem({ recorded, item });
  const { weighing, coldChain, inspectionReport, stockCount, seal } = records;
  const steps = recorded?.logistics ?? [];
  return {
    ...orderContents(order, item),
    logistics: several(steps, newest(steps.map(({ at }) => at))),
    weighing: one(weighing, weighing?.handedAt ?? weighing?.packedAt, item.nominalGrams !== null),
    seal: one(seal, seal?.atHandOut?.at ?? seal?.atStation?.at ?? seal?.sealedAt),
    coldChain: one(coldChain, coldChain?.readings.at(-1)?.at, isCooled(item.category)),
    inspectionReport: one(inspectionReport, inspectionReport?.inspectedAt),
    stock: one(stockCount, stockCount?.countedAt),
  };
}

/** What was bought and paid, without what claims have done to it since. */
function orderContents(order: OrderDocument, item: OrderItem): Pick<Contents, OfOrder> {
  const { orderNumber, leaderId, communityId, promisedAt, receivedAt, paidAt } = order;
  const { itemId, goodsId, quantity, nominalGrams, batchId, supplierId, carrierId } = item;
  const { transactionId, paymentMethod, paidFen } = order;
  const bought = { itemId, goodsId, quantity, nominalGrams, paidFen: item.paidFen };
  const placed = { orderNumber, leaderId, communityId, promisedAt, receivedAt, bought };
  const batch = { batchId, supplierId, carrierId };
  return {
    order: one(placed, receivedAt ?? paidAt),
    payment: one({ transactionId, paymentMethod, paidFen, paidAt }, paidAt),
    batch: one(batchId === UNKNOWN_BATCH ? null : batch, paidAt),
  };
}

/** Photos with what was read in them, and words by the digests that the log keeps. */
async function saidContents(
  world: World,
  { _id: ticketId, claim }: TicketDocument,
): Promise<Pick<Contents, 'photos' | 'conversation'>> {
  const { database } = world;
  const query = { where: { ticketId }, limit: FILES_READ };
  const [messages, photos, voices, video] = await Promise.all([
    all(world, 'ticketMessages', {
      where: { ticketId },
      orderBy: { field: 'at', direction: 'asc' },
    }),
    database.find('photos', query),
    database.find('voiceNotes', query),
    claim.videoId === undefined ? null : database.get('videos', claim.videoId),
  ]);
  const readings = await Promise.all(photos.map(({ _id }) => database.get('photoReadings', _id)));
  const pictures = photos
    .map(({ _id, sha256, takenAt, uploadedAt }, at) => {
      const { state, model, findings, same } = readings[at] ?? { state: 'waiting' };
      return { _id, sha256, takenAt, uploadedAt, reading: { state, model, findings, same } };
    })
    .sort((left, right) => (left._id < right._id ? -1 : 1));
  const film = video === null ? [] : [{ _id: video._id, sha256: video.sha256 }];
  const shown = [...pictures, ...film];
  const uploads = [...photos, ...(video === null ? [] : [video])];
  const words = messages.map(({ _id, at, from, kind, wordsDigest, photoIds, voiceId }) => {
    const voice = voices.find((note) => note._id === voiceId)?.sha256 ?? null;
    return { _id, at, from, kind, wordsDigest, photoIds, voice };
  });
  return {
    photos: several(shown, newest(uploads.map(({ uploadedAt }) => uploadedAt))),
    conversation: lookedUp(words, newest(words.map(({ at }) => at))),
  };
}

type Earlier = Extract<EvidenceSource, `earlier${string}`>;

/** Claims that were filed before this one; what is filed later does not change what was known. */
async function earlierContents(
  world: World,
  ticket: TicketDocument,
): Promise<Pick<Contents, Earlier>> {
  const { goods, filedAt, residentId, orderLeaderId } = ticket;
  const { earlierDays } = world.policies.of(ticket.policyVersion).evidence;
  const within = { least: filedAt - earlierDays * DAY, below: filedAt };
  const asked = async (where: Query['where']): Promise<SourceContent> => {
    const found = await world.database.find('tickets', {
      where: { ...where, filedAt: within },
      orderBy: { field: 'filedAt', direction: 'desc' },
      limit: EARLIER_READ,
    });
    return lookedUp(found.map(({ _id }) => _id), newest(found.map((one) => one.filedAt)));
  };
  const ofGoods = { 'goods.goodsId': goods.goodsId };
  const [earlierOfResident, earlierOfGoods, earlierOfBatch, earlierOfLeader] = await Promise.all([
    asked({ residentId }),
    asked(ofGoods),
    asked({ 'goods.batchId': goods.batchId, ...ofGoods }),
    asked({ orderLeaderId }),
  ]);
  return { earlierOfResident, earlierOfGoods, earlierOfBatch, earlierOfLeader };
}

/** One record, or none where there should be one. */
function one(
  content: object | null,
  recordedAt: Instant | null | undefined,
  isExpected = true,
): SourceContent {
  const found = { standing: 'found' as const, recordedAt: recordedAt ?? null, count: 1, content };
  if (content !== null) return found;
  const standing = isExpected ? 'missing' : 'notExpected';
  return { standing, recordedAt: null, count: 0, content };
}

function several(content: readonly object[], recordedAt: Instant | null): SourceContent {
  const standing = content.length === 0 ? 'missing' : 'found';
  return { standing, recordedAt, count: content.length, content };
}

/** Where finding nothing is an answer too. */
function lookedUp(content: readonly unknown[], recordedAt: Instant | null): SourceContent {
  return { standing: 'found', recordedAt, count: content.length, content };
}

function newest(instants: readonly Instant[]): Instant | null {
  return instants.length === 0 ? null : Math.max(...instants);
}

async function all<Name extends CollectionName>(
  { database }: World,
  name: Name,
  query: Omit<Query, 'limit' | 'offset'>,
): Promise<Documents[Name][]> {
  const found: Documents[Name][] = [];
  for (let more = true; more; ) {
    const page = await database.find(name, { ...query, limit: PAGE, offset: found.length });
    found.push(...page);
    more = page.length === PAGE;
  }
  return found;
}
