import { View } from '@tarojs/components';
import { useRouter, useShareAppMessage } from '@tarojs/taro';
import { useState } from 'react';
import type { ClaimView } from '../../../domain/contract/views/claim';
import { text } from '../../../locales/text';
import { answerText } from '../../cloud/answer-text';
import { useAct } from '../../cloud/use-act';
import { useView } from '../../cloud/use-view';
import { BelowScreen } from '../../components/below-screen';
import { Button } from '../../components/button';
import { EvidenceStrip } from '../../components/evidence-strip';
import { PrintoutRow } from '../../components/printout-row';
import { PageShell } from '../../components/page-shell';
import { ErrorState, OfflineNotice, Skeleton } from '../../components/page-states';
import { tell } from '../../components/tell';
import { ClaimHead } from '../../features/ticket/claim-head';
import { withoutTold } from '../../components/without-told';
import { ClaimTimeline } from '../../components/claim-timeline';
import { CodeCard } from '../../features/ticket/code-card';
import { Conversation } from '../../components/conversation';
import { RateCard } from '../../features/ticket/rate-card';
import { useRating } from '../../features/ticket/use-rating';
import { RatingGiven } from '../../components/rating-given';
import { VideoRow } from '../../components/video-row';
import { ticketTitle } from '../../components/ticket-title';
import { Afterwards } from './afterwards';
import { AppealCard, AppealSheet } from './appeal';
import { CallBackCard } from './call-back';
import { claimDock } from './claim-dock';
import { ContestSheet, FiledBy } from './filed-by';
import { ReusedPhoto } from './reused-photo';
import { FollowUp } from './follow-up';
import { Goods } from './goods';
import { ProofCard, SupplySheet } from './proof-request';
import { AcceptSheet, DeclineSheet, ProposalCard } from './proposal';
import { Rejection } from './rejection';
import { ReopenSheet } from './reopen-sheet';
import { Review } from './review';
import { Treatment } from './treatment';
import { WithdrawSheet } from './withdraw-sheet';

/** Often enough that a reply shows while one is looking. */
const RELOAD_EVERY_MS = 8_000;

export default function ClaimPage() {
  const { ticketId = '' } = useRouter().params;
  const view = useView('ticket.view', { ticketId }, { keep: true, everyMs: RELOAD_EVERY_MS });
  const claim = view.value;
  useShareAppMessage(() => ({
    title:
      claim === undefined
        ? text('app.name')
        : text('claim.shareTitle', { title: ticketTitle(claim) }),
    path: `/pages/track/index?token=${claim?.trackingToken ?? ''}`,
  }));
  if (claim === undefined) {
    return (
      <PageShell title={text('claim.title')}>
        {view.problem === undefined && <Skeleton cards={2} />}
        {view.problem?.code === 'ticketNotFound' && (
          <ErrorState title={text('claim.missing')} hint={text('claim.missingHint')} />
        )}
        {view.problem !== undefined && view.problem.code !== 'ticketNotFound' && (
          <ErrorState hint={answerText(view.problem)} onRetry={() => void view.reload()} />
        )}
      </PageShell>
    );
  }
  return (
    <Claim
      claim={claim}
      offlineSince={view.problem?.code === 'offline' ? view.valueAt : undefined}
      reload={view.reload}
    />
  );
}

type Sheet = 'contest' | 'supply' | 'accept' | 'decline' | 'appeal' | 'reopen' | 'withdraw';

function Claim({ claim, offlineSince, reload }: {
  claim: ClaimView;
  offlineSince: number | undefined;
  reload: () => Promise<void>;
}) {
  const { ticketId, allowedActs, rejection, proofRequest, proposal, appeal } = claim;
  const confirming = useConfirming(ticketId, reload);
  const [sheet, setSheet] = useState<Sheet | null>(null);
  const openAppeal = () => setSheet('appeal');
  const dock = claimDock({
    claim,
    confirming: confirming.busy,
    onConfirm: () => void confirming.confirm(),
    onSupply: () => setSheet('supply'),
    onAccept: () => setSheet('accept'),
    onDecline: () => setSheet('decline'),
  });

  return (
    <PageShell title={text('claim.title')} {...(dock === undefined ? {} : { dock })}>
      {offlineSince !== undefined && <OfflineNotice since={offlineSince} />}
      <ClaimHead claim={claim} />
      <Treatment claim={claim} />
      <FollowUp claim={claim} reload={reload} onReopen={() => setSheet('reopen')} />
      <FiledBy claim={claim} onContest={() => setSheet('contest')} />
      {proofRequest !== null && <ProofCard claim={claim} request={proofRequest} />}
      {proposal !== null && <ProposalCard claim={claim} proposal={proposal} />}
      <Goods claim={claim} reload={reload} />
      {rejection !== null && (
        <Rejection
          rejection={rejection}
          appealUntil={claim.appealUntil}
          onAppeal={openAppeal}
        />
      )}
      {appeal !== null && <AppealCard appeal={appeal} payerName={claim.payerName} />}
      <Rating claim={claim} reload={reload} />
      <ClaimTimeline steps={claim.timeline} said={claim.messages} />
      <BelowScreen>
        <Said claim={claim} reload={reload} />
        {allowedActs.includes('askCallBack') && <CallBackCard claim={claim} reload={reload} />}
        <Rest claim={claim} reload={reload} onAppeal={openAppeal} onSheet={setSheet} />
        <Sheets claim={claim} sheet={sheet} onClose={() => setSheet(null)} reload={reload} />
      </BelowScreen>
    </PageShell>
  );
}

