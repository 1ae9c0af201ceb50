import { View } from '@tarojs/components';
import { isSaleStopped, type SaleDecision } from '../../../../domain/batch-alarm/batch-alarm';
import type { BatchAlarmView } from '../../../../domain/contract/views/batch-alarm';
import { text } from '../../../../locales/text';
import { answerText } from '../../../cloud/answer-text';
import { useAct } from '../../../cloud/use-act';
import { useNow } from '../../../cloud/use-now';
import { Button } from '../../../components/button';
import { Icon } from '../../../components/icon';
import { tell } from '../../../components/tell';

/** The proposal of every alarm: to stop selling the batch until it is known what it was. */
export function Sale({ alarm, reload }: {
  alarm: BatchAlarmView;
  reload: () => Promise<void>;
}) {
  const act = useAct('recall.decideSale');
  const { alarmId, sale, outcome, state, may } = alarm;
  const decide = async (decision: SaleDecision) => {
    const answer = await act.run({ alarmId, decision });
    if (answer === null) return;
    tell(answer.ok ? text('alarm.saleDone') : answerText(answer));
    await reload();
  };
  if (sale === null) {
    return state === 'open' ? <Proposal alarm={alarm} busy={act.busy} decide={decide} /> : null;
  }
  const other = sale === 'stopped' ? 'kept' : 'stopped';
  const stopped = isSaleStopped(sale, outcome);
  const resumed = sale === 'stopped' && !stopped;
  return (
    <View className="card stack" id="alarm-sale">
      <View className="line">
        <Icon name={stopped ? 'package-x' : 'store'} />
        <View className="grow strong">
          {text(resumed ? 'alarm.sale.resumed' : `alarm.sale.${sale}`)}
        </View>
      </View>
      {may.decideSale && (
        <View className="center">
          <Button
            id="change-sale"
            kind="quiet"
            size="small"
            busy={act.busy}
            onTap={() => void decide(other)}
          >
            {text(`alarm.change.${sale}`)}
          </Button>
        </View>
      )}
    </View>
  );
}

function Proposal({ alarm, busy, decide }: {
  alarm: BatchAlarmView;
  busy: boolean;
  decide: (decision: SaleDecision) => Promise<void>;
}) {
  const { households, decidedDueAt, may } = alarm;
  const now = useNow(decidedDueAt);
  return (
    <View className="card stack" id="alarm-sale">
      <View className="title">{text('alarm.saleAsk')}</View>
      <View className="sub">{text('alarm.saleWhy', { households })}</View>
      <View className={`sub ${now >= decidedDueAt ? 't-late strong' : ''}`}>
        {text('alarm.saleDue', { dueAt: decidedDueAt }, now)}
      </View>
      {may.decideSale && (
        <View className="line folds">
          <Button id="keep-sale" kind="line" busy={busy} onTap={() => void decide('kept')}>
            {text('alarm.keep')}
          </Button>
          <Button
            id="stop-sale"
            kind="act"
            grow
            icon="package-x"
            busy={busy}
            onTap={() => void decide('stopped')}
          >
            {text('alarm.stop')}
          </Button>
        </View>
      )}
    </View>
  );
}
