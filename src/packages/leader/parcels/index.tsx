import { Image, View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import type { ParcelView } from '../../../../domain/contract/views/parcel';
import { text } from '../../../../locales/text';
import { answerText } from '../../../cloud/answer-text';
import { showPhotos } from '../../../cloud/show-photos';
import { useAct } from '../../../cloud/use-act';
import { useNow } from '../../../cloud/use-now';
import { useView } from '../../../cloud/use-view';
import { BottomSheet } from '../../../components/bottom-sheet';
import { Button } from '../../../components/button';
import { Icon } from '../../../components/icon';
import { PageShell } from '../../../components/page-shell';
import { EmptyState, ErrorState, Skeleton } from '../../../components/page-states';
import { ProblemNote } from '../../../components/problem-note';
import { CommunityCode } from './community-code';
import { pictured } from '../../../theme/named';
import '../../../components/code-plate.scss';

/** The codes for the parcels that this leader hands out. */
export default function ParcelsPage() {
  const view = useView('desk.parcels', {});
  const [open, setOpen] = useState<ParcelView | null>(null);
  const parcels = view.value?.parcels;
  return (
    <PageShell title={text('parcels.title')}>
      <CommunityCode />
      <View className="sub">{text('parcels.hint')}</View>
      {view.problem !== undefined && parcels === undefined && (
        <ErrorState hint={answerText(view.problem)} onRetry={() => void view.reload()} />
      )}
      {view.problem === undefined && parcels === undefined && <Skeleton cards={2} />}
      {parcels?.length === 0 && (
        <EmptyState title={text('parcels.none')} hint={text('parcels.noneHint')} />
      )}
      {parcels !== undefined && parcels.length > 0 && (
        <View className="card card--flush">
          {parcels.map((parcel) => (
            <ParcelRow key={parcel.orderId} parcel={parcel} onTap={() => setOpen(parcel)} />
          ))}
        </View>
      )}
      <CodeSheet parcel={open} onClose={() => setOpen(null)} />
    </PageShell>
  );
}

const TAIL_DIGITS = 4;

function ParcelRow({ parcel, onTap }: { parcel: ParcelView; onTap: () => void }) {
  const { orderId, residentName: name, building, goodsName: goods, lineCount: count } = parcel;
  return (
    <View className="row folds">
      <View className="grow">
        <View className="strong">{text('parcels.who', { name, building })}</View>
        <View className="cap">
          {count > 1 ? text('parcels.lines', { goods, count }) : text('parcels.line', { goods })}
        </View>
        <View className="cap">
          {text('parcels.order', { tail: parcel.orderNumber.slice(-TAIL_DIGITS) })}
        </View>
      </View>
      <Button id={`parcel-${orderId}`} size="small" icon="qr-code" onTap={onTap}>
        {text('parcels.show')}
      </Button>
    </View>
  );
}

function CodeSheet({ parcel, onClose }: { parcel: ParcelView | null; onClose: () => void }) {
  const name = parcel?.residentName ?? '';
  return (
    <BottomSheet
      open={parcel !== null}
      label={text('parcels.sheet', { name })}
      onClose={onClose}
      head={
        <>
          <View className="title">{text('parcels.sheet', { name })}</View>
          <View className="sub">{parcel?.building}</View>
        </>
      }
    >
      {parcel !== null && <Code key={parcel.orderId} orderId={parcel.orderId} name={name} />}
    </BottomSheet>
  );
}

function Code({ orderId, name }: { orderId: string; name: string }) {
  const { run } = useAct('desk.parcelCode');
  const now = useNow();
  const [code, setCode] = useState<{ url: string; until: number } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    void run({ orderId }).then((answer) => {
      if (answer?.ok) setCode(answer.value);
      else if (answer !== null) setProblem(answerText(answer));
    });
    // Once for each parcel: the sheet is made anew for another.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [orderId]);
  return (
    <View className="code-plate">
      <View className="code-plate__field">
        {code === null ? (
          <Icon name="qr-code" className="code-plate__none" />
        ) : (
          <Image
            id="parcel-code"
            className="code-plate__picture"
            src={code.url}
            mode="aspectFit"
            {...pictured(text('parcels.alt', { name }))}
          />
        )}
      </View>
      <ProblemNote problem={problem} />
      {code !== null && (
        <>
          <View className="sub center">{text('parcels.until', { until: code.until }, now)}</View>
          <Button full kind="jade" icon="search" onTap={() => void showPhotos([code.url], 0)}>
            {text('parcels.enlarge')}
          </Button>
        </>
      )}
    </View>
  );
}
