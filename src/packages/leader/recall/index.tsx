import { View } from '@tarojs/components';
import Taro, { useRouter } from '@tarojs/taro';
import type { RecallForLeaderView } from '../../../../domain/contract/views/recall';
import { text } from '../../../../locales/text';
import { answerText } from '../../../cloud/answer-text';
import { usePullToReload } from '../../../cloud/use-pull-to-reload';
import { useView } from '../../../cloud/use-view';
import { Button } from '../../../components/button';
import { GoodsPicture } from '../../../components/goods-picture';
import { Icon } from '../../../components/icon';
import { PageShell } from '../../../components/page-shell';
import { ErrorState, Skeleton } from '../../../components/page-states';
import { tell } from '../../../components/tell';

/** A recall for a leader: words ready for the group, and how far it is with their residents. */
export default function LeaderRecallPage() {
  const { recallId = '' } = useRouter().params;
  const ready = recallId !== '';
  const view = useView('recall.forLeader', { recallId }, { ready });
  usePullToReload(view.reload);
  const { value, problem } = view;
  const gone = !ready || problem?.code === 'recallNotFound';
  return (
    <PageShell title={text('recallLeader.title')}>
      {ready && value === undefined && problem === undefined && <Skeleton cards={2} />}
      {gone && (
        <ErrorState title={text('recallPage.missing')} hint={text('recallPage.missingHint')} />
      )}
      {!gone && value === undefined && problem !== undefined && (
        <ErrorState hint={answerText(problem)} onRetry={() => void view.reload()} />
      )}
      {value !== undefined && !gone && (
        <>
          <Words recall={value} />
          <Progress recall={value} />
        </>
      )}
    </PageShell>
  );
}

function Words({ recall: { goodsName, spec, batchId } }: { recall: RecallForLeaderView }) {
  const words = text('recallLeader.words', { goodsName, spec, batchId });
  const copy = async () => {
    await Taro.setClipboardData({ data: words });
    tell(text('recallLeader.copied'));
  };
  return (
    <View className="card stack">
      <View className="quote" id="recall-words">{words}</View>
      <Button id="copy-recall" kind="act" full icon="users" onTap={() => void copy()}>
        {text('recallLeader.copy')}
      </Button>
    </View>
  );
}

function Progress({ recall }: { recall: RecallForLeaderView }) {
  const { goodsName, spec, pictureUrl, residents, refunded, lines } = recall;
  return (
    <View className="card stack">
      <View className="line">
        <GoodsPicture url={pictureUrl} small />
        <View className="grow">
          <View className="strong">{`${goodsName} ${spec}`}</View>
          <View className="cap">{text('recallLeader.residents', { count: residents })}</View>
        </View>
      </View>
      <View className="strong">{text('recallLeader.refunded', { refunded, lines })}</View>
      <View className="note">
        <Icon name="shield-check" />
        <View className="grow">{text('recallLeader.safe')}</View>
      </View>
    </View>
  );
}
