import { View } from '@tarojs/components';
import type { HandledTicketView } from '../../../../domain/contract/views/handled-ticket';
import type { Fen } from '../../../../domain/primitives/money';
import { text } from '../../../../locales/text';
import { ActionBar } from '../../../components/action-bar';
import { Button } from '../../../components/button';
import { isAboveTogether } from '../../../features/handling/order-today';
import { RefundResult } from '../../../features/handling/refund-result';
import { HelperChoice } from './helper-choice';

interface LeaderBarProps {
  ticket: HandledTicketView;
  /** False while who pays another amount is being asked. */
  amountKnown: boolean;
  /** What has just gone out, until the server's own word for it is here. */
  sentFen: Fen | null;
  onRefund: () => void;
  onHandUp: () => void;
  reload: () => Promise<void>;
}

/** Who pays, the way out and the one button; afterwards what came of it. Null: nothing to do. */
export function leaderBar(props: LeaderBarProps) {
  const { ticket, sentFen } = props;
  if (ticket.refund !== null || sentFen !== null) {
    return <RefundResult refund={ticket.refund} sentFen={sentFen} split={ticket.split} />;
  }
  const { allowedActs, handler } = ticket;
  const mayAct = allowedActs.includes('refund') || allowedActs.includes('handUp');
  if (mayAct) return <Choice {...props} />;
  if (ticket.state === 'withPlatform' && handler.kind === 'platform') {
    return <View className="sub center">{text('bar.withPlatform')}</View>;
  }
  return undefined;
}

function Choice({ ticket, amountKnown, onRefund, onHandUp, reload }: LeaderBarProps) {
  const { split, aboveLimitRole, allowedActs, leaderMayBeCharged } = ticket;
  const mayRefund = allowedActs.includes('refund') && aboveLimitRole === null;
  const mayHandUp = allowedActs.includes('handUp');
  if (allowedActs.includes('refund') && aboveLimitRole === 'leader') {
    return (
      <HelperChoice
        ticket={ticket}
        amountKnown={amountKnown}
        onHandUp={onHandUp}
        reload={reload}
      />
    );
  }
  if (!mayRefund) {
    return (
      <ActionBar split={split} hint={aboveHint(ticket)}>
        <Button id="hand-up" kind="act" full icon="headset" disabled={!mayHandUp} onTap={onHandUp}>
          {text('bar.handUp')}
        </Button>
      </ActionBar>
    );
  }
  return (
    <ActionBar split={split} hint={leaderMayBeCharged ? text('bar.charge') : undefined}>
      {mayHandUp && (
        <Button id="hand-up" kind="line" icon="headset" onTap={onHandUp}>
          {text('bar.handUp')}
        </Button>
      )}
      <Button id="refund" kind="act" grow busy={!amountKnown} onTap={onRefund}>
        {text('bar.refund', { amountFen: split.amountFen })}
      </Button>
    </ActionBar>
  );
}

/** The amount by itself, or with what was refunded on the order today. */
function aboveHint(ticket: HandledTicketView): string {
  const { limitFen, refundedTodayFen: refundedFen } = ticket;
  return isAboveTogether(ticket)
    ? text('orderToday.aboveLimit', { limitFen, refundedFen })
    : text('bar.aboveLimit', { limitFen });
}
