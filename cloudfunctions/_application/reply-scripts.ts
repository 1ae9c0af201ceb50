import type { HandledTicketView } from '../../domain/contract/views/handled-ticket';
import type { Issue } from '../../domain/primitives/issue';
import type { Instant } from '../../domain/primitives/instant';
import type { Fen } from '../../domain/primitives/money';
import { text } from '../../locales/text';
import type { TicketStory } from './ticket-story';

/** The script that speaks of what is wrong; the others fit any claim. */
const scriptByIssue = {
  rotten: 'script.rotten',
  thawed: 'script.thawed',
  damaged: 'script.damaged',
  short: 'script.short',
  wrongItem: 'script.wrongItem',
  expired: 'script.expired',
  foreignObject: 'script.foreignObject',
  late: 'script.late',
  missing: 'script.missing',
  quality: 'script.quality',
  other: 'script.other',
} as const satisfies Record<Issue, string>;

/**
 * Answers ready to send, with the name and the sum that is being decided on filled in; the first is
 * the suggested one. Where nothing is left to refund none promises money, nor where it takes the yes
 * of somebody above: then that others look as well is said first.
 */
export function replyScripts(
  { ticket, names }: TicketStory,
  { amountFen, mayDecide }: { amountFen: Fen; mayDecide: boolean },
  now: Instant,
): HandledTicketView['scripts'] {
  const { issue } = ticket.claim;
  const facts = {
    name: names.get(ticket.residentId)?.addressedAs ?? '',
    goodsName: ticket.goods.goodsName,
    amountFen,
  };
  const { name, goodsName } = facts;
  const promising = { scriptId: issue, text: text(scriptByIssue[issue], facts, now) };
  const handingUp = { scriptId: 'handUp', text: text('script.handUp', { name, goodsName }, now) };
  return [
    ...(mayDecide ? [] : [handingUp]),
    ...(mayDecide && amountFen > 0 ? [promising] : []),
    { scriptId: 'looking', text: text('script.looking', { name, goodsName }, now) },
    { scriptId: 'morePhotos', text: text('script.morePhotos', { name, goodsName }, now) },
    ...(mayDecide ? [handingUp] : []),
  ];
}
