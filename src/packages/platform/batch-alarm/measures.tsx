import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { BatchAlarmView } from '../../../../domain/contract/views/batch-alarm';
import { UNKNOWN_BATCH } from '../../../../domain/primitives/batch';
import { text } from '../../../../locales/text';
import { answerText } from '../../../cloud/answer-text';
import { useAct } from '../../../cloud/use-act';
import { useNow } from '../../../cloud/use-now';
import { useSheetAct } from '../../../cloud/use-sheet-act';
import { Button } from '../../../components/button';
import { Icon } from '../../../components/icon';
import { ReasonSheet } from '../../../components/reason-sheet';
import { tell } from '../../../components/tell';
import { groupWords } from '../../../features/batch/group-words';

interface MeasureProps {
  alarm: BatchAlarmView;
  reload: () => Promise<void>;
}

/** The words for the groups, as every leader will get them, before they are sent. */
export function Group({ alarm, reload }: MeasureProps) {
  const now = useNow();
  const act = useAct('recall.tellLeaders');
  const { alarmId, sale, leadersToldAt, may, state } = alarm;
  if (sale === null || (state === 'closed' && leadersToldAt === null)) {
    return state === 'open' ? <GroupLater /> : null;
  }
  const send = async () => {
    const answer = await act.run({ alarmId });
    if (answer === null) return;
    tell(answer.ok ? text('alarm.sentDone') : answerText(answer));
    await reload();
  };
  return (
    <View className="card stack" id="alarm-group">
      <View className="title">{text('alarm.group')}</View>
      <View className="quote" id="group-words">{groupWords(alarm, sale)}</View>
      {leadersToldAt === null ? (
        <View className="cap">{text('alarm.groupHint')}</View>
      ) : (
        <View className="line">
          <Icon name="circle-check" />
          <View className="grow strong">{text('alarm.sent', { sentAt: leadersToldAt }, now)}</View>
        </View>
      )}
      {may.tellLeaders && (
        <Button id="tell-leaders" kind="act" full icon="users" busy={act.busy} onTap={() => void send()}>
          {text('alarm.send')}
        </Button>
      )}
    </View>
  );
}

function GroupLater() {
  return (
    <View className="card stack">
      <View className="title">{text('alarm.group')}</View>
      <View className="sub">{text('alarm.groupFirst')}</View>
    </View>
  );
}

/** One step from here: goods, batch and reason are filled in; or how far the recall is. */
export function Recall({ alarm }: { alarm: BatchAlarmView }) {
  const { goodsId, batchId, households, recall, may } = alarm;
  const reason = encodeURIComponent(text('alarm.recallReason', { households }));
  const url =
    recall === null
      ? `/packages/platform/recall-start/index?goodsId=${goodsId}&batchId=${batchId}&reason=${reason}`
      : `/packages/platform/recall/index?recallId=${recall.recallId}`;
  if (recall === null && !may.recall && batchId !== UNKNOWN_BATCH) return null;
  return (
    <View className="card stack" id="alarm-recall">
      <View className="title">{text('alarm.recall')}</View>
      <View className="sub">
        {recall !== null
          ? text(`recall.state.${recall.state}`)
          : text(batchId === UNKNOWN_BATCH ? 'alarm.recallUnknown' : 'alarm.recallHint')}
      </View>
      {(recall !== null || may.recall) && (
        <Button
          id="go-recall"
          kind="line"
          full
          icon="undo-2"
          onTap={() => void Taro.navigateTo({ url })}
        >
          {text(recall === null ? 'alarm.recallGo' : 'alarm.recallView')}
        </Button>
      )}
    </View>
  );
}

/** Somebody looks at the goods, and writes what they found. */
export function Quality({ alarm, reload }: MeasureProps) {
  const [asking, setAsking] = useState(false);
  const { alarmId, quality, may } = alarm;
  const act = useSheetAct('recall.askQuality', {
    onDone: () => {
      setAsking(false);
      tell(text('alarm.qualitySent'));
    },
    reload,
  });
  if (quality === null && !may.askQuality) return null;
  return (
    <View className="card stack" id="alarm-quality">
      <View className="title">{text('alarm.quality')}</View>
      <View className="sub">{qualityText(quality)}</View>
      {quality !== null && (
        <Button
          id="view-quality"
          kind="line"
          full
          onTap={() =>
            void Taro.navigateTo({ url: `/packages/platform/task/index?taskId=${quality.taskId}` })
          }
        >
          {text('alarm.qualityView')}
        </Button>
      )}
      {may.askQuality && (
        <Button id="ask-quality" kind="line" full icon="search" onTap={() => setAsking(true)}>
          {text('alarm.qualityGo')}
        </Button>
      )}
      <ReasonSheet
        id="quality"
        open={asking}
        title={text('alarm.quality')}
        hint={text('alarm.qualityHint')}
        label={text('alarm.qualityReason')}
        placeholder={text('alarm.qualityPlaceholder')}
        confirm={text('alarm.qualityGo')}
        icon="send"
        problem={act.problem}
        busy={act.busy}
        onSend={(ask) => void act.run({ alarmId, ask })}
        onClose={() => setAsking(false)}
      />
    </View>
  );
}

function qualityText(quality: BatchAlarmView['quality']): string {
  if (quality === null) return text('alarm.qualityHint');
  const { answered } = quality;
  return answered === null ? text('alarm.qualityAsked') : text(`task.outcome.${answered}`);
}
