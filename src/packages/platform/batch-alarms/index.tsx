import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { batchAlarmStates, type BatchAlarmState } from '../../../../domain/batch-alarm/batch-alarm';
import type { BatchAlarmCardView, BatchAlarmListView } from '../../../../domain/contract/views/batch-alarm';
import { UNKNOWN_BATCH } from '../../../../domain/primitives/batch';
import { text } from '../../../../locales/text';
import { answerText } from '../../../cloud/answer-text';
import { useNow } from '../../../cloud/use-now';
import { useView } from '../../../cloud/use-view';
import { Segments } from '../../../components/choice-grid';
import { GoodsPicture } from '../../../components/goods-picture';
import { Icon } from '../../../components/icon';
import { PageShell } from '../../../components/page-shell';
import { EmptyState, ErrorState, Skeleton } from '../../../components/page-states';
import { AlarmChips } from '../../../features/batch/alarm-chips';
import { roleOf } from '../../../theme/named';

const EVERY_MS = 20_000;

/** Batches that several residents have trouble with; the open ones first of all. */
export default function BatchAlarmsPage() {
  const [state, setState] = useState<BatchAlarmState>('open');
  const view = useView('recall.alarms', { state }, { everyMs: EVERY_MS });
  const { value, problem } = view;
  return (
    <PageShell title={text('alarms.title')}>
      <Segments<BatchAlarmState>
        label={text('alarms.title')}
        segments={batchAlarmStates.map((one) => ({
          value: one,
          label: text(`alarms.state.${one}`),
        }))}
        chosen={state}
        onChoose={setState}
      />
      {value === undefined && problem === undefined && <Skeleton cards={2} />}
      {value === undefined && problem !== undefined && (
        <ErrorState hint={answerText(problem)} onRetry={() => void view.reload()} />
      )}
      {value !== undefined && <Alarms alarms={value.alarms} state={state} />}
      {value !== undefined && (
        <View className="cap center">{ruleWords(value)}</View>
      )}
    </PageShell>
  );
}

/** What rings: so many homes, and where the platform asks for it, a share of those who bought. */
function ruleWords({ residents, hours, soldBasisPoints, mostResidents }: BatchAlarmListView) {
  const rule = text('alarms.rule', { residents, hours });
  if (soldBasisPoints === 0) return rule;
  const percent = soldBasisPoints / 100;
  return `${rule} ${text('alarms.ruleShare', { percent, most: mostResidents })}`;
}

function Alarms({ alarms, state }: { alarms: BatchAlarmCardView[]; state: BatchAlarmState }) {
  if (alarms.length === 0) {
    return state === 'open' ? (
      <EmptyState title={text('alarms.none')} hint={text('alarms.noneHint')} />
    ) : (
      <EmptyState title={text('alarms.noneClosed')} hint={text('alarms.noneClosedHint')} />
    );
  }
  return (
    <View className="card card--flush">
      {alarms.map((alarm) => (
        <AlarmRow key={alarm.alarmId} alarm={alarm} />
      ))}
    </View>
  );
}

function AlarmRow({ alarm }: { alarm: BatchAlarmCardView }) {
  const now = useNow();
  const { alarmId, goodsName, spec, pictureUrl, openedAt, ownerName, state } = alarm;
  const title = `${goodsName} ${spec}`;
  const owner = ownerName === '' ? text('alarms.nobody') : text('alarms.owner', { name: ownerName });
  return (
    <View
      id={`alarm-${alarmId}`}
      className="row"
      onClick={() =>
        void Taro.navigateTo({ url: `/packages/platform/batch-alarm/index?alarmId=${alarmId}` })
      }
      {...roleOf('button')}
    >
      <GoodsPicture url={pictureUrl} small />
      <View className="grow stack">
        <View>
          <View className="strong">{title}</View>
          <View className="cap">{lineOf(alarm)}</View>
          <View className="cap">
            {text('alarm.since', { openedAt }, now)}
            {state === 'open' && ` · ${owner}`}
          </View>
        </View>
        <AlarmChips {...alarm} />
      </View>
      <Icon name="chevron-right" />
    </View>
  );
}

function lineOf({ batchId, claims: count }: BatchAlarmCardView): string {
  return batchId === UNKNOWN_BATCH
    ? text('alarms.unknownLine', { count })
    : text('alarms.line', { batchId, count });
}
