import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { ReactNode } from 'react';
import type { OrderView } from '../../../domain/contract/views/order';
import type { MeView } from '../../../domain/contract/views/person';
import { text } from '../../../locales/text';
import { serverNow } from '../../cloud/server-clock';
import { Button } from '../../components/button';
import { Icon } from '../../components/icon';
import { PageShell } from '../../components/page-shell';
import { ErrorState } from '../../components/page-states';
import { FilingForm } from './filing-form';
import { noneHint } from './none-hint';
import { useFiling, type Filed, type ItemPlace } from './use-filing';

interface FileItemProps {
  title: string;
  place: ItemPlace;
  orders: OrderView[];
  me: MeView;
  /** For whom it is, where it is not one's own. */
  above?: ReactNode;
  /** Starts in the tap itself: WeChat asks for consent nowhere else. */
  alongside: () => Promise<unknown>;
  onFiled: (filed: Filed) => void;
}

/** One item, one form, one button: the same for the payer, the family and the leader. */
export function FileItem(props: FileItemProps) {
  const { title, place, orders, me, above, alongside, onFiled } = props;
  const order = orders.find((one) => one.orderId === place.orderId);
  const item = order?.items.find((one) => one.itemId === place.itemId);
  const filing = useFiling(place, me.limits);
  const entitlement = filing.preview.value;
  const refused = filing.preview.problem !== undefined && entitlement === undefined;
  if (order === undefined || item === undefined) {
    return (
      <PageShell title={title}>
        <ErrorState title={text('refusal.itemNotFound')} hint={noneHint()} />
      </PageShell>
    );
  }
  const submit = async () => {
    const filed = await filing.submit(alongside);
    if (filed !== null) onFiled(filed);
    // The one thing that everybody has to choose may be below the fold.
    else if (filing.draft.issue === null) void Taro.pageScrollTo({ selector: '#claim-issue' });
  };
  return (
    <PageShell
      title={title}
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
      {above}
      <FilingForm
        filing={filing}
        item={item}
        receivedAt={order.receivedAt}
        limits={me.limits}
        prefers={above === undefined ? me.prefers : null}
      />
    </PageShell>
  );
}

function submitWords(replyDueAt: number | undefined): string {
  if (replyDueAt === undefined) return text('file.submitPlain');
  return text('file.submit', { dueAt: replyDueAt }, serverNow());
}
