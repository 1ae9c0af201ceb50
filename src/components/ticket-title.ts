import type { TicketCardView } from '../../domain/contract/views/ticket';
import { text } from '../../locales/text';

type Titled = Pick<TicketCardView, 'goodsName' | 'spec' | 'issue'>;

/** What and what is wrong: the title of a ticket wherever it lies. */
export function ticketTitle({ goodsName, spec, issue }: Titled): string {
  const goods = goodsName.includes(spec) ? goodsName : `${goodsName} ${spec}`;
  return text('ticket.title', { goods, issue: text(`issue.${issue}`) });
}