/** Photos, what may be taken away or shown to others, and the ways that are still open. */
function Rest({ claim, reload, onAppeal, onSheet }: {
  claim: ClaimView;
  reload: () => Promise<void>;
  onAppeal: () => void;
  onSheet: (sheet: Sheet) => void;
}) {
  const { ticketId, reader, allowedActs } = claim;
  return (
    <>
      <Photos claim={claim} />
      <ReusedPhoto claim={claim} reload={reload} />
      <Review claim={claim} reload={reload} />
      <CodeCard ticketId={ticketId} token={claim.trackingToken} />
      {reader === 'payer' && (
        <View className="card card--flush">
          <PrintoutRow ticketId={ticketId} action="ticket.export" />
        </View>
      )}
      <Afterwards claim={claim} onAppeal={onAppeal} onReopen={() => onSheet('reopen')} />
      {allowedActs.includes('withdraw') && (
        <View className="center">
          <Button id="withdraw" kind="quiet" size="small" onTap={() => onSheet('withdraw')}>
            {text('claim.withdraw')}
          </Button>
        </View>
      )}
    </>
  );
}

/** The tap that says that what was agreed has come. */
function useConfirming(ticketId: string, reload: () => Promise<void>) {
  const { busy, run } = useAct('ticket.confirm');
  const confirm = async () => {
    const answer = await run({ ticketId });
    if (answer === null) return;
    tell(answer.ok ? text('claim.confirmed') : answerText(answer));
    await reload();
  };
  return { busy, confirm };
}

/** How it went: asked while it is open, shown afterwards. */
function Rating({ claim, reload }: { claim: ClaimView; reload: () => Promise<void> }) {
  const { ticketId, rating: given, allowedActs, payerName } = claim;
  const rating = useRating(ticketId, reload);
  if (given !== null) {
    const reader = payerName === null ? 'resident' : { familyOf: payerName };
    return <RatingGiven rating={given} reader={reader} />;
  }
  if (!allowedActs.includes('rate')) return null;
  return <RateCard rating={rating} />;
}

/** What was said; what stands in a card of its own above is not told twice. */
function Said({ claim, reload }: { claim: ClaimView; reload: () => Promise<void> }) {
  const { ticketId, messages, talk, proofRequest, proposal, appeal, rejection, rating } = claim;
  const offered = proposal?.status === 'open' || proposal?.status === 'accepted';
  const above = [
    proofRequest?.words,
    offered ? proposal.words : undefined,
    appeal?.words,
    appeal?.ruling,
    rejection?.words,
    rating?.comment,
  ];
  return (
    <Conversation
      ticketId={ticketId}
      messages={withoutTold(messages, above)}
      all={messages}
      talk={talk}
      reader="resident"
      reload={reload}
    />
  );
}

/** Each is there as long as what it does is allowed, so that what is being written stays. */
function Sheets({ claim, sheet, onClose, reload }: {
  claim: ClaimView;
  sheet: Sheet | null;
  onClose: () => void;
  reload: () => Promise<void>;
}) {
  const { ticketId, proofRequest, proposal, appealUntil } = claim;
  const common = (name: Sheet) => ({ claim, open: sheet === name, onClose, reload });
  return (
    <View>
      {proofRequest !== null && <SupplySheet {...common('supply')} request={proofRequest} />}
      {proposal?.status === 'open' && (
        <>
          <AcceptSheet {...common('accept')} proposal={proposal} />
          <DeclineSheet {...common('decline')} proposal={proposal} />
        </>
      )}
      {appealUntil !== null && <AppealSheet {...common('appeal')} />}
      <ReopenSheet
        ticketId={ticketId}
        open={sheet === 'reopen'}
        onClose={onClose}
        reload={reload}
      />
      {claim.filing.right !== 'payer' && <ContestSheet {...common('contest')} />}
      <WithdrawSheet {...common('withdraw')} />
    </View>
  );
}

const photoCaption = {
  pending: 'claim.photoPending',
  passed: undefined,
  flagged: 'claim.photoFlagged',
} as const;

function Photos({ claim: { photos, video, filing } }: { claim: ClaimView }) {
  if (photos.length === 0 && video === null) return null;
  // Who had it filed by somebody else did not take them.
  const title = text(filing.byReader ? 'claim.photos' : 'claim.photosOf');
  return (
    <View className="card">
      <View className="title">{title}</View>
      <EvidenceStrip
        photos={photos.map(({ photoId, url, check }) => {
          const caption = photoCaption[check];
          const said = caption === undefined ? {} : { caption: text(caption) };
          return { id: photoId, url, ...said };
        })}
      />
      {video !== null && <VideoRow video={video} />}
    </View>
  );
}
