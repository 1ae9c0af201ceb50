import { View } from '@tarojs/components';
import { useState } from 'react';
import type { MisuseReviewView } from '../../../../domain/contract/views/misuse-review';
import { sentenceText, text } from '../../../../locales/text';
import { answerText } from '../../../cloud/answer-text';
import { useAct } from '../../../cloud/use-act';
import { useNow } from '../../../cloud/use-now';
import { useView } from '../../../cloud/use-view';
import { Button } from '../../../components/button';
import { Segments } from '../../../components/choice-grid';
import { Icon } from '../../../components/icon';
import { PageShell } from '../../../components/page-shell';
import { EmptyState, ErrorState, Skeleton } from '../../../components/page-states';
import { tell } from '../../../components/tell';
import { openHandled } from '../../../features/handling/open-handled';
import { roleOf } from '../../../theme/named';
import { CloseReviewSheet } from './close-review-sheet';

type Which = MisuseReviewView['state'];

/** Claims that are looked at a second time. Nothing was blocked or delayed; a person judges. */
export default function ReviewsPage() {
  const [which, setWhich] = useState<Which>('open');
  const [closing, setClosing] = useState<string | null>(null);
  const view = useView('desk.reviews', { which });
  const reviews = view.value?.reviews;
  const closed = which === 'closed';
  return (
    <PageShell title={text('reviews.title')} wide>
      <View className="note">
        <Icon name="eye-off" />
        <View className="grow">{text('reviews.note')}</View>
      </View>
      <Segments
        label={text('reviews.tabs')}
        segments={(['open', 'closed'] as const).map((value) => {
          return { value, label: text(`reviews.tab.${value}`) };
        })}
        chosen={which}
        onChoose={setWhich}
      />
      {view.problem !== undefined && reviews === undefined && (
        <ErrorState hint={answerText(view.problem)} onRetry={() => void view.reload()} />
      )}
      {view.problem === undefined && reviews === undefined && <Skeleton cards={2} />}
      {reviews?.length === 0 && (
        <EmptyState
          title={text(closed ? 'reviews.noneClosed' : 'reviews.none')}
          hint={text(closed ? 'reviews.noneClosedHint' : 'reviews.noneHint')}
        />
      )}
      {reviews?.map((review) => (
        <ReviewCard
          key={review.ticketId}
          review={review}
          onClose={() => setClosing(review.ticketId)}
          reload={view.reload}
        />
      ))}
      <CloseReviewSheet
        ticketId={closing}
        onClose={() => setClosing(null)}
        reload={view.reload}
      />
    </PageShell>
  );
}

interface ReviewCardProps {
  review: MisuseReviewView;
  onClose: () => void;
  reload: () => Promise<void>;
}

function ReviewCard({ review, onClose, reload }: ReviewCardProps) {
  const { ticketId, goodsName: goods, claimedFen, reasons, contest } = review;
  const name = review.residentName === '' ? text('pairs.erased') : review.residentName;
  const now = useNow();
  return (
    <View className="card card--flush" id={`review-${ticketId}`}>
      <View className="row">
        <View className="grow stack">
          <View className="title">{name}</View>
          <View className="sub">
            {text('reviews.about', { goods, claimedFen })}
            <View className="sep" />
            {text('reviews.raisedAt', { raisedAt: review.raisedAt }, now)}
          </View>
          <View className="note note--soon">
            <Icon name="search" />
            <View className="grow">
              {reasons.map((reason) => (
                <View key={reason.key}>{sentenceText(reason, now)}</View>
              ))}
            </View>
          </View>
          {contest !== null && (
            <>
              <View className="cap">{text('reviews.contested')}</View>
              <View className="quote">{contest.words}</View>
            </>
          )}
          <Seen review={review} />
        </View>
      </View>
      <View
        className="row"
        onClick={() => void openHandled('platform', ticketId)}
        {...roleOf('button')}
      >
        <View className="grow">{text('reviews.ticket')}</View>
        <Icon name="chevron-right" />
      </View>
      {review.state === 'open' && <Acts review={review} onClose={onClose} reload={reload} />}
    </View>
  );
}

/** Who looked, and how it ended, the newest last. */
function Seen({ review: { looked, closings } }: { review: MisuseReviewView }) {
  const now = useNow();
  return (
    <>
      {looked !== null && closings.length === 0 && (
        <View className="cap">
          {text('reviews.lookedBy', { name: looked.byName, lookedAt: looked.at }, now)}
        </View>
      )}
      {closings.map(({ outcome, words, byName, at }) => (
        <View key={at}>
          <View className="strong">{text(`reviews.outcome.${outcome}`)}</View>
          <View>{words}</View>
          <View className="cap">
            {text('reviews.closedBy', { name: byName, closedAt: at }, now)}
          </View>
        </View>
      ))}
    </>
  );
}

function Acts({ review, onClose, reload }: ReviewCardProps) {
  const { ticketId, looked, mayClose } = review;
  const act = useAct('desk.lookAtReview');
  const look = async () => {
    const answer = await act.run({ ticketId });
    if (answer === null) return;
    tell(answer.ok ? text('reviews.looked') : answerText(answer));
    await reload();
  };
  return (
    <View className="row">
      {!mayClose && <View className="sub grow">{text('reviews.needsAnother')}</View>}
      {looked === null && (
        <Button
          id={`look-review-${ticketId}`}
          kind="soft"
          size="small"
          busy={act.busy}
          onTap={() => void look()}
        >
          {text('reviews.look')}
        </Button>
      )}
      {mayClose && (
        <Button id={`close-review-${ticketId}`} size="small" onTap={onClose}>
          {text('reviews.close')}
        </Button>
      )}
    </View>
  );
}
