import { View } from '@tarojs/components';
import type { BoardTicketView } from '../../../../domain/contract/views/clock-board';
import { MINUTE, type Instant } from '../../../../domain/primitives/instant';
import { sentenceText, text } from '../../../../locales/text';
import { useNow } from '../../../cloud/use-now';
import { Button } from '../../../components/button';
import { CountdownRing, FullRing } from '../../../components/countdown-ring';
import { Icon } from '../../../components/icon';
import { openHandled } from '../../../features/handling/open-handled';
import { roleOf } from '../../../theme/named';
import './ticket-row.scss';

const toneClass = { red: 't-late', amber: 't-soon', green: '' } as const;

/** One claim in trouble: which clock, how late or how near, and how that is reckoned. */
export function BoardTicketRow({ ticket, onTransfer }: {
  ticket: BoardTicketView;
  onTransfer: () => void;
}) {
  const now = useNow(ticket.clock?.dueAt ?? null);
  const { ticketId, ticketNumber, goodsName, clock, priority, tone } = ticket;
  const due = dueWords(ticket, now);
  return (
    <View className="row board-claim" id={`board-${ticketId}`}>
      <View
        className="board-claim__open"
        onClick={() => void openHandled('platform', ticketId)}
        {...roleOf('button')}
      >
        {clock === null ? <FullRing icon="hourglass" quiet /> : <CountdownRing clock={clock} />}
        <View className="grow">
          <View className="strong">{goodsName}</View>
          <View className={`sub ${toneClass[tone]}`}>{due}</View>
          {clock !== null && <View className="cap">{sentenceText(clock.why, now)}</View>}
          <View className="cap">
            {priority === 'normal' ? '' : `${text(`board.priority.${priority}`)} · `}
            {text('board.number', { number: ticketNumber })}
          </View>
        </View>
      </View>
      {ticket.mayTransfer ? (
        <Button id={`transfer-${ticketId}`} size="small" icon="users" onTap={onTransfer}>
          {text('transfer.open')}
        </Button>
      ) : (
        <Icon name="chevron-right" />
      )}
    </View>
  );
}

function dueWords({ clock }: BoardTicketView, now: Instant): string {
  if (clock === null) return text('board.waiting');
  const clockName = text(`clock.name.${clock.kind}`);
  const lateMs = now - clock.dueAt;
  if (lateMs < 0) return text('board.left', { clockName, leftMs: -lateMs });
  return lateMs < MINUTE ? text('board.dueNow', { clockName }) : text('board.late', { clockName, lateMs });
}
