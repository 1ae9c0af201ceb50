import { View } from '@tarojs/components';
import type { HandledTicketView } from '../../../../domain/contract/views/handled-ticket';
import type { Fen } from '../../../../domain/primitives/money';
import { text } from '../../../../locales/text';
import { ActionBar } from '../../../components/action-bar';
import { Button } from '../../../components/button';
import { isAboveTogether } from '../../../features/handling/order-today';
import { RefundResult } from '../../../features/handling/refund-result';
import { leftFen } from '../../../features/handling/typed-fen';
import { nodWords } from './nod-words';
import type { Ruling } from './ruling-sheet';

interface DecisionBarProps {
  ticket: HandledTicketView;
  amountKnown: boolean;
  sentFen: Fen | null;
  onApprove: () => void;
  onApproveRemedy: () => void;
  onReject: () => void;
  onRule: (decision: Ruling) => void;
}

/** Approve or reject; afterwards what came of it. Undefined: nothing to decide. */
export function decisionBar(props: DecisionBarProps) {
  const { ticket, sentFen } = props;
  if (ticket.refund !== null || sentFen !== null) {
    const { refund, split } = ticket;
    return <RefundResult refund={refund} sentFen={sentFen} split={split} reader="platform" />;
  }
  if (ticket.toApprove !== null) return <RemedyChoice {...props} toApprove={ticket.toApprove} />;
  if (ticket.allowedActs.includes('approve')) return <Choice {...props} />;
  if (ticket.appeal?.mayDecide === true && ticket.allowedActs.includes('overturn')) {
    return <RulingChoice onRule={props.onRule} />;
  }
  if (ticket.state === 'submitted') {
    return <View className="sub center">{text('decide.notNow')}</View>;
  }
  return undefined;
}

/** What the resident accepted is approved as it is, or not at all. */
function RemedyChoice({ ticket, toApprove, onApproveRemedy, onReject }: DecisionBarProps & {
  toApprove: NonNullable<HandledTicketView['toApprove']>;
}) {
  const { valueFen, mayDecide } = toApprove;
  return (
    <ActionBar split={null} hint={remedyHint(ticket, toApprove)}>
      <Button id="reject" kind="line" onTap={onReject}>{text('decide.reject')}</Button>
      <Button id="approve-remedy" kind="act" grow disabled={!mayDecide} onTap={onApproveRemedy}>
        {text('decide.approveRemedy', { valueFen })}
      </Button>
    </ActionBar>
  );
}

/** Whose nod is missing, where it is not one's own to give. */
function remedyHint(
  { limitFen, approvals: { given, needed, mine } }: HandledTicketView,
  { mayDecide, aboveLimitRole }: NonNullable<HandledTicketView['toApprove']>,
): string | undefined {
  if (mine) return text('decide.fourEyesMine', { missing: needed - given });
  if (mayDecide || aboveLimitRole === null) return undefined;
  return text(`decide.aboveLimit.${aboveLimitRole}`, { limitFen });
}

function Choice({ ticket, amountKnown, onApprove, onReject }: DecisionBarProps) {
  const { split, aboveLimitRole, approvals } = ticket;
  const mayApprove = aboveLimitRole === null && !approvals.mine && leftFen(ticket) > 0;
  return (
    <ActionBar split={split} reader="platform" hint={decisionHint(ticket)}>
      <Button id="reject" kind="line" onTap={onReject}>{text('decide.reject')}</Button>
      <Button
        id="approve"
        kind="act"
        grow
        busy={!amountKnown}
        disabled={!mayApprove}
        onTap={onApprove}
      >
        {text('decide.approve', { amountFen: split.amountFen })}
      </Button>
    </ActionBar>
  );
}

/** Neither is suggested: the two stand side by side, and the sheet asks for the words. */
function RulingChoice({ onRule }: Pick<DecisionBarProps, 'onRule'>) {
  return (
    <ActionBar split={null} hint={text('ruling.bar')}>
      <Button id="uphold" kind="line" grow onTap={() => onRule('uphold')}>
        {text('ruling.uphold')}
      </Button>
      <Button id="overturn" kind="line" grow onTap={() => onRule('overturn')}>
        {text('ruling.overturn')}
      </Button>
    </ActionBar>
  );
}

/** Whose nod is missing, or that nothing is left to refund. */
function decisionHint(ticket: HandledTicketView): string | undefined {
  const { aboveLimitRole, limitFen, paidBeforeFen } = ticket;
  if (leftFen(ticket) === 0) return text('amount.nothingLeft', { paidBeforeFen });
  if (isAboveTogether(ticket) && aboveLimitRole !== null && aboveLimitRole !== 'leader') {
    const refundedFen = ticket.refundedTodayFen;
    return text(`orderToday.aboveLimit.${aboveLimitRole}`, { limitFen, refundedFen });
  }
  if (aboveLimitRole !== null) return text(`decide.aboveLimit.${aboveLimitRole}`, { limitFen });
  return nodWords(ticket) ?? undefined;
}
