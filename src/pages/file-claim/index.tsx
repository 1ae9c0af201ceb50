import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { OrderView } from '../../../domain/contract/views/order';
import type { MeView } from '../../../domain/contract/views/person';
import { text } from '../../../locales/text';
import { serverNow } from '../../cloud/server-clock';
import { useView } from '../../cloud/use-view';
import { Button } from '../../components/button';
import { Icon } from '../../components/icon';
import { PageShell } from '../../components/page-shell';
import { EmptyState, ErrorState, Skeleton } from '../../components/page-states';
import { tell } from '../../components/tell';
import { askForMessages } from '../../features/account/ask-for-messages';
import { useMe } from '../../features/account/use-me';
import { FilingForm } from '../../features/filing/filing-form';
import { isClaimable, OrderLines } from '../../features/filing/order-lines';
import { useFiling, type ItemPlace } from '../../features/filing/use-filing';
import { openClaim, openFiledClaim } from '../../features/ticket/open-page';

export default function FileClaimPage() {
  const { orderId, itemId } = useRouter().params;
  const { me, problem: meProblem } = useMe();
  const orders = useView('ticket.listOrders', {}, { keep: true });
  const [chosen, setChosen] = useState<ItemPlace | null>(
    orderId !== undefined && itemId !== undefined ? { orderId, itemId } : null,
  );
  if (me === undefined || orders.value === undefined) {
    const failed = meProblem !== undefined || orders.problem !== undefined;
    return (
      <PageShell title={text('file.title')}>
        {failed ? <ErrorState onRetry={() => void orders.reload()} /> : <Skeleton cards={2} />}
      </PageShell>
    );
  }
  if (chosen === null) return <ChooseItem orders={orders.value.orders} onChoose={setChosen} />;
  return <FileItem place={chosen} orders={orders.value.orders} me={me} />;
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
        <EmptyState title={text('file.none')} hint={text('file.noneHint')} />
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

function FileItem({ place, orders, me }: { place: ItemPlace; orders: OrderView[]; me: MeView }) {
  const order = orders.find((one) => one.orderId === place.orderId);
  const item = order?.items.find((one) => one.itemId === place.itemId);
  const filing = useFiling(place, me.limits);
  const entitlement = filing.preview.value;
  const refused = filing.preview.problem !== undefined && entitlement === undefined;
  if (order === undefined || item === undefined) {
    return (
      <PageShell title={text('file.title')}>
        <ErrorState title={text('refusal.itemNotFound')} hint={text('file.noneHint')} />
      </PageShell>
    );
  }
  const submit = async () => {
    // WeChat asks for consent only inside the tap itself, so it starts beside the filing.
    const filed = await filing.submit(() => askForMessages(me, ['progress', 'refundArrival']));
    if (filed === null) return;
    tell(text('file.filed', { dueAt: filed.replyDueAt }, serverNow()));
    await openFiledClaim(filed.ticketId);
  };
  return (
    <PageShell
      title={text('file.title')}
      dock={
        <>
          {filing.problem !== null && (
            <View className="note note--late" style="margin-bottom:10px" role="alert">
              <Icon name="circle-alert" />
              <View className="grow">{filing.problem}</View>
            </View>
          )}
          <Button
            id="submit-claim"
            kind="act"
            full
            busy={filing.busy}
            disabled={refused || entitlement?.allowed === false}
            onTap={() => void submit()}
          >
            {filing.busy ? text('file.submitting') : submitWords(entitlement?.replyDueAt)}
          </Button>
          <View className="cap dock__hint">{text('file.kept')}</View>
        </>
      }
    >
      <FilingForm
        filing={filing}
        item={item}
        receivedAt={order.receivedAt}
        limits={me.limits}
      />
    </PageShell>
  );
}

function submitWords(replyDueAt: number | undefined): string {
  if (replyDueAt === undefined) return text('file.submitPlain');
  return text('file.submit', { dueAt: replyDueAt }, serverNow());
}
