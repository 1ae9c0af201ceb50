import type { EvidenceView } from '../../domain/contract/views/evidence';
import type { EvidenceFileView } from '../../domain/contract/views/evidence-file';
import type { MessageView } from '../../domain/contract/views/ticket';
import { phoneTail } from '../../domain/person/access';
import type { Instant } from '../../domain/primitives/instant';
import type { TimelineStep } from '../../domain/ticket/timeline-step';
import { moneyText, writtenMomentText } from '../../locales/format';
import { remedyTitle } from '../../locales/remedy-words';
import { sentenceText, text } from '../../locales/text';
import type { VideoDocument } from './documents/photos';
import type { Proposal, TicketDocument, TicketRefund } from './documents/tickets';
import { html, type Html } from './html';
import { nameOf } from './person-names';
import { evidencePart } from './printout-evidence';
import { evidenceFilePart } from './printout-evidence-file';
import { photoPart, type PrintedPhoto } from './printout-photos';
import { writtenPage } from './written-page';
import { wordsOf } from './ticket-offers';
import type { TicketStory } from './ticket-story';

/** What a printed ticket is made of. */
export interface Printout {
  story: TicketStory;
  messages: MessageView[];
  /** What was done; what is still expected is not printed. */
  steps: TimelineStep[];
  /** Null for the resident, who does not see how it is judged. */
  records: { evidence: EvidenceView; evidenceFile: EvidenceFileView } | null;
  photos: PrintedPhoto[];
  madeByName: string;
  madeAt: Instant;
}

/**
 * One ticket as a page that stands by itself: no script, nothing loaded from elsewhere. Paper has
 * no today, so every moment is written with its whole date.
 */
export function printoutOf(printout: Printout): string {
  const { story, messages, steps, records, photos, madeByName, madeAt } = printout;
  const number = story.ticket.ticketNumber;
  const content = html`${head(story)}
${agreedPart(story)}
${paidPart(story)}
${timelinePart(steps)}
${messagesPart(messages)}
${records === null ? null : evidencePart(records.evidence)}
${records === null ? null : evidenceFilePart(records.evidenceFile)}
${photoPart(photos)}
<footer class="cap">${text('printout.foot', { name: madeByName, when: writtenMomentText(madeAt) })}</footer>`;
  return writtenPage({ title: text('printout.title', { number }), content });
}

function head({ ticket, names, order, video }: TicketStory): Html {
  const { goods, claim, residentId, filedById, filingRight } = ticket;
  const details = names.get(residentId);
  const tail = phoneTail(details?.phone ?? '');
  const rows: Array<readonly [string, string]> = [
    [text('printout.goods'), `${goods.goodsName} ${goods.spec}`],
    [text('printout.order'), order.orderNumber],
    [text('printout.issue'), text(`issue.${claim.issue}`)],
    [text('printout.quantity'), `${claim.quantity} ${goods.unit}`],
    [text('printout.claimed'), moneyText(claim.claimedFen)],
    [text('printout.video'), video === null ? '' : videoLine(video)],
    [text('printout.filed'), writtenMomentText(ticket.filedAt)],
    [text('printout.state'), text(`archive.state.${ticket.state}`)],
    [text('printout.resident'), [details?.displayName, details?.building].join(' ').trim()],
    [text('printout.phone'), tail === '' ? '' : text('printout.masked', { tail })],
    [text('printout.filedBy'), filingRight === 'payer' ? '' : nameOf(names, filedById)],
    [text('printout.handler'), nameOf(names, ticket.ownerId ?? ticket.firstContactId)],
  ];
  const said = rows.filter(([, value]) => value !== '');
  return html`<dl>${said.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>`;
}

/** A page cannot play it: how long it is, and what shows that it is the same. */
function videoLine({ seconds, sha256: digest }: VideoDocument): string {
  return text('printout.videoLine', { seconds, digest });
}

/** Every offer of every cycle in the words that both saw, and what became of it. */
function agreedPart(story: TicketStory): Html | null {
  const { ticket } = story;
  const offers = [...ticket.pastCycles.map(({ proposal }) => proposal), ticket.proposal];
  const shown = offers.filter((offer) => offer !== null);
  if (shown.length === 0) return null;
  return html`<h2>${text('printout.agreed')}</h2>
<ol>${shown.map((offer) => offerLine(story, offer))}</ol>`;
}

function offerLine(story: TicketStory, offer: Proposal): Html {
  const { remedy, status, at, proposedById, messageId } = offer;
  const name = nameOf(story.names, proposedById);
  const words = wordsOf(story, messageId);
  return html`<li><strong>${remedyTitle(remedy, story.ticket.goods.unit)}</strong>
<div class="cap">${text(`printout.offer.${status}`)} · ${name} · ${writtenMomentText(at)}</div>
${quoted(words)}</li>
`;
}

function paidPart({ ticket }: TicketStory): Html | null {
  const refunds = refundsOf(ticket);
  if (refunds.length === 0) return null;
  return html`<h2>${text('printout.paid')}</h2>
<ol>${refunds.map(refundLine)}</ol>`;
}

function refundsOf({ pastCycles, refund }: TicketDocument): TicketRefund[] {
  return [...pastCycles.map((cycle) => cycle.refund), refund].filter((one) => one !== null);
}

function refundLine({ amountFen, status, agreedAt, arrivedAt }: TicketRefund): Html {
  return html`<li><strong>${moneyText(amountFen)}</strong>
<div class="cap">${text(`printout.refund.${status}`)} · ${writtenMomentText(arrivedAt ?? agreedAt)}</div>
</li>
`;
}

function timelinePart(steps: readonly TimelineStep[]): Html {
  return html`<h2>${text('printout.timeline')}</h2>
<ol>${steps.map(stepLine)}</ol>`;
}

function stepLine({ at, title, detail }: TimelineStep): Html {
  const more = detail === null ? null : html`<div class="cap">${sentenceText(detail, 0)}</div>`;
  return html`<li><time>${at === null ? '' : writtenMomentText(at)}</time>
<div>${sentenceText(title, 0)}</div>${more}</li>
`;
}

function messagesPart(messages: readonly MessageView[]): Html | null {
  if (messages.length === 0) return null;
  return html`<h2>${text('printout.messages')}</h2>
<ol>${messages.map(messageLine)}</ol>`;
}

function messageLine(message: MessageView): Html {
  const { at, from, fromName, text: words, voice, photos, altered } = message;
  const heard = voice?.transcript ?? null;
  return html`<li><time>${writtenMomentText(at)}</time>
<div><strong>${fromName}</strong> <span class="cap">${text(`printout.from.${from}`)}</span></div>
${quoted(words)}
${voice === null ? null : line(text('printout.voice', { seconds: voice.seconds }))}
${heard === null ? null : quoted(heard)}
${photos.length === 0 ? null : line(text('printout.withPhotos', { count: photos.length }))}
${altered ? line(text('talk.altered')) : null}</li>
`;
}

function quoted(words: string): Html | null {
  return words === '' ? null : html`<blockquote>${words}</blockquote>`;
}

function line(words: string): Html {
  return html`<div class="cap">${words}</div>`;
}
