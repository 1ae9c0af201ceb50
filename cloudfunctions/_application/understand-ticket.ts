import { accept } from '../../domain/primitives/outcome';
import { safetyHeard } from '../../domain/ticket/filed-priority';
import { shippedModels } from '../../domain/understanding/shipped-models';
import { understandWords, type WordHints } from '../../domain/understanding/understand-words';
import { changeTicket, notify } from './change-ticket';
import type { VoiceNoteDocument } from './documents/conversations';
import type { TicketHintsDocument } from './documents/hints';
import type { OutboxEffect } from './documents/outbox';
import type { TicketDocument, TicketMessageDocument } from './documents/tickets';
import type { World } from './ports';
import { isAtRest } from './prioritise-ticket';
import { raiseFor } from './set-priority';

const MESSAGES_READ = 100;
const SYSTEM = { kind: 'system', personId: null } as const;

/** Words that say what is wrong; the others answer somebody. */
const ofClaim: ReadonlyArray<TicketMessageDocument['kind']> = ['note', 'reopenReason'];

/**
 * Reads what the resident said and keeps hints for whoever handles the claim. Asked for by the
 * outbox after filing and after every word that is added, so nobody waits for it; doing it again,
 * late or out of turn does no harm. Whoever asked to be erased is not read.
 */
export async function understandTicket(world: World, ticketId: string): Promise<boolean> {
  const ticket = await world.database.get('tickets', ticketId);
  if (ticket === null) return true;
  const said = await readWords(world, ticket);
  const hints = hintsOf(said);
  if (hints === null) return forgetHints(world, ticketId);
  await world.database.transaction(async (transaction) => {
    const erasure = await transaction.get('erasures', ticket.residentId);
    if (erasure !== null) return transaction.remove('ticketHints', ticketId);
    const before = await transaction.get('ticketHints', ticketId);
    const { residentId } = ticket;
    const writerIds = [...new Set(said.map(({ writerId }) => writerId))];
    const understoodAt = world.clock.now();
    const correction = before?.correction ?? null;
    const about = { _id: ticketId, ticketId, residentId, writerIds };
    const document: TicketHintsDocument = { ...about, understoodAt, hints, correction };
    return transaction.put('ticketHints', document);
  });
  if (hints.safetyWords.length > 0) await raiseForSafety(world, ticketId);
  return true;
}

async function forgetHints(world: World, ticketId: string): Promise<boolean> {
  await world.database.transaction((transaction) => transaction.remove('ticketHints', ticketId));
  return true;
}

interface SaidWords {
  text: string;
  writerId: string;
  saysWhat: boolean;
}

/** What they are about and wish follows from the claim; how they feel, from what they said last. */
function hintsOf(said: readonly SaidWords[]): WordHints | null {
  const claim = said.filter(({ saysWhat }) => saysWhat).map(({ text }) => text);
  const last = said.at(-1)?.text;
  if (last === undefined) return null;
  const about = understandWords((claim.length > 0 ? claim : [last]).join('\n'), shippedModels());
  if (claim.length === said.length) return about;
  const { mood, urgency, safetyWords } = understandWords(last, shippedModels());
  const isDanger = about.urgency.value === 'danger';
  return {
    ...about,
    mood,
    urgency: isDanger ? about.urgency : urgency,
    safetyWords: [...new Set([...about.safetyWords, ...safetyWords])],
  };
}

/** The resident's side alone, oldest first; what a leader filed for them is their claim too. */
async function readWords(world: World, ticket: TicketDocument): Promise<SaidWords[]> {
  const orderBy = { field: 'at', direction: 'desc' } as const;
  const newestFirst = { orderBy, limit: MESSAGES_READ };
  const [messages, voices] = await Promise.all([
    world.database.find('ticketMessages', { where: { ticketId: ticket._id }, ...newestFirst }),
    world.database.find('voiceNotes', { where: { ticketId: ticket._id }, limit: MESSAGES_READ }),
  ]);
  const transcripts = new Map(voices.map((voice) => [voice._id, voice]));
  return messages
    .filter(({ from, kind }) => from === 'resident' || kind === 'note')
    .reverse()
    .map((message) => saidIn(message, transcripts))
    .filter(({ text }) => text.trim() !== '');
}

function saidIn(
  { text, personId, kind, voiceId }: TicketMessageDocument,
  voices: ReadonlyMap<string, VoiceNoteDocument>,
): SaidWords {
  const spoken = voiceId === null ? null : (voices.get(voiceId)?.transcript ?? null);
  const words = spoken === null ? text : `${text}\n${spoken}`;
  return { text: words, writerId: personId, saysWhat: ofClaim.includes(kind) };
}

/**
 * Words of danger that the lists of the policy do not hold: in dialect, with a typo, said later or
 * spoken. Rules hear them, no model; the claim becomes important and never less than it was.
 */
async function raiseForSafety(world: World, ticketId: string): Promise<void> {
  const command = { ticketId, actor: SYSTEM, requestId: null };
  await changeTicket(world, command, async (_transaction, ticket, now) => {
    if (ticket.priority !== 'normal' || isAtRest(ticket)) return accept({ doneBefore: {} });
    const priority = 'important';
    return accept({
      changes: raiseFor(world, ticket, { priority, reason: safetyHeard }, now),
      events: [{ kind: 'prioritised' as const, details: { priority, because: 'safetyHeard' } }],
      effects: [safetyNotice(ticket)],
      reply: () => ({}),
    });
  });
}

/** To whoever has it: a leader in words of their own, the platform as it hears of urgent ones. */
function safetyNotice(ticket: TicketDocument): OutboxEffect {
  const { ownerKind, ownerId } = ticket;
  const to = ownerId === null ? { queue: true as const } : { personId: ownerId };
  return notify(ticket, to, ownerKind === 'leader' ? 'safetyHeard' : 'majorClaim');
}
