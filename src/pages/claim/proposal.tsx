import { View } from '@tarojs/components';
import type { ClaimView } from '../../../domain/contract/views/claim';
import type { ProposalView } from '../../../domain/contract/views/ticket';
import { text } from '../../../locales/text';
import { useNow } from '../../cloud/use-now';
import { useSheetAct } from '../../cloud/use-sheet-act';
import { BottomSheet } from '../../components/bottom-sheet';
import { Icon } from '../../components/icon';
import { Money } from '../../components/money';
import { ReasonSheet } from '../../components/reason-sheet';
import { SheetConfirm } from '../../components/sheet-confirm';
import { tell } from '../../components/tell';

/** What is offered, in the words that are kept; once accepted it stays as it was. */
export function ProposalCard({ proposal }: { proposal: ProposalView }) {
  const now = useNow();
  const { amountFen, words, byName, dueAt, status } = proposal;
  if (status !== 'open' && status !== 'accepted') return null;
  const title =
    status === 'open' ? text('proposal.title', { name: byName }) : text('proposal.acceptedTitle');
  return (
    <View className="card stack" id="proposal">
      <View className="title">{title}</View>
      <Money amountFen={amountFen} size="hero" />
      <View className="say">{words}</View>
      {dueAt !== null && (
        <View className="line sub">
          <Icon name="clock" />
          <View className="grow">{text('proposal.until', { dueAt }, now)}</View>
        </View>
      )}
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
  const { proposal, open, onClose } = props;
  return (
    <BottomSheet
      open={open}
      label={text('proposal.acceptTitle')}
      onClose={onClose}
      head={
        <>
          <View className="sub">{text('proposal.acceptTitle')}</View>
          <Money amountFen={proposal.amountFen} size="hero" />
        </>
      }
    >
      <AcceptForm {...props} />
    </BottomSheet>
  );
}

function AcceptForm({ claim: { ticketId }, proposal, onClose, reload }: AnswerSheetProps) {
  const { proposalId, amountFen, words } = proposal;
  const act = useSheetAct('ticket.acceptProposal', {
    onDone: ({ settling }) => {
      onClose();
      tell(settling ? text('proposal.accepted', { amountFen }) : text('proposal.acceptedAbove'));
    },
    reload,
  });
  return (
    <>
      <View className="quote">{words}</View>
      <View className="line sub" style="margin-top:12px">
        <Icon name="calendar-check" />
        <View className="grow">{text('proposal.acceptPath')}</View>
      </View>
      <SheetConfirm
        id="confirm-accept"
        label={text('proposal.acceptYes', { amountFen })}
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
