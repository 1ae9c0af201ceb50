import { View } from '@tarojs/components';
import { useState, type ReactNode } from 'react';
import type { TaskView } from '../../../domain/contract/views/task';
import { policyBounds } from '../../../domain/policy/bounds';
import type { TaskOutcome } from '../../../domain/task/kind';
import { isTextKey, sentenceText, text } from '../../../locales/text';
import { serverNow } from '../../cloud/server-clock';
import { useSheetAct } from '../../cloud/use-sheet-act';
import { AnswerBox } from '../../components/answer-box';
import { Segments } from '../../components/choice-grid';
import { tell } from '../../components/tell';

/** Words and photos of an answer as they are kept on the phone until they were sent. */
export interface AnswerParts {
  words: string;
  write: (words: string) => void;
  photoIds: string[];
  /** Why the photos cannot go yet; null when they can. */
  hindrance: string | null;
  photoField: ReactNode;
  forget: () => void;
}

interface AnswerFormProps {
  task: TaskView;
  parts: AnswerParts;
  reload: () => Promise<void>;
}

/** Sends what was chosen and written; says in words why it could not. */
function useAnswer({ task, parts, reload }: AnswerFormProps, outcome: TaskOutcome | null) {
  const { taskId } = task;
  const onDone = () => {
    parts.forget();
    tell(text('taskAnswer.done'));
  };
  const act = useSheetAct('task.answer', { onDone, reload });
  const send = async () => {
    const hindrance = hindranceOf(outcome, task, parts);
    act.say(hindrance);
    if (hindrance !== null || outcome === null) return;
    await act.run({ taskId, outcome, words: parts.words.trim(), photoIds: parts.photoIds });
  };
  return { problem: act.problem, busy: act.busy, send };
}

/** What came of it, in one choice, words and photos if there are any. */
export function AnswerForm(props: AnswerFormProps) {
  const { task, parts } = props;
  const { kind, outcomes, call } = task;
  const [outcome, setOutcome] = useState<TaskOutcome | null>(null);
  const { problem, busy, send } = useAnswer(props, outcome);
  const title = wordsFor(`taskAnswer.title.${kind}`);
  return (
    <AnswerBox
      id="task-answer"
      title={title}
      choice={
        <>
          <Segments
            label={title}
            segments={outcomes.map((value) => ({ value, label: text(`task.outcome.${value}`) }))}
            chosen={outcome}
            onChoose={setOutcome}
          />
          {outcome !== null && <Hint outcome={outcome} callTries={call?.callTries ?? 0} />}
        </>
      }
      words={{
        id: 'task-words',
        value: parts.words,
        placeholder: wordsFor(`taskAnswer.placeholder.${kind}`),
        maximumLength: policyBounds.replyLength,
        onChange: parts.write,
      }}
      send={{
        id: 'send-answer',
        label: text('taskAnswer.send'),
        problem,
        busy,
        onTap: () => void send(),
      }}
    >
      {call === null && (
        <View className="labelled">
          <View className="cap">{text('taskAnswer.photos')}</View>
          {parts.photoField}
        </View>
      )}
    </AnswerBox>
  );
}

/** What is missing, before anything is sent. */
function hindranceOf(outcome: TaskOutcome | null, task: TaskView, parts: AnswerParts) {
  if (outcome === null) return text('taskAnswer.choose');
  if (task.wordsNeeded && parts.words.trim() === '') return text('taskAnswer.write');
  return parts.hindrance;
}

function Hint({ outcome, callTries }: { outcome: TaskOutcome; callTries: number }) {
  const key = `taskAnswer.hint.${outcome}`;
  if (!isTextKey(key)) return null;
  return <View className="sub">{sentenceText({ key, params: { callTries } }, serverNow())}</View>;
}

function wordsFor(key: string): string {
  return sentenceText({ key, params: {} }, serverNow());
}
