import type { HandledTicketView } from '../../../domain/contract/views/handled-ticket';
import type { Fen } from '../../../domain/primitives/money';
import { text } from '../../../locales/text';
import { ActionBar } from '../../components/action-bar';
import { Button } from '../../components/button';
import type { SplitReader } from '../../components/split-bar';

interface RefundResultProps {
  refund: HandledTicketView['refund'];
  /** What has just gone out, until the server's own word for it is here. */
  sentFen: Fen | null;
  split: HandledTicketView['split'];
  reader?: SplitReader;
}

const words = { arrived: 'bar.arrived', exception: 'bar.exception' } as const;
const icons = { arrived: 'circle-check', exception: 'landmark' } as const;

/** The button says what came of it, and takes no further tap. */
export function RefundResult({ refund, sentFen, split, reader }: RefundResultProps) {
  const amountFen = refund?.amountFen ?? sentFen ?? 0;
  const status = refund?.status;
  const known = status === 'arrived' || status === 'exception' ? status : null;
  const icon = known === null ? 'send' : icons[known];
  return (
    <ActionBar split={split} reader={reader}>
      <Button id="refund-result" kind="quiet" full disabled icon={icon}>
        {text(known === null ? 'bar.sent' : words[known], { amountFen })}
      </Button>
    </ActionBar>
  );
}
