import { View } from '@tarojs/components';
import { text } from '../../../../locales/text';
import { Icon } from '../../../components/icon';
import { roleOf } from '../../../theme/named';

interface ChipsProps {
  title: string;
  chips: string[];
  onAsk: (words: string) => void;
  /** Takes them off the phone. */
  onForget?: () => void;
}

/** Questions that a tap asks, a line each: they are read, not skimmed. */
export function Chips({ title, chips, onAsk, onForget }: ChipsProps) {
  if (chips.length === 0) return null;
  return (
    <>
      <View className="sec">
        <View className="title">{title}</View>
        {onForget !== undefined && (
          <View className="link" onClick={onForget} {...roleOf('button')}>
            {text('ask.forget')}
          </View>
        )}
      </View>
      <View className="card card--flush">
        {chips.map((words) => (
          <View
            key={words}
            className="row"
            onClick={() => onAsk(words)}
            {...roleOf('button')}
          >
            <View className="grow">{words}</View>
            <Icon name="chevron-right" />
          </View>
        ))}
      </View>
    </>
  );
}
