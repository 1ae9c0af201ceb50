import { View } from '@tarojs/components';
import type { HandledCardView } from '../../../../domain/contract/views/handled-ticket';
import { text } from '../../../../locales/text';
import { answerText } from '../../../cloud/answer-text';
import { useNow } from '../../../cloud/use-now';
import { Icon } from '../../../components/icon';
import { Money } from '../../../components/money';
import { ErrorState, Skeleton } from '../../../components/page-states';
import { ticketTitle } from '../../../components/ticket-title';
import { handledStub, whyWords } from '../../../features/handling/handling-words';
import type { DeskCards } from '../../../features/handling/use-desk-cards';
import { headed, roleOf } from '../../../theme/named';
import '../../../features/handling/desk-row.scss';

interface QueuePaneProps {
  queue: DeskCards;
  /** In which one walks: as the queue stood when it was left, then what came in since. */
  order: readonly string[];
  shownId: string;
  onOpen: (ticketId: string) => void;
}

/** The queue beside the claim: what comes next, by when and why. */
export function QueuePane({ queue, order, shownId, onOpen }: QueuePaneProps) {
  const { cards, rows, problem, whole, loadMore } = queue;
  if (cards === undefined) {
    if (problem === undefined) return <Skeleton cards={3} />;
    return <ErrorState hint={answerText(problem)} onRetry={() => void queue.reload()} />;
  }
  const known = new Map(cards.map((card) => [card.ticketId, card]));
  return (
    <>
      <View className="desk__head">
        <View className="title" {...headed(2)}>
          {text('queue.title', { count: rows.length })}
        </View>
      </View>
      {order.map((ticketId) => {
        const card = known.get(ticketId);
        if (card === undefined) return null;
        const isShown = ticketId === shownId;
        return <Row key={ticketId} {...{ card, isShown }} onTap={() => onOpen(ticketId)} />;
      })}
      {!whole && (
        <View id="queue-more" className="link desk__more" onClick={loadMore} {...roleOf('button')}>
          {text('walk.more')}
        </View>
      )}
    </>
  );
}

function Row({ card, isShown, onTap }: {
  card: HandledCardView;
  isShown: boolean;
  onTap: () => void;
}) {
  const now = useNow(card.clock?.dueAt ?? null);
  const { deadline, tone } = handledStub(card, 'platform', now);
  const why = whyWords(card);
  const { residentName: name, building } = card;
  return (
    <View
      id={`pane-${card.ticketId}`}
      className={`desk-row desk__row ${isShown ? 'desk-row--at' : ''}`}
      onClick={onTap}
      {...roleOf('button')}
    >
      <View className="desk__line">
        <View className={`desk__due strong t-${tone}`}>
          <Icon name={tone === 'late' ? 'circle-alert' : tone === 'soon' ? 'hourglass' : 'clock'} />
          {deadline}
        </View>
        <Money amountFen={card.amountFen} size="stub" />
      </View>
      <View className="strong">{ticketTitle(card)}</View>
      <View className="desk__line cap">
        <View>{text('handled.who', { name, building })}</View>
        <View className={`t-${why.tone}`}>{why.words}</View>
      </View>
    </View>
  );
}
