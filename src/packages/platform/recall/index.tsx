import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import type { RecallView } from '../../../../domain/contract/views/recall';
import { text } from '../../../../locales/text';
import { answerText } from '../../../cloud/answer-text';
import { useView } from '../../../cloud/use-view';
import { FactRow } from '../../../components/fact-row';
import { GoodsPicture } from '../../../components/goods-picture';
import { PageShell } from '../../../components/page-shell';
import { ErrorState, Skeleton } from '../../../components/page-states';
import { Decide } from './decide';
import { Exceptions } from './exceptions';

/** A running recall moves every minute. */
const EVERY_MS = 15_000;

/** How far a recall is: told, refunded, and what a person must look at. */
export default function RecallPage() {
  const { recallId = '' } = useRouter().params;
  const ready = recallId !== '';
  const view = useView('recall.view', { recallId }, { ready, everyMs: EVERY_MS });
  const { value, problem, reload } = view;
  const gone = !ready || problem?.code === 'recallNotFound';
  return (
    <PageShell title={text('recallPage.title')} wide>
      {ready && value === undefined && problem === undefined && <Skeleton cards={2} />}
      {gone && (
        <ErrorState title={text('recallPage.missing')} hint={text('recallPage.missingHint')} />
      )}
      {!gone && value === undefined && problem !== undefined && (
        <ErrorState hint={answerText(problem)} onRetry={() => void reload()} />
      )}
      {value !== undefined && !gone && (
        <>
          <Head recall={value} />
          {value.state === 'proposed' && <Decide recall={value} reload={reload} />}
          {(value.state === 'running' || value.state === 'done') && <Progress recall={value} />}
          {value.exceptions.length > 0 && <Exceptions lines={value.exceptions} />}
        </>
      )}
    </PageShell>
  );
}

function Head({ recall }: { recall: RecallView }) {
  const { goodsName, spec, pictureUrl, batchId, reason, state } = recall;
  const { startedByName, approvedByName, residents, sumFen, compensationFen } = recall;
  return (
    <View className="card stack">
      <View className="line">
        <GoodsPicture url={pictureUrl} small />
        <View className="grow">
          <View className="strong">{`${goodsName} ${spec}`}</View>
          <View className="cap">{text('recalls.line', { batchId, residents })}</View>
        </View>
      </View>
      <View className="strong">{text(`recall.state.${state}`)}</View>
      <View className="quote">{reason}</View>
      <View className="cap">
        {approvedByName === ''
          ? text('recallPage.by', { startedByName })
          : text('recallPage.byTwo', { startedByName, approvedByName })}
      </View>
      <View className="sub">
        {text('recallPage.scope', { residents, sumFen, compensationFen })}
      </View>
    </View>
  );
}

function Progress({ recall: { counts, compensated, scanned } }: { recall: RecallView }) {
  const { waiting, refunding, refunded, nothingLeft, exception } = counts;
  const rows = [
    ['told', refunding + refunded + nothingLeft],
    ['refunded', refunded],
    ['refunding', refunding],
    ['waiting', waiting],
    ['nothingLeft', nothingLeft],
    ['compensated', compensated],
    ['exception', exception],
  ] as const;
  return (
    <View className="card" id="recall-progress">
      <View className="title">{text('recallPage.progress')}</View>
      {!scanned && <View className="sub">{text('recallPage.looking')}</View>}
      {rows.map(([key, count]) => (
        <FactRow
          key={key}
          label={text(`recallPage.${key}`)}
          value={text('recallPage.count', { count })}
        />
      ))}
    </View>
  );
}
