import { Text, View } from '@tarojs/components';
import { text } from '../../locales/text';
import { Icon } from './icon';
import { roleOf } from '../theme/named';

interface SuggestionCardProps {
  /** The verdict: 建议：承运商负责 */
  verdict: string;
  /** Which rule said so, as a chip. */
  rule: string;
  reason: string;
  remedy: string;
  /** Absent once it is decided: there is nothing left to suggest. */
  onDisagree?: () => void;
}

/** What the rules suggest and why. Never confirms by itself. */
export function SuggestionCard({ verdict, rule, reason, remedy, onDisagree }: SuggestionCardProps) {
  return (
    <View className="card">
      <View className="line line--between">
        <View className="title">{verdict}</View>
        <View className="chip chip--plain">{rule}</View>
      </View>
      <View className="body" style="margin-top:6px">
        {reason}
        <Text className="strong">{remedy}</Text>
      </View>
      {onDisagree !== undefined && (
        <View className="line line--between" style="flex-wrap:wrap">
          <Text className="cap">{text('suggestion.hint')}</Text>
          <View
            className="link"
            onClick={onDisagree}
            {...roleOf('button')}
          >
            <Icon name="pencil" />
            {text('suggestion.disagree')}
          </View>
        </View>
      )}
    </View>
  );
}
