import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { HandledTicketView } from '../../../domain/contract/views/handled-ticket';
import { text } from '../../../locales/text';
import { Icon } from '../../components/icon';
import { roleOf } from '../../theme/named';
import type { Desk } from './handling-words';

/** Others have trouble with the same batch: how many, what was decided, and the way to the case. */
export function BatchHint({ ticket, desk }: { ticket: HandledTicketView; desk: Desk }) {
  const { batch } = ticket;
  if (batch === null) return null;
  const page = `/packages/${desk}/batch-alarm/index`;
  const words = [others(ticket), decided(ticket)];
  return (
    <View
      id="batch-hint"
      className={`note ${batch.state === 'open' ? 'note--soon' : ''}`}
      onClick={() => void Taro.navigateTo({ url: `${page}?alarmId=${batch.alarmId}` })}
      {...roleOf('button')}
    >
      <Icon name="triangle-alert" />
      <View className="grow">
        <View className="strong">{words[0]}</View>
        <View>{words[1]}</View>
      </View>
      <Icon name="chevron-right" />
    </View>
  );
}

function others({ evidence }: HandledTicketView): string {
  const count = evidence.sameBatchResidents;
  return count > 0 ? text('batch.hint', { count }) : text('batch.hintAlone');
}

function decided({ batch }: HandledTicketView): string {
  if (batch?.state === 'closed' && batch.outcome !== null) {
    return text('batch.hintClosed', { outcome: text(`alarms.outcome.${batch.outcome}`) });
  }
  return text(batch?.sale === 'stopped' ? 'batch.hintStopped' : 'batch.hintOpen');
}
