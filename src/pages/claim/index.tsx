import { View } from '@tarojs/components';
import { useRouter, useShareAppMessage } from '@tarojs/taro';
import { useState } from 'react';
import type { ClaimView, RatingView } from '../../../domain/contract/views';
import { text, sentenceText } from '../../../locales/text';
import { answerText } from '../../cloud/answer-text';
import { serverNow } from '../../cloud/server-clock';
import { useAct } from '../../cloud/use-act';
import { useView } from '../../cloud/use-view';
import { BottomSheet } from '../../components/bottom-sheet';
import { Button } from '../../components/button';
import { EvidenceStrip } from '../../components/evidence-strip';
import { Icon } from '../../components/icon';
import { Money } from '../../components/money';
import { PageShell } from '../../components/page-shell';
import { ErrorState, OfflineNotice, Skeleton } from '../../components/page-states';
import { tell } from '../../components/tell';
import { ClaimHead } from '../../features/ticket/claim-head';
import { ClaimTimeline } from '../../components/claim-timeline';
import { CodeCard } from '../../features/ticket/code-card';
import { Conversation } from '../../components/conversation';
import { RateCard, RatingGiven } from '../../features/ticket/rate-card';
import { ticketTitle } from '../../components/ticket-title';

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

function Claim({ claim, offlineSince, reload }: {
  claim: ClaimView;
  offlineSince: number | undefined;
  reload: () => Promise<void>;
}) {
  const { ticketId, allowedActs } = claim;
  const confirm = useAct('ticket.confirm');
  const rate = useAct('ticket.rate');
  const [withdrawing, setWithdrawing] = useState(false);

  const confirmArrival = async () => {
    const answer = await confirm.run({ ticketId });
    if (answer === null) return;
    tell(answer.ok ? text('claim.confirmed') : answerText(answer));
    await reload();
  };
  const sendRating = async (rating: RatingView) => {
    const answer = await rate.run({ ticketId, ...rating });
    if (answer === null) return;
    tell(answer.ok ? text('rate.done') : answerText(answer));
    await reload();
  };

  return (
    <PageShell
      title={text('claim.title')}
      {...(allowedActs.includes('confirm')
        ? { dock: <ConfirmDock claim={claim} busy={confirm.busy} onTap={confirmArrival} /> }
        : {})}
    >
      {offlineSince !== undefined && <OfflineNotice since={offlineSince} />}
      <ClaimHead claim={claim} />
      {claim.rejection !== null && <Rejection rejection={claim.rejection} />}
      {allowedActs.includes('rate') && claim.rating === null && (
        <RateCard busy={rate.busy} onRate={(rating) => void sendRating(rating)} />
      )}
      {claim.rating !== null && <RatingGiven rating={claim.rating} />}
      <ClaimTimeline steps={claim.timeline} said={claim.messages} />
      {claim.messages.length > 0 && <Conversation messages={claim.messages} reader="resident" />}
      {claim.photos.length > 0 && <Photos photos={claim.photos} />}
      <CodeCard ticketId={ticketId} token={claim.trackingToken} />
      {allowedActs.includes('withdraw') && (
        <View className="center">
          <Button id="withdraw" kind="quiet" size="small" onTap={() => setWithdrawing(true)}>
            {text('claim.withdraw')}
          </Button>
        </View>
      )}
      <WithdrawSheet
        claim={claim}
        open={withdrawing}
        onClose={() => setWithdrawing(false)}
        reload={reload}
      />
    </PageShell>
  );
}

function ConfirmDock({ claim, busy, onTap }: {
  claim: ClaimView;
  busy: boolean;
  onTap: () => Promise<void>;
}) {
  const { refund, amountFen, nextAt, state } = claim;
  return (
    <>
      <Button id="confirm" kind="jade" full icon="check" busy={busy} onTap={() => void onTap()}>
        {text('claim.confirm')}
        <Money amountFen={refund?.amountFen ?? amountFen} />
      </Button>
      {state === 'settled' && nextAt !== null && (
        <View className="cap dock__hint">
          {text('claim.confirmHint', { dueAt: nextAt }, serverNow())}
        </View>
      )}
    </>
  );
}

function Rejection({ rejection }: { rejection: NonNullable<ClaimView['rejection']> }) {
  const now = serverNow();
  return (
    <View className="card">
      <View className="title">{text('claim.rejectedBecause')}</View>
      <View className="strong">{sentenceText(rejection.reason, now)}</View>
      {rejection.words !== '' && <View className="quote">{rejection.words}</View>}
      <View className="cap">
        {text('claim.appealUntil', { appealUntil: rejection.appealUntil }, now)}
      </View>
    </View>
  );
}

const photoCaption = {
  pending: text('claim.photoPending'),
  passed: undefined,
  flagged: text('claim.photoFlagged'),
} as const;

function Photos({ photos }: { photos: ClaimView['photos'] }) {
  return (
    <View className="card">
      <View className="title">{text('claim.photos')}</View>
      <EvidenceStrip
        photos={photos.map(({ photoId, url, check }) => {
          const caption = photoCaption[check];
          return { id: photoId, url, ...(caption === undefined ? {} : { caption }) };
        })}
      />
    </View>
  );
}

function WithdrawSheet({ claim, open, onClose, reload }: {
  claim: ClaimView;
  open: boolean;
  onClose: () => void;
  reload: () => Promise<void>;
}) {
  const withdraw = useAct('ticket.withdraw');
  const takeBack = async () => {
    const answer = await withdraw.run({ ticketId: claim.ticketId });
    if (answer === null) return;
    onClose();
    tell(answer.ok ? text('claim.withdrawn') : answerText(answer));
    await reload();
  };
  return (
    <BottomSheet
      open={open}
      label={text('claim.withdrawAsk')}
      onClose={onClose}
      head={
        <>
          <View className="head">{text('claim.withdrawAsk')}</View>
          <View className="sub">{ticketTitle(claim)}</View>
        </>
      }
    >
      <View className="note" style="margin:16px 0">
        <Icon name="undo-2" />
        <View className="grow">{text('claim.withdrawHint')}</View>
      </View>
      <View className="dock__row">
        <Button kind="line" grow onTap={onClose}>{text('action.cancel')}</Button>
        <Button
          id="withdraw-yes"
          kind="jade"
          grow
          busy={withdraw.busy}
          onTap={() => void takeBack()}
        >
          {text('claim.withdrawYes')}
        </Button>
      </View>
    </BottomSheet>
  );
}
