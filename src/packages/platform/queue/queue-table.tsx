import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import type { HandledCardView } from '../../../../domain/contract/views/handled-ticket';
import { text } from '../../../../locales/text';
import { bringIntoView } from '../../../cloud/keyboard';
import { useKeys } from '../../../components/use-keys';
import { Icon } from '../../../components/icon';
import { WindowedList } from '../../../components/windowed-list';
import { KeysSheet } from '../../../features/handling/keys-sheet';
import { noteWalk } from '../../../features/handling/queue-walk';
import { named, roleOf } from '../../../theme/named';
import { QueueRow } from './queue-row';
import { nextSort, queueColumns, sortCards, type QueueColumn, type QueueSort } from './queue-sort';
import './queue-table.scss';

interface QueueTableProps {
  cards: readonly HandledCardView[];
  /** False while more of the list lies on the server. */
  whole: boolean;
  loadMore: () => void;
  onOpen: (ticketId: string) => void;
}

/** The queue in a wide window: a line a claim, sorted by any heading, walked with the keyboard. */
export function QueueTable({ cards, whole, loadMore, onOpen }: QueueTableProps) {
  const [sort, setSort] = useState<QueueSort | null>(null);
  const [help, setHelp] = useState(false);
  const rows = sortCards(cards, sort);
  // Sorted another way the first may lie anywhere: the list is read to its end.
  useEffect(() => {
    if (sort !== null && !whole) loadMore();
  });
  const open = (ticketId: string) => {
    noteWalk(rows.map((row) => row.ticketId));
    onOpen(ticketId);
  };
  const atId = useWalk(rows, open, () => setHelp(true));
  return (
    <View className="queue">
      <View className="queue__head">
        {queueColumns.map((column) => (
          <Heading
            key={column}
            column={column}
            direction={sort?.column === column ? sort.direction : null}
            onTap={() => setSort(nextSort(sort, column))}
          />
        ))}
      </View>
      <WindowedList
        id="claims"
        className="queue__part"
        rows={rows}
        keyOf={({ ticketId }) => ticketId}
        draw={(card) => (
          <QueueRow
            card={card}
            at={card.ticketId === atId}
            onTap={() => open(card.ticketId)}
          />
        )}
        onNearEnd={loadMore}
      />
      <View
        id="open-keys"
        className="link"
        onClick={() => setHelp(true)}
        {...roleOf('button')}
      >
        <Icon name="circle-help" />
        {text('keys.open')}
      </View>
      <KeysSheet open={help} onClose={() => setHelp(false)} />
    </View>
  );
}

/** Where the keyboard stands: a claim, not a line, so that it stays when others come in above. */
function useWalk(
  rows: readonly HandledCardView[],
  open: (ticketId: string) => void,
  onHelp: () => void,
): string | null {
  const [atId, setAtId] = useState<string | null>(null);
  const position = rows.findIndex(({ ticketId }) => ticketId === atId);
  const step = (by: number) => {
    const next = rows[Math.max(0, Math.min(rows.length - 1, position + by))];
    if (next === undefined) return;
    setAtId(next.ticketId);
    bringIntoView(`ticket-${next.ticketId}`);
  };
  useKeys({
    j: () => step(1),
    ArrowDown: () => step(1),
    k: () => step(-1),
    ArrowUp: () => step(-1),
    Enter: () => position >= 0 && atId !== null && open(atId),
    '?': onHelp,
  });
  return atId;
}

function Heading({ column, direction, onTap }: {
  column: QueueColumn;
  direction: QueueSort['direction'] | null;
  onTap: () => void;
}) {
  return (
    <View
      id={`sort-${column}`}
      className={`queue__sort ${direction === null ? '' : 'queue__sort--on'}`}
      onClick={onTap}
      {...roleOf('button')}
    >
      {text(`queueTable.${column}`)}
      {direction !== null && (
        <View {...named('img', text(`queueTable.${direction}`))}>
          <Icon name="chevron-right" className={`queue__arrow queue__arrow--${direction}`} />
        </View>
      )}
    </View>
  );
}
