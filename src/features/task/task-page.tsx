import { View } from '@tarojs/components';
import type { TaskStoryView, TaskView } from '../../../domain/contract/views/task';
import { momentText } from '../../../locales/format';
import { text } from '../../../locales/text';
import { answerText } from '../../cloud/answer-text';
import { useNow } from '../../cloud/use-now';
import { useView } from '../../cloud/use-view';
import { Button } from '../../components/button';
import { ClaimTimeline } from '../../components/claim-timeline';
import { EvidenceStrip } from '../../components/evidence-strip';
import { Icon } from '../../components/icon';
import { PageShell } from '../../components/page-shell';
import { ErrorState, OfflineNotice, Skeleton } from '../../components/page-states';
import { WayCard } from '../../components/way-card';
import { AnswerForm, type AnswerParts } from './answer-form';
import { CallCard } from './call-card';
import { Decline } from './decline-sheet';
import { TaskCard } from './task-card';
import { AskCard, GoodsFacts, PhotoFacts, VisitFacts } from './task-facts';

interface TaskPageProps {
  taskId: string;
  /** Words and photos of the answer, kept by the page. */
  parts: AnswerParts;
  /** Absent where the ticket is no page of the reader's. */
  onOpenTicket?: (ticketId: string) => void;
}

/** One task: what is asked, what one needs to know for it, the answer. */
export function TaskPage({ taskId, parts, onOpenTicket }: TaskPageProps) {
  const view = useView('task.view', { taskId }, { ready: taskId !== '' });
  const { value: task, problem, valueAt, reload } = view;
  const title = task === undefined ? text('taskPage.title') : text(`task.kind.${task.kind}`);
  const gone = problem?.code === 'taskNotFound';
  return (
    <PageShell title={title} wide>
      {task === undefined && problem === undefined && <Skeleton cards={2} />}
      {gone && <ErrorState title={text('taskPage.missing')} hint={text('taskPage.missingHint')} />}
      {!gone && task === undefined && problem !== undefined && (
        <ErrorState hint={answerText(problem)} onRetry={() => void reload()} />
      )}
      {problem?.code === 'offline' && task !== undefined && <OfflineNotice since={valueAt} />}
      {task !== undefined && !gone && (
        <Task task={task} parts={parts} reload={reload} onOpenTicket={onOpenTicket} />
      )}
    </PageShell>
  );
}

interface TaskProps extends Omit<TaskPageProps, 'taskId'> {
  task: TaskView;
  reload: () => Promise<void>;
}

function Task({ task, parts, reload, onOpenTicket }: TaskProps) {
  const { taskId, story, answer, outcomes, ticketId } = task;
  return (
    <View className="pair">
      <View className="pair__side"><Asked task={task} reload={reload} /></View>
      <View className="pair__side">
        <WayCard coldChain={task.coldChain} logistics={task.logistics} />
        {story === null && <Privacy />}
        {outcomes.length > 0 && <AnswerForm task={task} parts={parts} reload={reload} />}
        {task.mayDecline && <Decline taskId={taskId} reload={reload} />}
        {answer !== null && <Answer answer={answer} />}
        {story !== null && <ClaimTimeline steps={story.timeline} />}
        {ticketId !== null && onOpenTicket !== undefined && (
          <Button id="open-ticket" full icon="receipt-text" onTap={() => onOpenTicket(ticketId)}>
            {text('taskPage.openTicket')}
          </Button>
        )}
      </View>
    </View>
  );
}

/** What is asked, and what is known of the goods or the place. */
function Asked({ task, reload }: Pick<TaskProps, 'task' | 'reload'>) {
  const { taskId, ask, call, story, state } = task;
  return (
    <>
      <TaskCard card={task} />
      {ask !== null && <AskCard ask={ask} />}
      {call !== null && (
        <CallCard taskId={taskId} call={call} open={state === 'open'} reload={reload} />
      )}
      {story !== null && <StoryHead story={story} />}
      {task.communityName === null ? (
        <>
          <GoodsFacts task={task} />
          <PhotoFacts task={task} />
        </>
      ) : (
        <VisitFacts task={task} />
      )}
    </>
  );
}

function Privacy() {
  return (
    <View className="note">
      <Icon name="eye-off" />
      <View className="grow">{text('taskPage.privacy')}</View>
    </View>
  );
}

/** What the resident said and how they rated: what one must know before one speaks. */
function StoryHead({ story: { note, rating } }: { story: TaskStoryView }) {
  if (note === null && rating === null) return null;
  return (
    <View className="card stack">
      {note !== null && (
        <View>
          <View className="strong">{text('taskPage.note')}</View>
          <View className="quote">{note}</View>
        </View>
      )}
      {rating !== null && (
        <View>
          <View className="sub">
            {text('taskPage.rating', {
              attitude: rating.attitude,
              speed: rating.speed,
              result: rating.result,
              recommend: rating.recommend,
            })}
          </View>
          {rating.comment !== '' && <View className="quote">{rating.comment}</View>}
        </View>
      )}
    </View>
  );
}

function Answer({ answer }: { answer: NonNullable<TaskView['answer']> }) {
  const now = useNow();
  const photos = answer.photos.map(({ photoId, url }) => ({ id: photoId, url }));
  return (
    <View className="card stack" id="task-answered">
      <View className="title">
        {answer.byName === ''
          ? text('taskPage.noAnswer')
          : text('taskPage.answeredBy', { name: answer.byName })}
      </View>
      <View className="strong">{text(`task.outcome.${answer.outcome}`)}</View>
      {answer.words !== '' && <View className="quote">{answer.words}</View>}
      {photos.length > 0 && <EvidenceStrip photos={photos} />}
      <View className="cap">{momentText(answer.at, now)}</View>
    </View>
  );
}
