import { Text, View } from '@tarojs/components';
import type { LaneView } from '../../domain/contract/views/ticket';
import { sentenceText, text } from '../../locales/text';
import { useNow } from '../cloud/use-now';
import { laneLooks } from './lane-looks';
import './lane-list.scss';
import { StateChip } from './state-chip';

interface LaneListProps {
  lanes: readonly LaneView[];
  /** Handlers read why; the resident reads what it means for them as well. */
  reader: 'resident' | 'handlers';
}

/** The lanes that a claim is in, a chip and a sentence each. */
export function LaneList({ lanes, reader }: LaneListProps) {
  const now = useNow();
  const told = lanes.flatMap(({ lane, ...said }) => (lane === 'standard' ? [] : [{ lane, ...said }]));
  if (told.length === 0) return null;
  return (
    <View className="lanes">
      {told.map(({ lane, reason, means }) => {
        const sentences = reader === 'resident' ? [reason, means] : [reason];
        const words = sentences.map((sentence) => sentenceText(sentence, now));
        return (
          <View key={lane} className="lanes__one" id={`lane-${lane}`}>
            <StateChip {...laneLooks[lane]} label={text(`lane.${lane}`)} />
            <Text className="sub lanes__words">{words.join(text('join.clause'))}</Text>
          </View>
        );
      })}
    </View>
  );
}
