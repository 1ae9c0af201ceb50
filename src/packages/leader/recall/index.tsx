import { View } from '@tarojs/components';
import Taro, { useRouter } from '@tarojs/taro';
import type {
  RecallForLeaderView,
  RecallOwnLineView,
} from '../../../../domain/contract/views/recall';
import type { RecallItemState } from '../../../../domain/recall/recall';
import { text } from '../../../../locales/text';
import { answerText } from '../../../cloud/answer-text';
import { useNow } from '../../../cloud/use-now';
import { useView } from '../../../cloud/use-view';
import { Button } from '../../../components/button';
import { GoodsPicture } from '../../../components/goods-picture';
import { Icon } from '../../../components/icon';
import { Money } from '../../../components/money';
import { PageShell } from '../../../components/page-shell';
import { ErrorState, Skeleton } from '../../../components/page-states';
import { StateChip, type Tone } from '../../../components/state-chip';
import { tell } from '../../../components/tell';
import { openHandled } from '../../../features/handling/open-handled';
import type { IconName } from '../../../theme/icons';
import { roleOf } from '../../../theme/named';

/** A recall for a leader: words ready for the group, and how far it is with their residents. */
export default function LeaderRecallPage() {
  const { recallId = '' } = useRouter().params;
  const ready = recallId !== '';
  const view = useView('recall.forLeader', { recallId }, { ready });
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
          <Residents lines={value.lines} />
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
  const now = useNow();
  const { goodsName, spec, pictureUrl, residents, refunded, lines, startedAt } = recall;
  return (
    <View className="card stack">
      <View className="line">
        <GoodsPicture url={pictureUrl} small />
        <View className="grow">
          <View className="strong">{`${goodsName} ${spec}`}</View>
          <View className="cap">
            {text('recallLeader.residents', { count: residents, startedAt }, now)}
          </View>
        </View>
      </View>
      <View className="strong">
        {text('recallLeader.refunded', { refunded, lines: lines.length })}
      </View>
      <View className="note">
        <Icon name="shield-check" />
        <View className="grow">{text('recallLeader.safe')}</View>
      </View>
    </View>
  );
}

const looks: Record<RecallItemState, { icon: IconName; tone: Tone }> = {
  waiting: { icon: 'hourglass', tone: 'soon' },
  refunding: { icon: 'send', tone: 'plain' },
  refunded: { icon: 'circle-check', tone: 'jade' },
  nothingLeft: { icon: 'circle-check', tone: 'jade' },
  exception: { icon: 'headset', tone: 'late' },
};

/** Whom it concerns: the leader may want to call somebody who does not read messages. */
function Residents({ lines }: { lines: RecallOwnLineView[] }) {
  return (
    <>
      <View className="sec"><View className="title">{text('recallLeader.who')}</View></View>
      <View className="card card--flush">
        {lines.map((line) => (
          <ResidentRow key={line.recallItemId} line={line} />
        ))}
      </View>
    </>
  );
}

function ResidentRow({ line }: { line: RecallOwnLineView }) {
  const { residentName, state, refundFen, ticketId } = line;
  const open = () => {
    if (ticketId !== null) void openHandled('leader', ticketId);
  };
  return (
    <View className="row" onClick={open} {...roleOf('button')}>
      <View className="grow stack">
        <View className="strong">{residentName}</View>
        <View className="line">
          <StateChip {...looks[state]} label={text(`recallLeader.state.${state}`)} />
        </View>
      </View>
      {refundFen > 0 && <Money amountFen={refundFen} className="strong" />}
      {ticketId !== null && <Icon name="chevron-right" />}
    </View>
  );
}
