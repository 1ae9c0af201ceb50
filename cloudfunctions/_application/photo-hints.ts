import type { ActionInput } from '../../domain/contract/actions';
import type { PhotoHintView } from '../../domain/contract/views/photo-hint';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { findInTime } from '../../domain/understanding/photo/findings';
import { known, type Caller } from './caller';
import type { PhotoReadingDocument } from './documents/photo-readings';
import type { World } from './ports';
import { mayClaim, mayHandle } from './ticket-actor';
import type { TicketStory } from './ticket-story';

type HintKind = PhotoHintView['kind'];

/** What the checks say about each photo of a ticket, with what people said to it. */
export async function photoHints(world: World, story: TicketStory): Promise<PhotoHintView[]> {
  const readings = await Promise.all(
    story.photos.map(({ _id }) => world.database.get('photoReadings', _id)),
  );
  const hints = readings.map(async (reading): Promise<PhotoHintView[]> => {
    if (reading?.state !== 'read') return [];
    const ofPicture = reading.findings.map((finding) => hint(reading, finding.kind, finding));
    const reused = await reusedHint(world, story, reading);
    return [...reused, ...timeHint(story, reading), ...ofPicture];
  });
  return (await Promise.all(hints)).flat();
}

/** The resident sees what is said about photos used twice, for that touches their good name. */
export async function ownPhotoHints(world: World, story: TicketStory): Promise<PhotoHintView[]> {
  const hints = await photoHints(world, story);
  return hints
    .filter(({ kind }) => kind === 'reused')
    .map((reused) => ({ ...reused, otherTicketId: null }));
}

function hint(
  { _id, corrections, contestedAt }: PhotoReadingDocument,
  kind: HintKind,
  said: Partial<PhotoHintView>,
): PhotoHintView {
  const correction = corrections.filter((one) => one.kind === kind).at(-1);
  return {
    photoId: _id,
    kind,
    confidencePercent: said.confidencePercent ?? 99,
    region: said.region ?? null,
    provider: said.provider ?? null,
    takenAt: said.takenAt ?? null,
    otherTicketId: said.otherTicketId ?? null,
    exact: said.exact ?? false,
    judged: correction === undefined ? null : correction.isRight ? 'right' : 'wrong',
    contestedAt: kind === 'reused' ? contestedAt : null,
  };
}

function timeHint(story: TicketStory, reading: PhotoReadingDocument): PhotoHintView[] {
  const photo = story.photos.find(({ _id }) => _id === reading._id);
  const { receivedAt } = story.order;
  const found = findInTime(photo?.takenAt ?? null, receivedAt, story.policy.photos);
  return found === null ? [] : [hint(reading, found.kind, { takenAt: found.takenAt })];
}

/** Only where the other photo serves another ticket: sent twice to one ticket, it is nothing. */
async function reusedHint(
  world: World,
  { ticket }: TicketStory,
  reading: PhotoReadingDocument,
): Promise<PhotoHintView[]> {
  for (const same of reading.same) {
    const other = await world.database.get('photos', same.photoId);
    if (other === null || other.ticketId === null || other.ticketId === ticket._id) continue;
    if (!other.ticketId.startsWith('ticket_')) continue;
    const { exact, likenessPercent } = same;
    const confidencePercent = exact ? 99 : Math.min(99, likenessPercent);
    return [hint(reading, 'reused', { exact, confidencePercent, otherTicketId: other.ticketId })];
  }
  return [];
}

/** A person says whether a hint is right; kept as training data, the last word counts. */
export async function judgePhotoHint(
  world: World,
  caller: Caller,
  { ticketId, photoId, kind, isRight }: ActionInput<'desk.judgePhotoHint'>,
): Promise<Outcome<{ judged: 'right' | 'wrong' }, 'ticketNotFound' | 'photoNotFound'>> {
  const me = known(caller);
  const ticket = await world.database.get('tickets', ticketId);
  if (ticket === null || !mayHandle(me, ticket)) return refuse('ticketNotFound');
  return changeReading(world, { ticketId, photoId }, (reading) => ({
    reading: {
      ...reading,
      corrections: [
        ...reading.corrections.filter((one) => one.kind !== kind || one.byId !== me.person._id),
        { kind, isRight, byId: me.person._id, at: world.clock.now() },
      ],
    },
    reply: { judged: isRight ? ('right' as const) : ('wrong' as const) },
  }));
}

/** The resident says that their photo was not used before; whoever handles the claim reads it. */
export async function contestPhotoHint(
  world: World,
  caller: Caller,
  { ticketId, photoId }: ActionInput<'ticket.contestPhotoHint'>,
): Promise<Outcome<{ contestedAt: number }, 'ticketNotFound' | 'photoNotFound'>> {
  const ticket = await world.database.get('tickets', ticketId);
  if (ticket === null || !mayClaim(known(caller), ticket)) return refuse('ticketNotFound');
  return changeReading(world, { ticketId, photoId }, (reading) => {
    const contestedAt = reading.contestedAt ?? world.clock.now();
    return { reading: { ...reading, contestedAt }, reply: { contestedAt } };
  });
}

function changeReading<Reply>(
  world: World,
  { ticketId, photoId }: { ticketId: string; photoId: string },
  change: (reading: PhotoReadingDocument) => { reading: PhotoReadingDocument; reply: Reply },
): Promise<Outcome<Reply, 'photoNotFound'>> {
  return world.database.transaction(async (transaction) => {
    const photo = await transaction.get('photos', photoId);
    const reading = await transaction.get('photoReadings', photoId);
    if (photo?.ticketId !== ticketId || reading === null) return refuse('photoNotFound');
    const changed = change(reading);
    await transaction.put('photoReadings', changed.reading);
    return accept(changed.reply);
  });
}
