import { View } from '@tarojs/components';
import { useState } from 'react';
import { text } from '../../../../locales/text';
import { useSheetAct } from '../../../cloud/use-sheet-act';
import { BottomSheet } from '../../../components/bottom-sheet';
import { isReason, ReasonForm } from '../../../components/reason-form';
import { SheetConfirm } from '../../../components/sheet-confirm';
import { tell } from '../../../components/tell';

export type Writing = 'answer' | 'close';

interface AnswerSheetProps {
  complaintId: string;
  writing: Writing | null;
  onClose: () => void;
  reload: () => Promise<void>;
}

/** Words that whoever holds the code reads, without the name of who wrote them. */
export function AnswerSheet(props: AnswerSheetProps) {
  const { writing, onClose } = props;
  const title = text(writing === 'close' ? 'complaints.close' : 'complaints.answer');
  return (
    <BottomSheet
      open={writing !== null}
      label={title}
      onClose={onClose}
      head={
        <>
          <View className="title">{title}</View>
          <View className="sub">
            {text(writing === 'close' ? 'complaints.closeHint' : 'complaints.answerHint')}
          </View>
        </>
      }
    >
      {writing !== null && <AnswerForm key={writing} {...props} writing={writing} />}
    </BottomSheet>
  );
}

function AnswerForm({ complaintId, writing, onClose, reload }: AnswerSheetProps & {
  writing: Writing;
}) {
  const [words, setWords] = useState('');
  const onDone = () => {
    onClose();
    tell(text(closes ? 'complaints.closeDone' : 'complaints.answerDone'));
  };
  const closes = writing === 'close';
  const answer = useSheetAct('desk.answerComplaint', { onDone, reload });
  const close = useSheetAct('desk.closeComplaint', { onDone, reload });
  const act = closes ? close : answer;
  const send = async () => {
    act.say(isReason(words) ? null : text('complaints.empty'));
    if (isReason(words)) await act.run({ complaintId, words: words.trim() });
  };
  return (
    <>
      <ReasonForm
        id="complaint-answer"
        label={text(closes ? 'complaints.close' : 'complaints.answer')}
        placeholder={text(
          closes ? 'complaints.closePlaceholder' : 'complaints.answerPlaceholder',
        )}
        value={words}
        onChange={setWords}
      />
      <SheetConfirm
        id="send-answer"
        label={text(closes ? 'complaints.closeSend' : 'complaints.answerSend')}
        problem={act.problem}
        busy={act.busy}
        onTap={() => void send()}
      />
    </>
  );
}
