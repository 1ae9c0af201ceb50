import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { HandledTicketView } from '../../../domain/contract/views/handled-ticket';
import { BelowScreen } from '../../components/below-screen';
import { ClaimTimeline } from '../../components/claim-timeline';
import { Conversation } from '../../components/conversation';
import { Icon } from '../../components/icon';
import { PageShell } from '../../components/page-shell';
import { RatingGiven } from '../../components/rating-given';
import { withoutTold } from '../../components/without-told';
import { OfflineNotice } from '../../components/page-states';
import { text } from '../../../locales/text';
import { AskedCards } from './asked-card';
import { BatchHint } from './batch-hint';
import { ClaimantCard } from './claimant-card';
import { ClosingCard } from './closing-card';
import { ClockBand } from './clock-band';
import { ClocksCard } from './clocks-card';
import { EvidenceCard } from './evidence-card';
import { Goods } from './goods-acts';
import { handledTitle, type Desk } from './handling-words';
import { Liability } from './liability';
import { HintCard } from './hint-card';
import { OrderToday } from './order-today';
import { OtherWays } from './other-ways';
import { ProcedureWay } from './procedure-way';
import { RaisePriority } from './raise-priority';
import { RecordsCard } from './records-card';
import { RefundAsked } from './refund-asked';
import { Conflicts } from './conflicts';
import { PlanCard } from './plan-card';
import { PhotoHintsCard } from './photo-hints-card';
import { ReplyCard } from './reply-card';
import { ReviewNote } from './review-note';
import { RoutingCards } from './routing-card';
import { RulesCard } from './rules-card';
import { Suggestion } from './suggestion';
import { TasksCard } from './tasks-card';
import { TransferWay } from './transfer-way';
import { UnusualPair } from './unusual-pair';
import type { HandledTicket } from './use-handled-ticket';
import type { Reply } from './use-reply';
import './ticket-layout.scss';

interface TicketLayoutProps {
  handled: HandledTicket;
  ticket: HandledTicketView;
  desk: Desk;
  reply: Reply;
  /** Absent where the amount is settled. */
  onDisagree?: () => void;
  /** What stays at the bottom: the desk's own bar. */
  dock: ReactNode;
  /** Under the title, over the whole width. */
  band?: ReactNode;
  /** The desk's own sheets. */
  children: ReactNode;
}

/** One claim on a desk: its parts, the desk's bar under them and its sheets over them. */
export function TicketLayout({ dock, band, children, ...parts }: TicketLayoutProps) {
  return (
    <PageShell title={handledTitle(parts.ticket)} wide dock={dock} band={band}>
      <Parts {...parts} />
      {/* One box for all sheets: closed they must not take the gaps of the column. */}
      <View>
        <BelowScreen>{children}</BelowScreen>
      </View>
    </PageShell>
  );
}

type PartsProps = Omit<TicketLayoutProps, 'dock' | 'band' | 'children'>;

/** Clock, their words, suggestion, evidence; then the reply and what was said and done. */
function Parts(props: PartsProps) {
  return (
    <View className="parts">
      <Asked {...props} />
      <Judged {...props} />
      <View className="parts__side parts__evidence">
        <BelowScreen>
          <EvidenceCard ticket={props.ticket} />
          <RulesCard rules={props.ticket.claimRules} />
        </BelowScreen>
      </View>
      <View className="parts__side parts__work">
        <BelowScreen>
          <Work {...props} />
        </BelowScreen>
      </View>
    </View>
  );
}

/** What is asked, by when, and what stands in its way. */
function Asked({ handled: { problem, valueAt, reload }, ticket, desk, onDisagree }: PartsProps) {
  const unreached = problem?.code === 'offline' || problem?.code === 'timeout';
  return (
    <View className="parts__side parts__asked">
      {unreached && <OfflineNotice since={valueAt} words={text('inbox.offline')} />}
      <ClockBand ticket={ticket} desk={desk} />
      <BatchHint ticket={ticket} desk={desk} />
      <RefundAsked ticket={ticket} />
      {ticket.plan !== null && (
        <PlanCard {...{ ticket, desk, onDisagree, reload }} plan={ticket.plan} />
      )}
      <AskedCards ticket={ticket} desk={desk} />
      <Goods ticket={ticket} reload={reload} />
      <ClaimantCard ticket={ticket} />
      <PhotoHintsCard ticket={ticket} reload={reload} />
      {ticket.rating !== null && <RatingGiven rating={ticket.rating} reader="handlers" />}
      <HintCard ticket={ticket} reload={reload} />
    </View>
  );
}

/** What the rules suggest and who bears it. */
function Judged({ handled: { reload }, ticket, desk, onDisagree }: PartsProps) {
  // While it is open it stands on top, with what to do.
  const planned = ticket.plan !== null;
  return (
    <View className="parts__side parts__judged">
      {!planned && <Suggestion suggestion={ticket.suggestion} onDisagree={onDisagree} />}
      {!planned && <Conflicts findings={ticket.findings} />}
      {desk === 'platform' && <Liability ticket={ticket} reload={reload} />}
      <BelowScreen>
        <OrderToday ticket={ticket} />
        <UnusualPair pair={ticket.pair} />
        <ReviewNote review={ticket.review} />
      </BelowScreen>
      {onDisagree !== undefined && <ChangedAmount ticket={ticket} />}
    </View>
  );
}

/** The reply, the ways on, and what was said and done. */
function Work({ handled: { reload }, ticket, desk, reply }: PartsProps) {
  return (
    <>
      {ticket.allowedActs.includes('reply') && (
        <ReplyCard
          reply={reply}
          ticket={ticket}
          onSent={() => void reload()}
        />
      )}
      <ProcedureWay ticket={ticket} />
      <ClosingCard ticket={ticket} reload={reload} />
      <OtherWays ticket={ticket} desk={desk} reload={reload} />
      <TransferWay ticket={ticket} desk={desk} reload={reload} />
      <TasksCard ticket={ticket} desk={desk} reload={reload} />
      <Said ticket={ticket} reload={reload} />
      <ClaimTimeline steps={ticket.timeline} said={ticket.messages} />
      <ClocksCard ticket={ticket} />
      <RaisePriority ticket={ticket} reload={reload} />
      <RoutingCards ticket={ticket} />
      <RecordsCard ticketId={ticket.ticketId} desk={desk} />
    </>
  );
}

/** What was said since; what stands in a card above is not told twice. */
function Said({ ticket, reload }: { ticket: HandledTicketView; reload: () => Promise<void> }) {
  const { ticketId, messages, talk, note, proofRequest, proposal, appeal, rating } = ticket;
  const above = [
    proofRequest?.words,
    proposal?.words,
    appeal?.words,
    appeal?.ruling,
    rating?.comment,
    note,
  ];
  return (
    <Conversation
      ticketId={ticketId}
      messages={withoutTold(messages, above)}
      all={messages}
      talk={talk}
      reader="handlers"
      reload={reload}
    />
  );
}

/** An amount other than the suggested one is never taken silently. */
function ChangedAmount({ ticket: { split, suggestion, refundAsk } }: {
  ticket: HandledTicketView;
}) {
  const { amountFen } = split;
  const suggestedFen = suggestion.amountFen;
  // What a helper asked for says so in a card of its own.
  if (amountFen === suggestedFen || amountFen === refundAsk?.amountFen) return null;
  return (
    <View className="note note--jade">
      <Icon name="pencil" />
      <View className="grow">{text('amount.changed', { amountFen, suggestedFen })}</View>
    </View>
  );
}
