import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { TrailView } from '../../../../domain/contract/views/books';
import { text } from '../../../../locales/text';
import { useNow } from '../../../cloud/use-now';
import { Button } from '../../../components/button';
import { EvidenceStrip } from '../../../components/evidence-strip';
import { Icon } from '../../../components/icon';
import { EntryCard } from '../../../features/fund/entry-card';
import { openEntry } from '../../../features/fund/open-books';
import { openEntriesOf, openHandled } from '../../../features/handling/open-handled';
import type { IconName } from '../../../theme/icons';

/** Link by link from the fen to the photo: each card is what the one above follows from. */
export function Trail({ trail }: { trail: TrailView }) {
  return (
    <>
      <EntryCard entry={trail.entry} />
      <Reversals trail={trail} />
      <View className="trail">
        <Chargeback chargeback={trail.chargeback} />
        <Ruling ruling={trail.ruling} />
        <Refund refund={trail.refund} />
        <Order order={trail.order} />
        <Ticket ticket={trail.ticket} />
        <Claim claim={trail.claim} />
      </View>
      {trail.isClosed && (
        <View className="note">
          <Icon name="lock" />
          <View className="grow">{text('trail.closed')}</View>
        </View>
      )}
    </>
  );
}

function Reversals({ trail: { reverses, reversedBy } }: { trail: TrailView }) {
  const now = useNow();
  return (
    <>
      {reverses !== null && (
        <Button full kind="line" icon="undo-2" onTap={() => openEntry(reverses.entryId)}>
          {text('trail.reverses', { postedAt: reverses.at }, now)}
        </Button>
      )}
      {reversedBy !== null && (
        <Button full kind="line" icon="undo-2" onTap={() => openEntry(reversedBy.entryId)}>
          {text('trail.reversedBy', { postedAt: reversedBy.at }, now)}
        </Button>
      )}
    </>
  );
}

/** One link of the chain: why the one above is there. */
function Link({ icon, title, children }: { icon: IconName; title: string; children?: ReactNode }) {
  return (
    <View className="card trail__link">
      <View className="avatar avatar--sunk trail__icon" ariaHidden><Icon name={icon} /></View>
      <View className="grow stack">
        <View className="strong">{title}</View>
        {children}
      </View>
    </View>
  );
}

function Chargeback({ chargeback }: Pick<TrailView, 'chargeback'>) {
  if (chargeback === null) return null;
  const { partnerName: partner, status, amountFen, offsetFen } = chargeback;
  return (
    <Link icon="repeat" title={text('trail.chargeback', { partner, amountFen })}>
      <View className="sub">{text(`trail.chargeback.${status}`)}</View>
      {offsetFen > 0 && <View className="sub">{text('trail.offset', { offsetFen })}</View>}
    </Link>
  );
}

function Ruling({ ruling }: Pick<TrailView, 'ruling'>) {
  if (ruling === null) return null;
  const { party, partnerName: partner } = ruling;
  return (
    <Link icon="scale" title={text('trail.ruling', { party: text(`trail.party.${party}`) })}>
      {partner !== '' && <View className="sub">{partner}</View>}
    </Link>
  );
}

function Refund({ refund }: Pick<TrailView, 'refund'>) {
  const now = useNow();
  if (refund === null) return null;
  const { amountFen, status, decidedByName: name, heldAt, resolvedAt, outRefundNumber } = refund;
  return (
    <Link icon="send" title={text('trail.refund', { amountFen })}>
      <View className="sub">
        {name === ''
          ? text('trail.decidedByRule', { heldAt }, now)
          : text('trail.decided', { name, heldAt }, now)}
      </View>
      <View className="sub">
        {text(`trail.refund.${status}`)}
        {resolvedAt !== null && text('trail.resolved', { resolvedAt }, now)}
      </View>
      <View className="cap trail__number">
        {text('trail.refundNumber', { number: outRefundNumber })}
      </View>
    </Link>
  );
}

function Order({ order }: Pick<TrailView, 'order'>) {
  if (order === null) return null;
  const { orderNumber: number, paidFen } = order;
  return (
    <Link icon="receipt-text" title={text('trail.order', { number })}>
      <View className="sub">{text('trail.orderPaid', { paidFen })}</View>
    </Link>
  );
}

function Ticket({ ticket }: Pick<TrailView, 'ticket'>) {
  const now = useNow();
  if (ticket === null) return null;
  const { ticketId, ticketNumber: number, goodsName, state, filedAt } = ticket;
  return (
    <Link icon="inbox" title={text('trail.ticket', { number, goodsName })}>
      <View className="sub">
        {text('trail.ticketState', { state: text(`archive.state.${state}`), filedAt }, now)}
      </View>
      <View className="trail__ways">
        <Button size="small" id="open-ticket" onTap={() => void openHandled('platform', ticketId)}>
          {text('fund.entry.ticket')}
        </Button>
        <Button size="small" id="open-entries" onTap={() => void openEntriesOf(ticketId)}>
          {text('trail.allEntries')}
        </Button>
      </View>
    </Link>
  );
}

function Claim({ claim }: Pick<TrailView, 'claim'>) {
  if (claim === null) return null;
  const { issue, quantity, unit, claimedFen, photos } = claim;
  const words = { issue: text(`issue.${issue}`), quantity, unit, claimedFen };
  return (
    <Link icon="camera" title={text('trail.claim', words)}>
      {photos.length === 0 ? (
        <View className="sub">{text('trail.noPhotos')}</View>
      ) : (
        <EvidenceStrip photos={photos.map(({ photoId, url }) => ({ id: photoId, url }))} />
      )}
      {photos.map(({ photoId, sha256: digest }) => (
        <View key={photoId} className="cap trail__number">{text('trail.photo', { digest })}</View>
      ))}
    </Link>
  );
}
