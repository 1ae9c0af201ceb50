import { View } from '@tarojs/components';
import { useState } from 'react';
import type { MeView } from '../../../domain/contract/views/person';
import type { NoticeTopic } from '../../../domain/notice/notice';
import { text, type PlainTextKey } from '../../../locales/text';
import { Button } from '../../components/button';
import { Icon } from '../../components/icon';
import { tell } from '../../components/tell';
import { askForMessages } from './ask-for-messages';

interface MessagesRowProps {
  me: MeView;
  topics: NoticeTopic[];
  /** Why now. */
  why: PlainTextKey;
  onAsked: () => void;
}

/**
 * Asks for consent where it makes sense to the person, and only while none is left of a topic: one
 * consent is one message. Nothing waits for it.
 */
export function MessagesRow({ me, topics, why, onAsked }: MessagesRowProps) {
  const [asking, setAsking] = useState(false);
  const missing = topics.filter(
    (topic) => me.messageTemplates[topic] !== undefined && (me.messagesLeft[topic] ?? 0) === 0,
  );
  if (missing.length === 0) return null;
  const ask = async () => {
    setAsking(true);
    const count = await askForMessages(me, missing);
    setAsking(false);
    tell(count > 0 ? text('me.messagesDone', { count }) : text('me.messagesNone'));
    onAsked();
  };
  return (
    <View className="card line folds">
      <Icon name="bell" />
      <View className="grow">
        {text(why)}
        <View className="cap">{text('messagesRow.hint')}</View>
      </View>
      <Button id="ask-messages" size="small" busy={asking} onTap={() => void ask()}>
        {text('me.messagesAsk')}
      </Button>
    </View>
  );
}
