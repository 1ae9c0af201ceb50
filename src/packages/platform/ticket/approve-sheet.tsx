import { View } from '@tarojs/components';
import type { HandledTicketView } from '../../../../domain/contract/views/handled-ticket';
import { text } from '../../../../locales/text';
import { BottomSheet } from '../../../components/bottom-sheet';
import { Button } from '../../../components/button';
import { Icon } from '../../../components/icon';
import { Money } from '../../../components/money';
import { isReason, ReasonForm } from '../../../components/reason-form';
import { SheetConfirm } from '../../../components/sheet-confirm';
import { SplitList } from '../../../components/split-bar';
import { limitWords, nodWords } from './nod-words';
import { approvalTemplates } from './ruling-templates';
import type { Approval } from './use-approval';

interface ApproveSheetProps {
  approval: Approval;
  ticket: HandledTicketView;
  onChangeAmount: () => void;
}

/** The one confirmation of the platform: how much, who pays, whose nod is missing, and why. */
export function ApproveSheet({ approval, ticket, onChangeAmount }: ApproveSheetProps) {
  const { split, resident, approvals } = ticket;
  // The second person confirms the first one's amount or nobody's.
  const fixed = approvals.amountFen !== null;
  return (
    <BottomSheet
      open={approval.open}
      label={text('decide.title')}
      onClose={approval.close}
      head={
        <>
          <View className="sub">{text('refund.to', { name: resident.displayName })}</View>
          <View className="line">
            <Money amountFen={split.amountFen} size="hero" />
            {!fixed && (
              <Button id="change-amount" kind="quiet" size="small" onTap={onChangeAmount}>
                {text('decide.changeAmount')}
              </Button>
            )}
          </View>
        </>
      }
    >
      <WhoseNod ticket={ticket} />
      <View className="sheet__tear" />
      <View className="title sheet__title">{text('refund.whoPays')}</View>
      <SplitList split={split} reader="platform" shareHint={text('refund.shareHint')} />
      <Confirm approval={approval} ticket={ticket} />
    </BottomSheet>
  );
}

function WhoseNod({ ticket }: { ticket: HandledTicketView }) {
  const { approvals, paidBeforeFen } = ticket;
  const { amountFen } = approvals;
  const limit = limitWords(ticket);
  const nods = nodWords(ticket);
  return (
    <>
      {limit !== null && <View className="sub">{limit}</View>}
      {paidBeforeFen > 0 && (
        <View className="sub">{text('amount.paidBefore', { mostFen: ticket.amountFen - paidBeforeFen, paidBeforeFen })}</View>
      )}
      {nods !== null && (
        <View className="note note--soon sheet__note">
          <Icon name="users" />
          <View className="grow">
            {nods}
            {amountFen !== null && <View>{text('decide.firstAmount', { amountFen })}</View>}
          </View>
        </View>
      )}
    </>
  );
}

function Confirm({ approval, ticket }: { approval: Approval; ticket: HandledTicketView }) {
  const { reason, setReason } = approval;
  const { given, needed } = ticket.approvals;
  const { amountFen } = ticket.split;
  const last = given + 1 >= needed;
  return (
    <>
      <ReasonForm
        id="approve-reason"
        label={text('decide.reason')}
        placeholder={text('decide.placeholder')}
        value={reason}
        presets={approvalTemplates(ticket)}
        onChange={setReason}
      />
      <SheetConfirm
        id="confirm-approve"
        label={text(last ? 'decide.confirm' : 'decide.confirmFirst', { amountFen })}
        problem={approval.problem}
        busy={approval.busy}
        disabled={!isReason(reason)}
        onTap={() => void approval.confirm()}
      />
    </>
  );
}
