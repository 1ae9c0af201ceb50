import { View } from '@tarojs/components';
import type { OrderItemView, OrderView } from '../../../domain/contract/views/order';
import { HOUR, type Instant } from '../../../domain/primitives/instant';
import { text } from '../../../locales/text';
import { useNow } from '../../cloud/use-now';
import { Button } from '../../components/button';
import { GoodsPicture } from '../../components/goods-picture';
import { Icon } from '../../components/icon';
import { useAppearance } from '../../theme/appearance';
import './order-lines.scss';

export interface OrderLine {
  orderId: string;
  item: OrderItemView;
}

/** Lines on the first page before one asks for more. */
const SHOWN_AT_FIRST = 5;
/** Under this the time left is set in amber. */
const SOON_MS = 6 * HOUR;

/** The items that can still be claimed, the newest order first; `all` adds the rest. */
export function claimableLines(orders: OrderView[], now: Instant, all: boolean): OrderLine[] {
  const lines = orders.flatMap(({ orderId, items }) => items.map((item) => ({ orderId, item })));
  if (all) return lines;
  const open = lines.filter(({ item }) => isClaimable(item, now));
  return (open.length > 0 ? open : lines).slice(0, SHOWN_AT_FIRST);
}

export function isClaimable(item: OrderItemView, now: Instant): boolean {
  return item.claimable && item.claimClosesAt !== null && item.claimClosesAt > now;
}

interface OrderLinesProps {
  lines: OrderLine[];
  onFile: (line: OrderLine) => void;
  onOpen: (ticketId: string) => void;
}

export function OrderLines({ lines, onFile, onOpen }: OrderLinesProps) {
  return (
    <View className="card card--flush">
      {lines.map((line) => (
        <OrderLineRow
          key={`${line.orderId}-${line.item.itemId}`}
          line={line}
          onFile={() => onFile(line)}
          onOpen={onOpen}
        />
      ))}
    </View>
  );
}

function OrderLineRow({ line, onFile, onOpen }: {
  line: OrderLine;
  onFile: () => void;
  onOpen: (ticketId: string) => void;
}) {
  const { item } = line;
  const { large } = useAppearance();
  const now = useNow();
  const claimable = isClaimable(item, now);
  const { ticketId } = item;
  return (
    <View className="row order-line" id={`item-${item.itemId}`}>
      <GoodsPicture url={item.pictureUrl} small />
      <View className="grow">
        <View className="strong">{`${item.goodsName} ${item.spec}`}</View>
        <TimeLeft item={item} now={now} />
      </View>
      {claimable && (
        <Button size="small" onTap={onFile} ariaLabel={text('home.claimOf', { goods: item.goodsName })}>
          {text(large ? 'home.claimLarge' : 'home.claim')}
        </Button>
      )}
      {!claimable && item.lateUntil !== null && item.lateUntil > now && (
        <Button
          kind="quiet"
          size="small"
          onTap={onFile}
          ariaLabel={text('home.lateReportOf', { goods: item.goodsName })}
        >
          {text('home.lateReport')}
        </Button>
      )}
      {!claimable && item.lateUntil === null && ticketId !== null && (
        <Button kind="quiet" size="small" onTap={() => onOpen(ticketId)}>
          {text('home.progress')}
        </Button>
      )}
    </View>
  );
}

function heldWords({ leaderName: name }: NonNullable<OrderItemView['heldBy']>): string {
  return name === null ? text('fileFor.heldByPlatform') : text('fileFor.heldByLeader', { name });
}

function TimeLeft({ item, now }: { item: OrderItemView; now: Instant }) {
  if (item.claimClosesAt === null) return <View className="cap">{text('home.notReceived')}</View>;
  if (!isClaimable(item, now)) {
    if (item.heldBy !== null) return <View className="cap">{heldWords(item.heldBy)}</View>;
    if (item.lateUntil !== null) return <View className="cap">{text('home.closed')}</View>;
    return (
      <View className="cap">
        {text(item.ticketId === null ? 'home.closed' : 'home.claimed')}
      </View>
    );
  }
  const leftMs = item.claimClosesAt - now;
  const soon = leftMs < SOON_MS;
  return (
    <View className={`cap order-line__left ${soon ? 't-soon strong' : ''}`}>
      <Icon name="clock" />
      {text('home.left', { leftMs })}
    </View>
  );
}
