import { View } from '@tarojs/components';
import { useState } from 'react';
import { reviewOutcomes, type ReviewOutcome } from '../../../../domain/misuse/claim-review';
import { text } from '../../../../locales/text';
import { useSheetAct } from '../../../cloud/use-sheet-act';
import { Segments } from '../../../components/choice-grid';
import { ReasonSheet } from '../../../components/reason-sheet';
import { tell } from '../../../components/tell';

interface CloseReviewSheetProps {
  /** Null: no sheet. */
  ticketId: string | null;
  onClose: () => void;
  reload: () => Promise<void>;
}

/** How it ended and why, in words that the resident reads. */
export function CloseReviewSheet({ ticketId, onClose, reload }: CloseReviewSheetProps) {
  const [outcome, setOutcome] = useState<ReviewOutcome>('unfounded');
  const act = useSheetAct('desk.closeReview', {
    onDone: () => {
      onClose();
      tell(text('reviews.done'));
    },
    reload,
  });
  const send = (reason: string) => {
    if (ticketId !== null) void act.run({ ticketId, outcome, reason });
  };
  return (
    <ReasonSheet
      id="close-review"
      open={ticketId !== null}
      title={text('reviews.close')}
      hint={text('reviews.closeHint')}
      label={text('reviews.reason')}
      placeholder={text('reviews.placeholder')}
      presets={[
        text('reviews.presetWhole'),
        text('reviews.presetFamily'),
        text('reviews.presetTalked'),
      ]}
      confirm={text('reviews.send')}
      problem={act.problem}
      busy={act.busy}
      onSend={send}
      onClose={onClose}
    >
      <View className="strong">{text('reviews.outcome')}</View>
      <Segments
        label={text('reviews.outcome')}
        segments={reviewOutcomes.map((value) => {
          return { value, label: text(`reviews.outcome.${value}`) };
        })}
        chosen={outcome}
        onChoose={setOutcome}
      />
    </ReasonSheet>
  );
}
