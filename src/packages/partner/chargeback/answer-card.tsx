import { View } from '@tarojs/components';
import { useState } from 'react';
import { policyBounds } from '../../../../domain/policy/bounds';
import { text } from '../../../../locales/text';
import { answerText } from '../../../cloud/answer-text';
import { useAct } from '../../../cloud/use-act';
import { Button } from '../../../components/button';
import { Segments } from '../../../components/choice-grid';
import { Icon } from '../../../components/icon';
import { tell } from '../../../components/tell';
import { TextField } from '../../../components/text-field';
import { PhotoField } from '../../../features/filing/photo-field';
import { useAddition } from '../../../features/filing/use-addition';
import { photoIdsOf, photosHindrance } from '../../../features/filing/use-photos';

type Choice = 'accept' | 'dispute';

interface ActCardProps {
  chargebackId: string;
  reload: () => Promise<void>;
}

/** Sends what was chosen and written; what is missing is said before anything goes. */
function useAnswer({ chargebackId, reload }: ActCardProps, choice: Choice | null) {
  const { words, write, photos, forget } = useAddition('chargeback', chargebackId);
  const [problem, setProblem] = useState<string | null>(null);
  const act = useAct('fund.answerChargeback');
  const hindrance = () => {
    if (choice === null) return text('chargebackAnswer.choose');
    if (choice === 'dispute' && words.trim() === '') return text('chargebackAnswer.write');
    return photosHindrance(photos.photos);
  };
  const send = async () => {
    const missing = hindrance();
    setProblem(missing);
    if (missing !== null || choice === null) return;
    const photoIds = photoIdsOf(photos.photos);
    const sent = { chargebackId, answer: choice, reason: words.trim(), photoIds };
    const answer = await act.run(sent);
    if (answer === null) return;
    setProblem(answer.ok ? null : answerText(answer));
    if (answer.ok) {
      forget();
      tell(text('chargebackAnswer.done'));
    }
    await reload();
  };
  return { words, write, photos, problem, busy: act.busy, send };
}

/** The firm accepts, or disputes with its reason and pictures. */
export function AnswerCard(props: ActCardProps) {
  const [choice, setChoice] = useState<Choice | null>(null);
  const { words, write, photos, problem, busy, send } = useAnswer(props, choice);
  const over = words.trim().length - policyBounds.reasonLength;
  return (
    <View className="card stack" id="answer-chargeback">
      <View className="title">{text('chargebackAnswer.title')}</View>
      <Segments
        label={text('chargebackAnswer.title')}
        segments={[
          { value: 'accept' as const, label: text('chargebackAnswer.accept') },
          { value: 'dispute' as const, label: text('chargebackAnswer.dispute') },
        ]}
        chosen={choice}
        onChoose={setChoice}
      />
      {choice !== null && <View className="sub">{text(`chargebackAnswer.${choice}Hint`)}</View>}
      <TextField
        id="chargeback-words"
        value={words}
        placeholder={text('chargebackAnswer.placeholder')}
        hint={over > 0 ? text('words.tooLong', { count: over }) : undefined}
        wrong={over > 0}
        onChange={write}
      />
      <View className="labelled">
        <View className="cap">{text('chargebackAnswer.photos')}</View>
        <PhotoField photos={photos} maximum={policyBounds.photosPerClaim} />
      </View>
      {problem !== null && (
        <View className="note note--late" role="alert">
          <Icon name="circle-alert" />
          <View className="grow">{problem}</View>
        </View>
      )}
      <Button
        id="send-chargeback-answer"
        kind="act"
        full
        icon="send"
        busy={busy}
        disabled={over > 0}
        onTap={() => void send()}
      >
        {text('chargebackAnswer.send')}
      </Button>
    </View>
  );
}
