import type { ActionInput } from '../../domain/contract/actions';
import type { HintsView } from '../../domain/contract/views/hints';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { classOf, issueOf } from '../../domain/understanding/complaint-class';
import { known, type Caller } from './caller';
import type { TicketHintsDocument } from './documents/hints';
import type { Reader, World } from './ports';
import { mayHandle } from './ticket-actor';

/** What the words of a claim were taken to mean; null where nothing was said, or not read yet. */
export async function hintsOfTicket(reader: Reader, ticketId: string): Promise<HintsView | null> {
  const document = await reader.get('ticketHints', ticketId);
  return document === null ? null : hintsView(document);
}

function hintsView({ hints, correction }: TicketHintsDocument): HintsView {
  const { class: about, kind, wish, mood, urgency, numbers, complaint } = hints;
  return {
    class: correction?.class ?? about.value,
    kind: correction === null ? kind : correction.kind,
    issue: issueOfKind(correction === null ? kind : correction.kind),
    // A correction needs no reason from the words: a person read them.
    confidencePercent: correction === null ? about.confidencePercent : null,
    reasons: correction === null ? reasonsOf([...about.words, ...complaint.words]) : [],
    wish: wish.value,
    wishReasons: wish.words,
    mood: correction?.mood ?? mood.value,
    moodReasons: correction === null ? mood.words : [],
    urgency: urgency.value,
    urgencyReasons: urgency.words,
    numbers,
    corrected: correction !== null,
  };
}

function issueOfKind(kind: HintsView['kind']) {
  return kind === null ? null : issueOf(kind);
}

const REASONS_SHOWN = 3;

/** The first of them; what only says again what stands there already is left out. */
function reasonsOf(words: readonly string[]): string[] {
  const told = words.filter((word, at) => {
    return words.slice(0, at).every((before) => !word.includes(before) && !before.includes(word));
  });
  return told.slice(0, REASONS_SHOWN);
}

type Refusal = 'ticketNotFound' | 'noHints' | 'kindOfOtherClass';

/**
 * Whoever handles the claim says what it is about, where the hint was wrong, or that it was right.
 * Kept beside the hints, to be learnt from later; it goes when the resident is erased.
 */
export async function correctHints(
  world: World,
  caller: Caller,
  { ticketId, class: named, kind, mood }: ActionInput<'desk.correctHints'>,
): Promise<Outcome<{ hints: HintsView }, Refusal>> {
  const me = known(caller);
  const ticket = await world.database.get('tickets', ticketId);
  if (ticket === null || !mayHandle(me, ticket)) return refuse('ticketNotFound');
  if (kind !== null && (named === 'unclear' || classOf(kind) !== named)) {
    return refuse('kindOfOtherClass');
  }
  return world.database.transaction(async (transaction) => {
    const before = await transaction.get('ticketHints', ticketId);
    if (before === null) return refuse('noHints');
    const by = { byId: me.person._id, at: world.clock.now() };
    const corrected = { ...before, correction: { class: named, kind, mood, ...by } };
    await transaction.put('ticketHints', corrected);
    return accept({ hints: hintsView(corrected) });
  });
}
