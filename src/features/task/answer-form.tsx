import { View } from '@tarojs/components';
import { useState, type ReactNode } from 'react';
import type { TaskView } from '../../../domain/contract/views/task';
import { policyBounds } from '../../../domain/policy/bounds';
import type { TaskOutcome } from '../../../domain/task/kind';
import { isTextKey, sentenceText, text } from '../../../locales/text';
import { answerText } from '../../cloud/answer-text';
import { serverNow } from '../../cloud/server-clock';
import { useAct } from '../../cloud/use-act';
import { Button } from '../../components/button';
import { Segments } from '../../components/choice-grid';
import { Icon } from '../../components/icon';
import { tell } from '../../components/tell';
import { TextField } from '../../components/text-field';

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
  const [problem, setProblem] = useState<string | null>(null);
  const act = useAct('task.answer');
  const send = async () => {
    const hindrance = hindranceOf(outcome, task, parts);
    if (hindrance !== null || outcome === null) {
      setProblem(hindrance);
      return;
    }
    const words = parts.words.trim();
    const answer = await act.run({ taskId, outcome, words, photoIds: parts.photoIds });
    if (answer === null) return;
    setProblem(answer.ok ? null : answerText(answer));
    if (answer.ok) {
      parts.forget();
      tell(text('taskAnswer.done'));
    }
    await reload();
  };
  return { problem, busy: act.busy, send };
}

/** What came of it, in one choice, words and photos if there are any. */
export function AnswerForm(props: AnswerFormProps) {
  const { task, parts } = props;
  const { kind, outcomes, call } = task;
  const [outcome, setOutcome] = useState<TaskOutcome | null>(null);
  const { problem, busy, send } = useAnswer(props, outcome);
  const over = parts.words.trim().length - policyBounds.replyLength;
  return (
    <View className="card stack" id="task-answer">
      <View className="title">{wordsFor(`taskAnswer.title.${kind}`)}</View>
      <Segments
        label={wordsFor(`taskAnswer.title.${kind}`)}
        segments={outcomes.map((value) => ({ value, label: text(`task.outcome.${value}`) }))}
        chosen={outcome}
        onChoose={setOutcome}
      />
      {outcome !== null && <Hint outcome={outcome} callTries={call?.callTries ?? 0} />}
      <TextField
        id="task-words"
        value={parts.words}
        placeholder={wordsFor(`taskAnswer.placeholder.${kind}`)}
        hint={over > 0 ? text('words.tooLong', { count: over }) : undefined}
        wrong={over > 0}
        onChange={parts.write}
      />
      {call === null && (
        <View className="labelled">
          <View className="cap">{text('taskAnswer.photos')}</View>
          {parts.photoField}
        </View>
      )}
      {problem !== null && (
        <View className="note note--late" role="alert">
          <Icon name="circle-alert" />
          <View className="grow">{problem}</View>
        </View>
      )}
      <Button
        id="send-answer"
        kind="act"
        full
        icon="send"
        busy={busy}
        disabled={over > 0}
        onTap={() => void send()}
      >
        {text('taskAnswer.send')}
      </Button>
    </View>
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
