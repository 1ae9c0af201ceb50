import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { OrderView } from '../../../domain/contract/views/order';
import { text } from '../../../locales/text';
import { answerText } from '../../cloud/answer-text';
import { serverNow } from '../../cloud/server-clock';
import { useView } from '../../cloud/use-view';
import { Icon } from '../../components/icon';
import { PageShell } from '../../components/page-shell';
import { EmptyState, ErrorState, Skeleton } from '../../components/page-states';
import { tell } from '../../components/tell';
import { askForMessages } from '../../features/account/ask-for-messages';
import { PrivacyNotice } from '../../components/privacy-notice';
import { useMe } from '../../features/account/use-me';
import { FileItem } from '../../features/filing/file-item';
import { isClaimable, OrderLines } from '../../features/filing/order-lines';
import type { ItemPlace } from '../../features/filing/use-filing';
import { noneHint } from '../../features/filing/none-hint';
import { openClaim, openFiledClaim } from '../../features/ticket/open-page';

export default function FileClaimPage() {
  const { orderId, itemId } = useRouter().params;
  const { me, problem: meProblem, reload: reloadMe } = useMe();
  const orders = useView('ticket.listOrders', {}, { keep: true });
  const [chosen, setChosen] = useState<ItemPlace | null>(
    orderId !== undefined && itemId !== undefined ? { orderId, itemId } : null,
  );
  if (me === undefined || orders.value === undefined) {
    const problem = meProblem ?? orders.problem;
    const again = () => void Promise.all([reloadMe(), orders.reload()]);
    return (
      <PageShell title={text('file.title')}>
        {problem === undefined ? (
          <Skeleton cards={2} />
        ) : (
          <ErrorState hint={answerText(problem)} onRetry={again} />
        )}
      </PageShell>
    );
  }
  if (me.consentNeeded) {
    return (
      <PageShell title={text('file.title')}>
        <PrivacyNotice limits={me.limits} onAgreed={() => void reloadMe()} />
      </PageShell>
    );
  }
  // A parcel's code names the order alone.
  const all = orders.value.orders;
  const offered = orderId === undefined ? all : all.filter((one) => one.orderId === orderId);
  if (chosen === null) return <ChooseItem orders={offered} onChoose={setChosen} />;
  const ofOrder = orders.value.orders.find(({ orderId: id }) => id === chosen.orderId);
  return (
    <FileItem
      title={text('file.title')}
      place={chosen}
      orders={orders.value.orders}
      me={me}
      above={<ForWhom payerName={ofOrder?.payerName ?? null} />}
      alongside={() => askForMessages(me, ['progress', 'refundArrival'])}
      onFiled={({ ticketId, replyDueAt }) => {
        tell(text('file.filed', { dueAt: replyDueAt }, serverNow()));
        void openFiledClaim(ticketId);
      }}
    />
  );
}

function ChooseItem({ orders, onChoose }: {
  orders: OrderView[];
  onChoose: (place: ItemPlace) => void;
}) {
  const lines = orders
    .flatMap((order) => order.items.map((item) => ({ orderId: order.orderId, item })))
    .filter(({ item }) => isClaimable(item, serverNow()));
  return (
    <PageShell title={text('file.title')}>
      {lines.length === 0 ? (
        <EmptyState title={text('file.none')} hint={noneHint()} />
      ) : (
        <>
          <View>
            <View className="head">{text('file.which')}</View>
            <View className="sub">{text('file.whichHint')}</View>
          </View>
          <OrderLines
            lines={lines}
            onFile={({ orderId, item }) => onChoose({ orderId, itemId: item.itemId })}
            onOpen={(ticketId) => void openClaim(ticketId)}
          />
        </>
      )}
    </PageShell>
  );
}

/** The claim of somebody who invited the reader says so above the form. */
function ForWhom({ payerName }: { payerName: string | null }) {
  if (payerName === null) return null;
  return (
    <View className="note note--soon">
      <Icon name="user" />
      <View className="grow">{text('file.forFamily', { name: payerName })}</View>
    </View>
  );
}
