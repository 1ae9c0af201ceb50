import { View } from '@tarojs/components';
import type { BatchAlarmView } from '../../../../domain/contract/views/batch-alarm';
import { UNKNOWN_BATCH } from '../../../../domain/primitives/batch';
import { moneyText } from '../../../../locales/format';
import { text } from '../../../../locales/text';
import { answerText } from '../../../cloud/answer-text';
import { useAct } from '../../../cloud/use-act';
import { useNow } from '../../../cloud/use-now';
import { Button } from '../../../components/button';
import { FactRow } from '../../../components/fact-row';
import { GoodsPicture } from '../../../components/goods-picture';
import { tell } from '../../../components/tell';
import { AlarmChips } from '../../../features/batch/alarm-chips';

/** The goods and batch, how many are concerned, and who looks into it. */
export function AlarmHead({ alarm, reload }: {
  alarm: BatchAlarmView;
  reload: () => Promise<void>;
}) {
  const now = useNow();
  const { goodsName, spec, pictureUrl, openedAt, state, outcome, closedAt } = alarm;
  return (
    <View className="card stack" id="alarm-head">
      <View className="line">
        <GoodsPicture url={pictureUrl} small />
        <View className="grow">
          <View className="strong">{`${goodsName} ${spec}`}</View>
          <View className="title t-late" id="alarm-counted">{countedText(alarm)}</View>
          <View className="cap">{text('alarm.since', { openedAt }, now)}</View>
        </View>
      </View>
      <AlarmChips {...alarm} />
      <Facts alarm={alarm} />
      {state === 'closed' && outcome !== null && closedAt !== null && (
        <View className="sub">
          {text('alarm.closedAs', { closedAt, outcome: text(`alarms.outcome.${outcome}`) }, now)}
        </View>
      )}
      <Take alarm={alarm} reload={reload} />
    </View>
  );
}

function countedText({ households, claims, more }: BatchAlarmView): string {
  return text(more ? 'alarm.countedMore' : 'alarm.counted', { households, claims });
}

function Facts({ alarm }: { alarm: BatchAlarmView }) {
  const { batchId, supplierName, claimedFen, ownerName, unknownBatchClaims: count } = alarm;
  const batch = batchId === UNKNOWN_BATCH ? text('alarm.batchUnknown') : batchId;
  return (
    <View>
      <FactRow label={text('alarm.batch')} value={batch} />
      {supplierName !== '' && <FactRow label={text('alarm.supplier')} value={supplierName} />}
      <FactRow label={text('alarm.claimed')} value={moneyText(claimedFen)} />
      {count > 0 && (
        <FactRow
          label={text('alarm.unknownBatch')}
          value={text('alarm.unknownBatchValue', { count })}
        />
      )}
      <FactRow
        label={text('alarm.owner')}
        value={ownerName === '' ? text('alarms.nobody') : ownerName}
      />
    </View>
  );
}

function Take({ alarm: { alarmId, may }, reload }: {
  alarm: BatchAlarmView;
  reload: () => Promise<void>;
}) {
  const act = useAct('recall.takeAlarm');
  if (!may.take) return null;
  const take = async () => {
    const answer = await act.run({ alarmId });
    if (answer === null) return;
    tell(answer.ok ? text('alarm.taken') : answerText(answer));
    await reload();
  };
  return (
    <Button id="take-alarm" kind="soft" full icon="user-plus" busy={act.busy} onTap={() => void take()}>
      {text('alarm.take')}
    </Button>
  );
}
