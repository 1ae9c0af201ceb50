import { View } from '@tarojs/components';
import { useState } from 'react';
import type { ClaimView } from '../../../domain/contract/views/claim';
import { sentenceText, text } from '../../../locales/text';
import { useNow } from '../../cloud/use-now';
import { useSheetAct } from '../../cloud/use-sheet-act';
import { Button } from '../../components/button';
import { ReasonSheet } from '../../components/reason-sheet';
import { tell } from '../../components/tell';

interface ReviewProps {
  claim: ClaimView;
  reload: () => Promise<void>;
}

/** That the claim is looked at a second time, why, and a way to say what one thinks of it. */
export function Review({ claim: { ticketId, review }, reload }: ReviewProps) {
  const [open, setOpen] = useState(false);
  const now = useNow();
  if (review === null) return null;
  const { reasons, contest, outcome } = review;
  return (
    <View className="card stack" id="own-review">
      <View className="title">
        {text(outcome === null ? 'review.own.title' : `review.own.outcome.${outcome.outcome}`)}
      </View>
      {outcome === null && <View className="sub">{text('review.own.hint')}</View>}
      {reasons.map((reason) => (
        <View key={reason.key} className="sub">{sentenceText(reason, now)}</View>
      ))}
      {contest !== null && (
        <>
          <View className="cap">{text('review.own.yours')}</View>
          <View className="quote">{contest.words}</View>
          {outcome === null && <View className="cap">{text('review.own.waiting')}</View>}
        </>
      )}
      {outcome !== null && <View className="say">{outcome.words}</View>}
      {outcome?.outcome === 'founded' && contest === null && (
        <View className="cap">{text('review.own.foundedHint')}</View>
      )}
      {contest === null && (
        <Button id="contest-review" kind="line" size="small" onTap={() => setOpen(true)}>
          {text('review.own.contest')}
        </Button>
      )}
      <ContestReviewSheet
        ticketId={ticketId}
        open={open}
        onClose={() => setOpen(false)}
        reload={reload}
      />
    </View>
  );
}

interface ContestReviewSheetProps {
  ticketId: string;
  open: boolean;
  onClose: () => void;
  reload: () => Promise<void>;
}

function ContestReviewSheet({ ticketId, open, onClose, reload }: ContestReviewSheetProps) {
  const act = useSheetAct('ticket.contestReview', {
    onDone: () => {
      onClose();
      tell(text('review.own.sent'));
    },
    reload,
  });
  return (
    <ReasonSheet
      id="review"
      open={open}
      title={text('review.own.contestTitle')}
      hint={text('review.own.contestHint')}
      label={text('review.own.contestLabel')}
      placeholder={text('review.own.placeholder')}
      presets={[
        text('review.own.presetFamily'),
        text('review.own.presetPhoto'),
        text('review.own.presetScale'),
      ]}
      confirm={text('review.own.send')}
      problem={act.problem}
      busy={act.busy}
      onSend={(reason) => void act.run({ ticketId, reason })}
      onClose={onClose}
    />
  );
}
