import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import type {
  RecallCardView,
  RecallListView,
  RecalledGoodsView,
  TroubledBatchView,
} from '../../../../domain/contract/views/recall';
import type { RecallState } from '../../../../domain/recall/recall';
import { text } from '../../../../locales/text';
import { useView } from '../../../cloud/use-view';
import { Button } from '../../../components/button';
import { GoodsPicture } from '../../../components/goods-picture';
import { Icon } from '../../../components/icon';
import { LineField } from '../../../components/line-field';
import { PageShell } from '../../../components/page-shell';
import { EmptyState } from '../../../components/page-states';
import { StateChip, type Tone } from '../../../components/state-chip';
import { ViewState } from '../../../components/view-state';
import { isMyPage } from '../../../features/account/is-my-page';
import type { IconName } from '../../../theme/icons';
import { roleOf } from '../../../theme/named';

const START = '/packages/platform/recall-start/index';

/** Batches that residents had trouble with, and the recalls that there were. */
export default function RecallsPage() {
  const [batchId, setBatchId] = useState<string | null>(null);
  const view = useView('recall.list', { batchId });
  const { value } = view;
  return (
    <PageShell title={text('recalls.title')} wide>
      <ViewState view={view} />
      <FindBatch onFind={setBatchId} />
      {value?.found != null && <Found goods={value.found} />}
      {value !== undefined && <Recalls list={value} />}
    </PageShell>
  );
}

/** A batch number as it stands on the box; anything else finds nothing. */
const batchNumber = /^[A-Za-z0-9_-]{1,64}$/;

function FindBatch({ onFind }: { onFind: (batchId: string) => void }) {
  const [typed, setTyped] = useState('');
  const words = typed.trim();
  const find = () => {
    if (batchNumber.test(words)) onFind(words);
  };
  return (
    <View className="card stack">
      <View className="strong">{text('recalls.find')}</View>
      <LineField
        id="batch-number"
        label={text('recalls.find')}
        value={typed}
        placeholder={text('recalls.findPlaceholder')}
        wrong={words !== '' && !batchNumber.test(words)}
        onChange={setTyped}
        onDone={find}
      />
      <Button
        id="find-batch"
        full
        icon="search"
        disabled={!batchNumber.test(words)}
        onTap={find}
      >
        {text('recalls.findButton')}
      </Button>
    </View>
  );
}

function Found({ goods }: { goods: RecalledGoodsView[] }) {
  if (goods.length === 0) {
    return (
      <View className="note note--soon">
        <Icon name="circle-alert" />
        <View className="grow">{text('refusal.batchUnknown')}</View>
      </View>
    );
  }
  return (
    <View className="card card--flush" id="found-batch">
      {goods.map((one) => (
        <BatchRow
          key={one.goodsId}
          batch={one}
          caption={text('recallStart.batchLine', { batchId: one.batchId })}
        />
      ))}
    </View>
  );
}

function Recalls({ list: { recalls, batches } }: { list: RecallListView }) {
  return (
    <>
      {recalls.length > 0 && (
        <>
          <View className="sec"><View className="title">{text('recalls.list')}</View></View>
          <View className="card card--flush">
            {recalls.map((recall) => (
              <RecallRow key={recall.recallId} recall={recall} />
            ))}
          </View>
        </>
      )}
      <View className="sec"><View className="title">{text('recalls.troubled')}</View></View>
      {batches.length === 0 ? (
        <EmptyState title={text('recalls.noTrouble')} hint={text('recalls.noTroubleHint')} />
      ) : (
        <View className="card card--flush">
          {batches.map((batch) => (
            <BatchRow
              key={`${batch.goodsId}-${batch.batchId}`}
              batch={batch}
              caption={troubleText(batch)}
            />
          ))}
        </View>
      )}
    </>
  );
}

const looks: Record<RecallState, { icon: IconName; tone: Tone }> = {
  proposed: { icon: 'users', tone: 'soon' },
  running: { icon: 'hourglass', tone: 'soon' },
  done: { icon: 'circle-check', tone: 'jade' },
  cancelled: { icon: 'circle-x', tone: 'plain' },
};

function RecallRow({ recall }: { recall: RecallCardView }) {
  const { recallId, goodsName, spec, pictureUrl, batchId, residents, state } = recall;
  const title = `${goodsName} ${spec}`;
  return (
    <View
      id={`recall-${recallId}`}
      className="row"
      onClick={() =>
        void Taro.navigateTo({ url: `/packages/platform/recall/index?recallId=${recallId}` })
      }
      {...roleOf('button')}
    >
      <GoodsPicture url={pictureUrl} small />
      <View className="grow stack">
        <View>
          <View className="strong">{title}</View>
          <View className="cap">{text('recalls.line', { batchId, residents })}</View>
        </View>
        <View className="line">
          <StateChip {...looks[state]} label={text(`recall.state.${state}`)} />
        </View>
      </View>
      <Icon name="chevron-right" />
    </View>
  );
}

function troubleText({ batchId, residents, claims }: TroubledBatchView): string {
  return text('recalls.troubledLine', { batchId, residents, claims });
}

/** Only who may start one is led on. */
function BatchRow({ batch, caption }: { batch: RecalledGoodsView; caption: string }) {
  const { goodsId, batchId, goodsName, spec, pictureUrl } = batch;
  const title = `${goodsName} ${spec}`;
  const mayStart = isMyPage(START);
  const open = () => {
    if (!mayStart) return;
    void Taro.navigateTo({ url: `${START}?goodsId=${goodsId}&batchId=${batchId}` });
  };
  return (
    <View id={`batch-${batchId}`} className="row" onClick={open} {...roleOf('button')}>
      <GoodsPicture url={pictureUrl} small />
      <View className="grow">
        <View className="strong">{title}</View>
        <View className="cap">{caption}</View>
      </View>
      {mayStart && <Icon name="chevron-right" />}
    </View>
  );
}
