import { View } from '@tarojs/components';
import type { MessageView } from '../../domain/contract/views/ticket';
import { momentText } from '../../locales/format';
import { text } from '../../locales/text';
import { useNow } from '../cloud/use-now';
import './conversation.scss';

interface ConversationProps {
  messages: MessageView[];
  /** The reader's own side stands at the right. */
  reader: 'resident' | 'handlers';
}

/** What was said, by whom and when. What handlers tell each other says so. */
export function Conversation({ messages, reader }: ConversationProps) {
  const now = useNow();
  return (
    <View className="card">
      <View className="title">{text('claim.talk')}</View>
      {messages.map((message) => (
        <View
          key={message.messageId}
          className={`talk talk--${isOwn(message, reader) ? 'mine' : 'theirs'}`}
        >
          <View className="cap">
            {speaker(message, reader)}
            <View className="sep" />
            {momentText(message.at, now)}
          </View>
          <View className={`talk__words ${message.internal ? 'talk__words--internal' : ''}`}>
            {message.text}
          </View>
        </View>
      ))}
    </View>
  );
}

function isOwn({ from }: MessageView, reader: ConversationProps['reader']): boolean {
  return (from === 'resident') === (reader === 'resident');
}

function speaker({ from, fromName, internal }: MessageView, reader: ConversationProps['reader']) {
  if (internal) return text('claim.from.internal', { name: fromName });
  if (reader === 'handlers' && from === 'resident') return fromName;
  return text(`claim.from.${from}`, { name: fromName });
}
