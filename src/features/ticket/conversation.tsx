import { View } from '@tarojs/components';
import type { MessageView } from '../../../domain/contract/views';
import { momentText } from '../../../locales/format';
import { text } from '../../../locales/text';
import { useNow } from '../../cloud/use-now';
import './conversation.scss';

/** What was said, by whom and when; the resident's own words stand at the right. */
export function Conversation({ messages }: { messages: MessageView[] }) {
  const now = useNow();
  return (
    <View className="card">
      <View className="title">{text('claim.talk')}</View>
      {messages.map(({ messageId, at, from, fromName, text: words }) => (
        <View key={messageId} className={`talk talk--${from === 'resident' ? 'mine' : 'theirs'}`}>
          <View className="cap">
            {text(`claim.from.${from}`, { name: fromName })}
            <View className="sep" />
            {momentText(at, now)}
          </View>
          <View className="talk__words">{words}</View>
        </View>
      ))}
    </View>
  );
}
