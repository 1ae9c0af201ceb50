import { View } from '@tarojs/components';
import type { HandledTicketView } from '../../../domain/contract/views/handled-ticket';
import { sentenceText, text } from '../../../locales/text';
import { toneAt } from '../../components/clock-tone';
import { useNow } from '../../cloud/use-now';

const toneClass = { inTime: '', soon: 't-soon', late: 't-late' } as const;

/** Every clock that runs on the claim: what it is, and how its end is reckoned. */
export function ClocksCard({ ticket }: { ticket: HandledTicketView }) {
  const now = useNow(ticket.clock?.dueAt ?? null);
  const running = ticket.clocks.filter(({ stoppedAt }) => stoppedAt === null);
  if (running.length === 0) return null;
  return (
    <View className="card stack" id="clocks-card">
      <View className="title">{text('clocks.title')}</View>
      {ticket.priority !== 'normal' && (
        <View className="cap t-late">{text(`clocks.priority.${ticket.priority}`)}</View>
      )}
      {ticket.priorityReasons.map((reason) => (
        <View key={reason.key} className="cap">
          {sentenceText(reason, now)}
        </View>
      ))}
      {running.map((clock) => (
        <View key={`${clock.kind}-${clock.startedAt}`}>
          <View className={`strong ${toneClass[toneAt(clock, now)]}`}>
            {text(`clock.name.${clock.kind}`)}
          </View>
          <View className="cap">{sentenceText(clock.why, now)}</View>
        </View>
      ))}
    </View>
  );
}
