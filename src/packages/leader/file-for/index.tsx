import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { FoundResidentView } from '../../../../domain/contract/views/resident';
import { text } from '../../../../locales/text';
import { answerText } from '../../../cloud/answer-text';
import { serverNow } from '../../../cloud/server-clock';
import { useView } from '../../../cloud/use-view';
import { Button } from '../../../components/button';
import { Icon } from '../../../components/icon';
import { PageShell } from '../../../components/page-shell';
import { EmptyState, ErrorState, Skeleton } from '../../../components/page-states';
import { tellOnReturn } from '../../../components/tell';
import { useMe } from '../../../features/account/use-me';
import { FileItem } from '../../../features/filing/file-item';
import { claimableLines, OrderLines } from '../../../features/filing/order-lines';
import type { ItemPlace } from '../../../features/filing/use-filing';
import { noneHint } from '../../../features/filing/none-hint';
import { FindResident } from './find-resident';

/** The leader on the phone: who calls, which of their goods, then the same form as theirs. */
export default function FileForPage() {
  const [resident, setResident] = useState<FoundResidentView | null>(null);
  if (resident === null) {
    return (
      <PageShell title={text('fileFor.title')}>
        <FindResident onChoose={setResident} />
      </PageShell>
    );
  }
  return <ForResident resident={resident} onAnother={() => setResident(null)} />;
}

function ForResident({ resident, onAnother }: {
  resident: FoundResidentView;
  onAnother: () => void;
}) {
  const { me } = useMe();
  const { residentId, displayName: name } = resident;
  const [place, setPlace] = useState<ItemPlace | null>(null);
  const found = useView('desk.residentOrders', { residentId });
  const orders = found.value?.orders;
  const told = (
    <View className="note note--soon">
      <Icon name="phone-call" />
      <View className="grow">{text('fileFor.told', { name })}</View>
    </View>
  );
  if (place !== null && orders !== undefined && me !== undefined) {
    return (
      <FileItem
        title={text('fileFor.title')}
        place={place}
        orders={orders}
        me={me}
        above={told}
        // The messages about it go to the resident, who gave their own consent.
        alongside={() => Promise.resolve()}
        onFiled={() => tellOnReturn(text('fileFor.filed', { name }))}
      />
    );
  }
  return (
    <PageShell title={text('fileFor.title')}>
      <View className="sec">
        <View className="title">{text('fileFor.orders', { name })}</View>
        <Button id="another-resident" kind="line" size="small" onTap={onAnother}>
          {text('fileFor.another')}
        </Button>
      </View>
      {told}
      {found.problem !== undefined && orders === undefined && (
        <ErrorState hint={answerText(found.problem)} onRetry={() => void found.reload()} />
      )}
      {found.problem === undefined && orders === undefined && <Skeleton cards={1} />}
      {orders?.length === 0 && (
        <EmptyState title={text('fileFor.noOrders')} hint={noneHint()} />
      )}
      {orders !== undefined && orders.length > 0 && (
        <OrderLines
          lines={claimableLines(orders, serverNow(), true)}
          onFile={({ orderId, item }) => setPlace({ orderId, itemId: item.itemId })}
          onOpen={(ticketId) =>
            void Taro.navigateTo({ url: `/packages/leader/ticket/index?ticketId=${ticketId}` })
          }
        />
      )}
    </PageShell>
  );
}
