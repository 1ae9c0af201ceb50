import type { TaskCardView } from '../../../domain/contract/views/task';
import { text } from '../../../locales/text';
import { useNow } from '../../cloud/use-now';
import { CountdownRing, FullRing } from '../../components/countdown-ring';
import { StateChip } from '../../components/state-chip';
import { Ticket, TicketStub, TicketTop } from '../../components/ticket';
import { taskDeadline, taskIcon } from './task-words';

/** One thing to do: about which goods, what it is, by when. One tap opens it. */
export function TaskCard({ card, onTap }: { card: TaskCardView; onTap?: () => void }) {
  const now = useNow(card.clock?.dueAt ?? null);
  const { words, tone } = taskDeadline(card, now);
  const kind = text(`task.kind.${card.kind}`);
  const title = card.communityName ?? `${card.goodsName} ${card.spec}`;
  return (
    <Ticket
      id={`task-${card.taskId}`}
      tight
      onTap={onTap}
    >
      <TicketTop
        pictureUrl={card.pictureUrl}
        small
        title={title}
        caption={text('taskPage.number', { ticketNumber: card.ticketNumber })}
        chip={<StateChip icon={taskIcon(card.kind)} label={kind} />}
      />
      <TicketStub
        ring={
          card.clock === null ? (
            <FullRing icon="circle-check" quiet={card.outcome === null} />
          ) : (
            <CountdownRing clock={card.clock} />
          )
        }
        deadline={words}
        tone={tone}
        caption={card.outcome === null ? '' : text(`task.outcome.${card.outcome}`)}
      >
        {null}
      </TicketStub>
    </Ticket>
  );
}
