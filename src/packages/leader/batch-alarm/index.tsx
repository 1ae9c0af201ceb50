import { View } from '@tarojs/components';
import Taro, { useRouter } from '@tarojs/taro';
import { isSaleStopped } from '../../../../domain/batch-alarm/batch-alarm';
import type { BatchAlarmForLeaderView } from '../../../../domain/contract/views/batch-alarm';
import { text } from '../../../../locales/text';
import { answerText } from '../../../cloud/answer-text';
import { useView } from '../../../cloud/use-view';
import { Button } from '../../../components/button';
import { GoodsPicture } from '../../../components/goods-picture';
import { Icon } from '../../../components/icon';
import { PageShell } from '../../../components/page-shell';
import { ErrorState, Skeleton } from '../../../components/page-states';
import { tell } from '../../../components/tell';
import { AlarmChips } from '../../../features/batch/alarm-chips';
import { groupWords } from '../../../features/batch/group-words';

/** A batch with trouble, for a leader: what to do with it, and words ready for the group. */
export default function LeaderBatchAlarmPage() {
  const { alarmId = '' } = useRouter().params;
  const ready = alarmId !== '';
  const view = useView('recall.alarmForLeader', { alarmId }, { ready });
  const { value, problem } = view;
  const gone = !ready || problem?.code === 'alarmNotFound';
  return (
    <PageShell title={text('alarmLeader.title')}>
      {ready && value === undefined && problem === undefined && <Skeleton cards={2} />}
      {gone && <ErrorState title={text('alarm.missing')} hint={text('alarm.missingHint')} />}
      {!gone && value === undefined && problem !== undefined && (
        <ErrorState hint={answerText(problem)} onRetry={() => void view.reload()} />
      )}
      {value !== undefined && !gone && (
        <>
          <Known alarm={value} />
          <Words alarm={value} />
        </>
      )}
    </PageShell>
  );
}

function Known({ alarm }: { alarm: BatchAlarmForLeaderView }) {
  const { goodsName, spec, pictureUrl, households, bought, claimed, state } = alarm;
  return (
    <View className="card stack">
      <View className="line">
        <GoodsPicture url={pictureUrl} small />
        <View className="grow">
          <View className="strong">{`${goodsName} ${spec}`}</View>
          <View className="title">{text('alarmLeader.counted', { households })}</View>
          <View className="cap">{text('alarmLeader.own', { bought, claimed })}</View>
        </View>
      </View>
      <AlarmChips {...alarm} />
      <Sale alarm={alarm} />
      {state === 'open' && <View className="sub">{text('alarmLeader.claims')}</View>}
    </View>
  );
}

/** What to do with the goods that are still at the station. */
function Sale({ alarm: { sale, outcome, state } }: { alarm: BatchAlarmForLeaderView }) {
  if (sale === null) return null;
  const stopped = isSaleStopped(sale, outcome);
  const key = stopped ? 'stopped' : state === 'closed' ? 'resumed' : 'kept';
  return (
    <View className={`note ${stopped ? 'note--soon' : ''}`} id="alarm-sale">
      <Icon name={stopped ? 'package-x' : 'store'} />
      <View className="grow">{text(`alarmLeader.${key}`)}</View>
    </View>
  );
}

/** Only words that the platform gave: nobody guesses in a group. */
function Words({ alarm }: { alarm: BatchAlarmForLeaderView }) {
  const { told, sale, state } = alarm;
  if (state === 'closed' || !told || sale === null) {
    return (
      <View className="note">
        <Icon name="message-circle" />
        <View className="grow">
          {text(state === 'closed' ? 'alarmLeader.over' : 'alarmLeader.wait')}
        </View>
      </View>
    );
  }
  const words = groupWords(alarm, sale);
  const copy = async () => {
    await Taro.setClipboardData({ data: words });
    tell(text('alarmLeader.copied'));
  };
  return (
    <View className="card stack">
      <View className="quote" id="group-words">{words}</View>
      <Button id="copy-words" kind="act" full icon="users" onTap={() => void copy()}>
        {text('alarmLeader.copy')}
      </Button>
    </View>
  );
}
