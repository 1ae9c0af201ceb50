import { View } from '@tarojs/components';
import type { ClaimView } from '../../../domain/contract/views/claim';
import type { ProposalView } from '../../../domain/contract/views/ticket';
import { text } from '../../../locales/text';
import { useNow } from '../../cloud/use-now';
import { useSheetAct } from '../../cloud/use-sheet-act';
import { BottomSheet } from '../../components/bottom-sheet';
import { Explanation } from '../../components/explanation';
import { Icon } from '../../components/icon';
import { Money } from '../../components/money';
import { freightWords, remedyMain, remedyTitle } from '../../../locales/remedy-words';
import { ReasonSheet } from '../../components/reason-sheet';
import { SheetConfirm } from '../../components/sheet-confirm';
import { tell } from '../../components/tell';

/** What is offered, in the words that are kept; once accepted it stays as it was. */
export function ProposalCard({ claim, proposal }: { claim: ClaimView; proposal: ProposalView }) {
  const now = useNow();
  const { unit, payerName } = claim;
  const { remedy, words, byName, dueAt, status, explanation, timeLimited } = proposal;
  if (status !== 'open' && status !== 'accepted') return null;
  const title =
    status === 'open' ? text('proposal.title', { name: byName }) : text('proposal.acceptedTitle');
  return (
    <View className="card stack" id="proposal">
      <View className="title">{title}</View>
      <Offered remedy={remedy} unit={unit} />
      {explanation.length > 0 && (
        <View>
          <View className="sub" style="margin-bottom:6px">{text('proposal.explained')}</View>
          <Explanation steps={explanation} />
        </View>
      )}
      <View className="say">{words}</View>
      {dueAt !== null && (
        <View className="line sub">
          <Icon name="clock" />
          <View className="grow">
            {payerName !== null && !timeLimited
              ? text('proposal.untilFamily', { dueAt, payerName }, now)
              : text(timeLimited ? 'proposal.timeLimited' : 'proposal.until', { dueAt }, now)}
          </View>
        </View>
      )}
    </View>
  );
}

/** The sum of a refund, anything else in words; who bears the freight, before one says yes. */
function Offered({ remedy, unit }: { remedy: ProposalView['remedy']; unit: string }) {
  const freight = freightWords(remedy);
  return (
    <View>
      {remedy.kind === 'refund' && <Money amountFen={remedy.amountFen} size="hero" />}
      {(remedy.kind !== 'refund' || remedy.couponFen > 0) && (
        <View className="strong">{remedyTitle(remedy, unit)}</View>
      )}
      {freight !== null && <View className="cap">{freight}</View>}
    </View>
  );
}

interface AnswerSheetProps {
  claim: ClaimView;
  proposal: ProposalView;
  open: boolean;
  onClose: () => void;
  reload: () => Promise<void>;
}

/** The one confirmation: the amount, the words agreed to, and what happens then. */
export function AcceptSheet(props: AnswerSheetProps) {
  const { claim, proposal, open, onClose } = props;
  return (
    <BottomSheet
      open={open}
      label={text('proposal.acceptTitle')}
      onClose={onClose}
      head={
        <>
          <View className="sub">{text('proposal.acceptTitle')}</View>
          <Offered remedy={proposal.remedy} unit={claim.unit} />
        </>
      }
    >
      <AcceptForm {...props} />
    </BottomSheet>
  );
}

function AcceptForm({ claim, proposal, onClose, reload }: AnswerSheetProps) {
  const { ticketId, unit } = claim;
  const { proposalId, remedy, amountFen, words } = proposal;
  const isRefund = remedy.kind === 'refund';
  const act = useSheetAct('ticket.acceptProposal', {
    onDone: ({ settling, begun }) => {
      onClose();
      if (settling) tell(text('proposal.accepted', { amountFen }));
      else tell(text(begun ? 'proposal.acceptedOther' : 'proposal.acceptedAbove'));
    },
    reload,
  });
  return (
    <>
      <View className="quote">{words}</View>
      <View className="line sub" style="margin-top:12px">
        <Icon name="calendar-check" />
        <View className="grow">{text(isRefund ? 'proposal.acceptPath' : 'proposal.acceptOtherPath')}</View>
      </View>
      <SheetConfirm
        id="confirm-accept"
        label={
          isRefund
            ? text('proposal.acceptYes', { amountFen })
            : text('proposal.acceptOtherYes', { remedy: remedyMain(remedy, unit) })
        }
        problem={act.problem}
        busy={act.busy}
        onTap={() => void act.run({ ticketId, proposalId })}
      />
    </>
  );
}

export function DeclineSheet({ claim, proposal, open, onClose, reload }: AnswerSheetProps) {
  const { ticketId } = claim;
  const { proposalId } = proposal;
  const act = useSheetAct('ticket.declineProposal', {
    onDone: () => {
      onClose();
      tell(text('proposal.declined'));
    },
    reload,
  });
  return (
    <ReasonSheet
      id="decline"
      open={open}
      title={text('proposal.declineTitle')}
      hint={text('proposal.declineHint')}
      label={text('proposal.declineReason')}
      placeholder={text('proposal.declinePlaceholder')}
      presets={[text('proposal.declineTooLittle'), text('proposal.declineReissue')]}
      confirm={text('proposal.declineYes')}
      problem={act.problem}
      busy={act.busy}
      onSend={(reason) => void act.run({ ticketId, proposalId, reason })}
      onClose={onClose}
    />
  );
}
