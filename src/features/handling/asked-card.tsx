import { View } from '@tarojs/components';
import type { HandledTicketView } from '../../../domain/contract/views/handled-ticket';
import type { ProposalView } from '../../../domain/contract/views/ticket';
import { text } from '../../../locales/text';
import { useNow } from '../../cloud/use-now';
import { Explanation } from '../../components/explanation';
import { Icon } from '../../components/icon';
import { freightWords, remedyTitle } from '../../../locales/remedy-words';
import { StateChip } from '../../components/state-chip';
import type { IconName } from '../../theme/icons';
import type { Desk } from './handling-words';

/** What the resident was asked, offered or appeals for, and what they said to it. */
export function AskedCards({ ticket, desk }: { ticket: HandledTicketView; desk: Desk }) {
  const { proofRequest, proposal, appeal } = ticket;
  return (
    <>
      {appeal !== null && <AppealCard appeal={appeal} desk={desk} />}
      {proofRequest !== null && <ProofCard request={proofRequest} />}
      {proposal !== null && <ProposalCard proposal={proposal} unit={ticket.unit} />}
    </>
  );
}

function ProofCard({ request }: { request: NonNullable<HandledTicketView['proofRequest']> }) {
  const kinds = request.kinds.map((kind) => text(`proofKind.${kind}`));
  return (
    <View className="card stack" id="proof-request">
      <View className="title">
        {text('asked.proof', { kinds: kinds.join(text('proofKind.and')) })}
      </View>
      <View className="quote">{request.words}</View>
      <View className="cap">{text('asked.clockStands')}</View>
    </View>
  );
}

const iconOf: Record<ProposalView['status'], IconName> = {
  open: 'hourglass',
  accepted: 'circle-check',
  declined: 'undo-2',
  lapsed: 'clock-alert',
};

function ProposalCard({ proposal, unit }: { proposal: ProposalView; unit: string }) {
  const { remedy, words, byName, status, explanation } = proposal;
  const freight = freightWords(remedy);
  return (
    <View className="card stack" id="proposal">
      <View className="line line--between">
        <View className="title">{text('proposal.title', { name: byName })}</View>
        <StateChip
          icon={iconOf[status]}
          tone={status === 'accepted' ? 'jade' : 'plain'}
          label={text(`asked.proposal.${status}`)}
        />
      </View>
      <View className="strong">{remedyTitle(remedy, unit)}</View>
      {freight !== null && <View className="cap">{freight}</View>}
      {explanation.length > 0 && <Explanation steps={explanation} />}
      <View className="quote">{words}</View>
      {status === 'open' && <View className="cap">{text('asked.clockStands')}</View>}
    </View>
  );
}

function AppealCard({ appeal, desk }: {
  appeal: NonNullable<HandledTicketView['appeal']>;
  desk: Desk;
}) {
  const now = useNow();
  const { words, dueAt, against, decision, ruling, mayDecide } = appeal;
  return (
    <View className="card stack" id="appeal-card">
      <View className="title">
        {decision === null ? text(`asked.appeal.${against}`) : text(`appeal.${decision}`)}
      </View>
      <View className="quote">{words}</View>
      {decision === null ? (
        <View className="cap">{text('asked.appealDue', { dueAt }, now)}</View>
      ) : (
        <View className="say">{ruling}</View>
      )}
      {decision === null && desk === 'platform' && !mayDecide && (
        <View className="note note--soon" id="decided-before" style="margin-top:12px">
          <Icon name="users" />
          <View className="grow">{text('asked.decidedBefore')}</View>
        </View>
      )}
    </View>
  );
}
