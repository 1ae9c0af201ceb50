import { View } from '@tarojs/components';
import type { EvidenceView } from '../../domain/contract/views/evidence';
import { momentText } from '../../locales/format';
import { text } from '../../locales/text';
import { useNow } from '../cloud/use-now';
import { Icon } from './icon';
import { TemperatureCurve } from './temperature-curve';

type WayCardProps = Pick<EvidenceView, 'coldChain' | 'logistics'>;

/** The way of the goods: stations and temperatures, for whoever carried them or looks into it. */
export function WayCard({ coldChain, logistics }: WayCardProps) {
  const now = useNow();
  if (coldChain === null && logistics.length === 0) return null;
  return (
    <View className="card stack">
      <View className="title">{text('taskPage.way')}</View>
      {coldChain !== null && <TemperatureCurve coldChain={coldChain} />}
      {logistics.map(({ at, place, text: words }) => (
        <View key={`${at}-${words}`} className="line">
          <Icon name="truck" />
          <View className="grow">
            <View>{words}</View>
            <View className="cap">
              {momentText(at, now)}
              <View className="sep" />
              {place}
            </View>
          </View>
        </View>
      ))}
    </View>
  );
}
