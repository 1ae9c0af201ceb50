import { View } from '@tarojs/components';
import type { KnowledgeAnswerView } from '../../../../domain/contract/views/knowledge';
import { text } from '../../../../locales/text';
import { serverNow } from '../../../cloud/server-clock';
import { claimableLines, OrderLines } from '../../../features/filing/order-lines';
import { openClaim, openFiling } from '../../../features/ticket/open-page';
import { TicketCard } from '../../../features/ticket/ticket-card';

/** What the question is about and is the asker's own; a tap opens it. */
export function OwnThings({ answer: { claims, orders } }: { answer: KnowledgeAnswerView }) {
  return (
    <>
      {claims.length > 0 && (
        <View className="sec"><View className="title">{text('ask.ownClaims')}</View></View>
      )}
      {claims.map((card) => (
        <TicketCard key={card.ticketId} card={card} onTap={() => void openClaim(card.ticketId)} />
      ))}
      {orders.length > 0 && (
        <>
          <View className="sec"><View className="title">{text('ask.ownOrders')}</View></View>
          <OrderLines
            lines={claimableLines(orders, serverNow(), true)}
            onFile={({ orderId, item }) => void openFiling({ orderId, itemId: item.itemId })}
            onOpen={(ticketId) => void openClaim(ticketId)}
          />
        </>
      )}
    </>
  );
}
