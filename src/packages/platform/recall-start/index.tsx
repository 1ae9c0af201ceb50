import { View } from '@tarojs/components';
import Taro, { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { RecallPreviewView } from '../../../../domain/contract/views/recall';
import { moneyText } from '../../../../locales/format';
import { text } from '../../../../locales/text';
import { answerText } from '../../../cloud/answer-text';
import { useAct } from '../../../cloud/use-act';
import { useView } from '../../../cloud/use-view';
import { Button } from '../../../components/button';
import { FactRow } from '../../../components/fact-row';
import { GoodsPicture } from '../../../components/goods-picture';
import { Icon } from '../../../components/icon';
import { PageShell } from '../../../components/page-shell';
import { ErrorState, Skeleton } from '../../../components/page-states';
import { isReason, ReasonForm } from '../../../components/reason-form';
import { tell } from '../../../components/tell';

/** What a recall of this batch would come to, and the button that starts it. */
export default function RecallStartPage() {
  const { goodsId = '', batchId = '' } = useRouter().params;
  const ready = goodsId !== '' && batchId !== '';
  const { value, problem, reload } = useView('recall.preview', { goodsId, batchId }, { ready });
  return (
    <PageShell title={text('recallStart.title')}>
      {ready && value === undefined && problem === undefined && <Skeleton cards={2} />}
      {!ready && <ErrorState hint={text('refusal.batchUnknown')} />}
      {value === undefined && problem !== undefined && (
        <ErrorState hint={answerText(problem)} onRetry={() => void reload()} />
      )}
      {value !== undefined && (
        <>
          <Scope preview={value} />
          <Start preview={value} />
        </>
      )}
    </PageShell>
  );
}

function Scope({ preview }: { preview: RecallPreviewView }) {
  const { goodsName, spec, pictureUrl, batchId, orders, residents, leaders } = preview;
  const { sumFen, compensationFen, baseFen, cut } = preview;
  return (
    <>
      <View className="card stack">
        <View className="line">
          <GoodsPicture url={pictureUrl} small />
          <View className="grow strong">{`${goodsName} ${spec}`}</View>
        </View>
        <View>
          <FactRow label={text('recallStart.batch')} value={batchId} />
          <FactRow
            label={text('recallStart.orders')}
            value={text('recallStart.ordersValue', { count: orders })}
          />
          <FactRow
            label={text('recallStart.residents')}
            value={text('recallStart.residentsValue', { count: residents, leaders })}
          />
          <FactRow label={text('recallStart.refund')} value={moneyText(sumFen)} />
          <FactRow label={text('recallStart.compensation')} value={moneyText(compensationFen)} />
        </View>
        <View className="sub">{text('recallStart.base', { baseFen })}</View>
      </View>
      {cut && <Note words={text('recallStart.cut')} />}
      <Note words={text('recallStart.after')} />
    </>
  );
}

function Note({ words, tone = '' }: { words: string; tone?: '' | 'soon' | 'late' }) {
  return (
    <View
      className={`note ${tone === '' ? '' : `note--${tone}`}`}
      role={tone === '' ? undefined : 'alert'}
    >
      <Icon name="circle-alert" />
      <View className="grow">{words}</View>
    </View>
  );
}

function Start({ preview }: { preview: RecallPreviewView }) {
  const { goodsId, batchId, sumFen, compensationFen, needsSecondPerson } = preview;
  // A batch alarm says why; the mini-program hands a query over as it was written.
  const { reason: known = '' } = useRouter().params;
  const [reason, setReason] = useState(decodeURIComponent(known));
  const [problem, setProblem] = useState<string | null>(null);
  const act = useAct('recall.start');
  const start = async () => {
    const answer = await act.run({ goodsId, batchId, reason: reason.trim() });
    if (answer === null) return;
    setProblem(answer.ok ? null : answerText(answer));
    if (!answer.ok) return;
    const { recallId, state } = answer.value;
    tell(text(state === 'proposed' ? 'recallStart.proposed' : 'recallStart.done'));
    await Taro.redirectTo({ url: `/packages/platform/recall/index?recallId=${recallId}` });
  };
  return (
    <>
      <View className="card">
        <ReasonForm
          id="recall-reason"
          label={text('recallStart.reason')}
          placeholder={text('recallStart.placeholder')}
          value={reason}
          onChange={setReason}
        />
      </View>
      {needsSecondPerson && (
        <Note
          tone="soon"
          words={text('recallStart.second', { sumFen: sumFen + compensationFen })}
        />
      )}
      {problem !== null && <Note tone="late" words={problem} />}
      <Button
        id="start-recall"
        kind="act"
        full
        icon={needsSecondPerson ? 'users' : 'package-x'}
        busy={act.busy}
        disabled={!isReason(reason)}
        onTap={() => void start()}
      >
        {text(needsSecondPerson ? 'recallStart.propose' : 'recallStart.send')}
      </Button>
    </>
  );
}
