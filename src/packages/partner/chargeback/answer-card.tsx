import { View } from '@tarojs/components';
import { useState } from 'react';
import { policyBounds } from '../../../../domain/policy/bounds';
import { text } from '../../../../locales/text';
import { useSheetAct } from '../../../cloud/use-sheet-act';
import { AnswerBox } from '../../../components/answer-box';
import { Segments } from '../../../components/choice-grid';
import { tell } from '../../../components/tell';
import { PhotoField } from '../../../features/filing/photo-field';
import { useAddition } from '../../../features/filing/use-addition';
import { photoIdsOf, photosHindrance } from '../../../features/filing/use-photos';

const choices = ['accept', 'dispute'] as const;

type Choice = (typeof choices)[number];

interface ActCardProps {
  chargebackId: string;
  reload: () => Promise<void>;
}

/** Sends what was chosen and written; what is missing is said before anything goes. */
function useAnswer({ chargebackId, reload }: ActCardProps, choice: Choice | null) {
  const { words, write, photos, forget } = useAddition('chargeback', chargebackId);
  const onDone = () => {
    forget();
    tell(text('chargebackAnswer.done'));
  };
  const act = useSheetAct('fund.answerChargeback', { onDone, reload });
  const hindrance = () => {
    if (choice === null) return text('chargebackAnswer.choose');
    if (choice === 'dispute' && words.trim() === '') return text('chargebackAnswer.write');
    return photosHindrance(photos.photos);
  };
  const send = async () => {
    const missing = hindrance();
    act.say(missing);
    if (missing !== null || choice === null) return;
    const photoIds = photoIdsOf(photos.photos);
    await act.run({ chargebackId, answer: choice, reason: words.trim(), photoIds });
  };
  return { words, write, photos, problem: act.problem, busy: act.busy, send };
}

/** The firm accepts, or disputes with its reason and pictures. */
export function AnswerCard(props: ActCardProps) {
  const [choice, setChoice] = useState<Choice | null>(null);
  const { words, write, photos, problem, busy, send } = useAnswer(props, choice);
  const title = text('chargebackAnswer.title');
  return (
    <AnswerBox
      id="answer-chargeback"
      title={title}
      choice={
        <>
          <Segments
            label={title}
            segments={choices.map((value) => ({ value, label: text(`chargebackAnswer.${value}`) }))}
            chosen={choice}
            onChoose={setChoice}
          />
          {choice !== null && <View className="sub">{text(`chargebackAnswer.${choice}Hint`)}</View>}
        </>
      }
      words={{
        id: 'chargeback-words',
        value: words,
        placeholder: text('chargebackAnswer.placeholder'),
        maximumLength: policyBounds.reasonLength,
        onChange: write,
      }}
      send={{
        id: 'send-chargeback-answer',
        label: text('chargebackAnswer.send'),
        problem,
        busy,
        onTap: () => void send(),
      }}
    >
      <View className="labelled">
        <View className="cap">{text('chargebackAnswer.photos')}</View>
        <PhotoField photos={photos} maximum={policyBounds.photosPerClaim} />
      </View>
    </AnswerBox>
  );
}
