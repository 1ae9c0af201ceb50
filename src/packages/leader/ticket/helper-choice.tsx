import type { HandledTicketView } from '../../../../domain/contract/views/handled-ticket';
import { text } from '../../../../locales/text';
import { answerText } from '../../../cloud/answer-text';
import { useAct } from '../../../cloud/use-act';
import { useNow } from '../../../cloud/use-now';
import { ActionBar } from '../../../components/action-bar';
import { Button } from '../../../components/button';
import { tell } from '../../../components/tell';

interface HelperChoiceProps {
  ticket: HandledTicketView;
  /** False while who pays another amount is being asked. */
  amountKnown: boolean;
  onHandUp: () => void;
  reload: () => Promise<void>;
}

/** The leader decides on the refund: one tap tells them the sum; the platform stays open too. */
export function HelperChoice({ ticket, amountKnown, onHandUp, reload }: HelperChoiceProps) {
  const now = useNow();
  const act = useAct('desk.askLeader');
  const { ticketId, split, refundAsk, allowedActs } = ticket;
  const { amountFen } = split;
  const { displayName: name } = ticket.handler;
  const asked = refundAsk?.amountFen === amountFen ? refundAsk : null;
  const ask = async () => {
    const answer = await act.run({ ticketId, amountFen });
    if (answer === null) return;
    tell(answer.ok ? text('askLeader.done', { name }) : answerText(answer));
    await reload();
  };
  const mayHandUp = allowedActs.includes('handUp');
  const hint =
    asked === null
      ? text('bar.leaderDecides')
      : text('bar.leaderAsked', { askedAt: asked.at, name, amountFen }, now);
  return (
    <ActionBar split={split} reader="platform" hint={hint}>
      {mayHandUp && (
        <Button
          id="hand-up"
          kind="line"
          full={asked !== null}
          icon="headset"
          onTap={onHandUp}
        >
          {text('bar.handUp')}
        </Button>
      )}
      {asked === null && (
        <Button
          id="ask-leader"
          kind="act"
          grow
          busy={act.busy || !amountKnown}
          onTap={() => void ask()}
        >
          {text('bar.askLeader', { amountFen })}
        </Button>
      )}
    </ActionBar>
  );
}
