import { View } from '@tarojs/components';
import type { HandledTicketView } from '../../../domain/contract/views/handled-ticket';
import { sentenceText } from '../../../locales/text';
import { useNow } from '../../cloud/use-now';
import { CountdownRing, FullRing } from '../../components/countdown-ring';
import { bandWords } from './band-words';
import type { Desk } from './handling-words';
import './clock-band.scss';

/** By when, what happens then, and the ring: the first thing on a handled claim. */
export function ClockBand({ ticket, desk }: { ticket: HandledTicketView; desk: Desk }) {
  const now = useNow(ticket.clock?.dueAt ?? null);
  const { title, lines, tone, clock, icon } = bandWords(ticket, desk, now);
  return (
    <View className={`band band--${tone}`} id="clock-band">
      {clock === null ? <FullRing icon={icon} /> : <CountdownRing clock={clock} large />}
      <View className="grow">
        <View className="band__title">{title}</View>
        {lines.map((line) => (
          <View key={line} className="band__line">{line}</View>
        ))}
        {clock !== null && <View className="band__line">{sentenceText(clock.why, now)}</View>}
      </View>
    </View>
  );
}
