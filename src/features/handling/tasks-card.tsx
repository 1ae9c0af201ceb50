import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { HandledTicketView } from '../../../domain/contract/views/handled-ticket';
import type { AskedTaskView } from '../../../domain/contract/views/task';
import { momentText } from '../../../locales/format';
import { text } from '../../../locales/text';
import { answerText } from '../../cloud/answer-text';
import { useAct } from '../../cloud/use-act';
import { useNow } from '../../cloud/use-now';
import { Button } from '../../components/button';
import { toneAt } from '../../components/clock-tone';
import { EvidenceStrip } from '../../components/evidence-strip';
import { OfferRow } from '../../components/offer-row';
import { StateChip } from '../../components/state-chip';
import { tell } from '../../components/tell';
import { AskTaskSheet } from './ask-task-sheet';
import type { Desk } from './handling-words';

interface TasksCardProps {
  ticket: HandledTicketView;
  desk: Desk;
  reload: () => Promise<void>;
}

/** What others were asked about the goods, what they answered, and the way to ask. */
export function TasksCard({ ticket, desk, reload }: TasksCardProps) {
  const [asking, setAsking] = useState(false);
  const { tasks, askable } = ticket;
  if (tasks.length === 0 && askable.length === 0) return null;
  return (
    <View>
      <View className="card card--flush" id="tasks-card">
        {tasks.map((task) => (
          <Asked
            key={task.taskId}
            task={task}
            ticketId={ticket.ticketId}
            desk={desk}
            reload={reload}
          />
        ))}
        {askable.length > 0 && (
          <OfferRow
            id="ask-others"
            words={text('tasksCard.offer')}
            hint={text('tasksCard.offerHint')}
            icon="search"
            action={text('tasksCard.open')}
            onTap={() => setAsking(true)}
          />
        )}
      </View>
      <AskTaskSheet
        ticket={ticket}
        open={asking}
        onClose={() => setAsking(false)}
        reload={reload}
      />
    </View>
  );
}

interface AskedProps {
  task: AskedTaskView;
  ticketId: string;
  desk: Desk;
  reload: () => Promise<void>;
}

function Asked({ task, ticketId, desk, reload }: AskedProps) {
  const { kind, partnerName, ask, answer, state, mayCancel } = task;
  const now = useNow();
  const photos = answer?.photos.map(({ photoId, url }) => ({ id: photoId, url })) ?? [];
  return (
    <View className="row">
      <View className="grow stack">
        <View className="line line--between">
          <View className="strong">
            {partnerName === '' ? text(`task.kind.${kind}`) : partnerName}
          </View>
          <AskedChip task={task} />
        </View>
        {ask !== '' && <View className="sub">{ask}</View>}
        {answer !== null && answer.words !== '' && (
          <View className="quote">{answer.words}</View>
        )}
        {photos.length > 0 && <EvidenceStrip photos={photos} />}
        {answer !== null && (
          <View className="cap">
            {momentText(answer.at, now)}
            {answer.byName !== '' && (
              <>
                <View className="sep" />
                {answer.byName}
              </>
            )}
          </View>
        )}
        {state === 'open' && <Open task={task} desk={desk} />}
        {mayCancel && <Cancel ticketId={ticketId} taskId={task.taskId} reload={reload} />}
      </View>
    </View>
  );
}

function AskedChip({ task: { answer, state } }: { task: AskedTaskView }) {
  if (answer === null) {
    return <StateChip icon="hourglass" label={text(`task.state.${state}`)} />;
  }
  const isLapsed = state === 'lapsed';
  const isBad = answer.outcome === 'failed' || answer.outcome === 'batchFaulty';
  return (
    <StateChip
      icon={isLapsed ? 'clock-alert' : isBad ? 'triangle-alert' : 'circle-check'}
      tone={isLapsed || isBad ? 'soon' : 'jade'}
      label={text(`task.outcome.${answer.outcome}`)}
    />
  );
}

/** By when; and, where it is the platform's own work, the way to it. */
function Open({ task, desk }: { task: AskedTaskView; desk: Desk }) {
  const now = useNow(task.clock?.dueAt ?? null);
  const { clock, partnerName, taskId, kind } = task;
  const isLate = clock !== null && toneAt(clock, now) === 'late';
  const isOurs = desk === 'platform' && partnerName === '' && kind !== 'mysteryCheck';
  return (
    <View className="line line--between">
      {clock !== null && (
        <View className={`cap ${isLate ? 't-late' : ''}`}>
          {text(isLate ? 'tasksCard.late' : 'tasksCard.due', { dueAt: clock.dueAt }, now)}
        </View>
      )}
      {isOurs && (
        <Button
          id={`go-${taskId}`}
          size="small"
          onTap={() =>
            void Taro.navigateTo({ url: `/packages/platform/task/index?taskId=${taskId}` })
          }
        >
          {text('tasksCard.go')}
        </Button>
      )}
    </View>
  );
}

function Cancel({ ticketId, taskId, reload }: {
  ticketId: string;
  taskId: string;
  reload: () => Promise<void>;
}) {
  const act = useAct('desk.cancelTask');
  const cancel = async () => {
    const answer = await act.run({ ticketId, taskId });
    if (answer === null) return;
    tell(answer.ok ? text('tasksCard.cancelled') : answerText(answer));
    await reload();
  };
  return (
    <View>
      <Button
        id={`cancel-${taskId}`}
        kind="quiet"
        size="small"
        busy={act.busy}
        onTap={() => void cancel()}
      >
        {text('tasksCard.cancel')}
      </Button>
    </View>
  );
}
