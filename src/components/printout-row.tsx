import { useState } from 'react';
import type { Instant } from '../../domain/primitives/instant';
import { text } from '../../locales/text';
import { answerText } from '../cloud/answer-text';
import { printoutWay, takePrintout } from '../cloud/printout';
import { useAct } from '../cloud/use-act';
import { useNow } from '../cloud/use-now';
import { OfferRow } from './offer-row';
import { tell } from './tell';

/**
 * The claim as a page to print. It is made at the first tap and opened at the next: a browser lets
 * only a tap open a tab, and making it takes a moment.
 */
export function PrintoutRow({ ticketId, action }: {
  ticketId: string;
  action: 'ticket.export' | 'desk.export';
}) {
  const { busy, run } = useAct(action);
  const now = useNow();
  const [made, setMade] = useState<{ url: string; expiresAt: Instant } | null>(null);
  const ready = made !== null && made.expiresAt > now ? made : null;
  const make = async () => {
    const answer = await run({ ticketId });
    if (answer?.ok) setMade(answer.value);
    else if (answer !== null) tell(answerText(answer));
  };
  const take = async (url: string) => {
    if (await takePrintout(url)) tell(text('printout.copied'));
  };
  return (
    <OfferRow
      id="printout"
      words={text('printout.offer')}
      hint={
        ready === null
          ? text('printout.offerHint')
          : text('printout.ready', { expiresAt: ready.expiresAt }, now)
      }
      icon="printer"
      action={ready === null ? text('printout.make') : text(`printout.${printoutWay}`)}
      disabled={busy}
      onTap={() => void (ready === null ? make() : take(ready.url))}
    />
  );
}
