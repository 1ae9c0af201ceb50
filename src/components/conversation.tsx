import { View } from '@tarojs/components';
import { useEffect } from 'react';
import type { TalkView } from '../../domain/contract/views/conversation';
import type { MessageView } from '../../domain/contract/views/ticket';
import { momentText } from '../../locales/format';
import { text } from '../../locales/text';
import { call } from '../cloud/call';
import { makeRequestId } from '../cloud/request-id';
import { useNow } from '../cloud/use-now';
import { Composer } from './composer';
import { EvidenceStrip } from './evidence-strip';
import { Icon } from './icon';
import { VoiceNote } from './voice-note';
import './conversation.scss';

interface ConversationProps {
  ticketId: string;
  /** What is shown here; the rest stands in cards of its own. */
  messages: MessageView[];
  /** Everything that was said: what is on the page is read. */
  all: MessageView[];
  talk: TalkView;
  /** The reader's own side stands at the right. */
  reader: 'resident' | 'handlers';
  /** After something was said or read. */
  reload: () => Promise<void>;
}

/** What was said, by whom and when, how far the other side has read, and room to say more. */
export function Conversation(props: ConversationProps) {
  const { ticketId, messages, talk, reader, reload } = props;
  const now = useNow();
  useReadMark(props);
  if (messages.length === 0 && !talk.maySay) return null;
  const own = messages.filter((message) => isOwn(message, reader) && !message.internal);
  const last = own[own.length - 1];
  return (
    <View className="card" id="conversation">
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
          <Words message={message} />
          {message === last && (
            <View className="cap" id="read-mark">
              {text(message.at <= talk.readUpTo ? 'talk.read' : 'talk.unread')}
            </View>
          )}
        </View>
      ))}
      {talk.maySay && (
        <Composer
          action={reader === 'resident' ? 'ticket.say' : 'desk.say'}
          ticketId={ticketId}
          placeholder={text(reader === 'resident' ? 'talk.askHandler' : 'talk.tellResident')}
          onSaid={reload}
        />
      )}
    </View>
  );
}

function Words({ message }: { message: MessageView }) {
  const { text: words, photos, voice, altered, internal } = message;
  return (
    <View className={`talk__words ${internal ? 'talk__words--internal' : ''}`}>
      {words}
      {voice !== null && <VoiceNote voice={voice} />}
      {photos.length > 0 && (
        <EvidenceStrip photos={photos.map(({ photoId, url }) => ({ id: photoId, url }))} />
      )}
      {altered && (
        <View className="note note--late" role="alert">
          <Icon name="triangle-alert" />
          <View className="grow">{text('talk.altered')}</View>
        </View>
      )}
    </View>
  );
}

/** Seen is read: the other side is told up to which message. */
function useReadMark({ ticketId, all, talk, reader, reload }: ConversationProps): void {
  const newestAt = all[all.length - 1]?.at;
  const { unreadCount } = talk;
  useEffect(() => {
    if (newestAt === undefined || unreadCount === 0) return;
    const action = reader === 'resident' ? 'ticket.readMessages' : 'desk.readMessages';
    const mark = { requestId: makeRequestId(), ticketId, upTo: newestAt };
    void call(action, mark).then((answer) => (answer.ok ? reload() : undefined));
  }, [newestAt, unreadCount, ticketId, reader, reload]);
}

function isOwn({ from }: MessageView, reader: ConversationProps['reader']): boolean {
  return (from === 'resident') === (reader === 'resident');
}

function speaker(
  { from, fromName, own, internal }: MessageView,
  reader: ConversationProps['reader'],
) {
  if (internal) return text('claim.from.internal', { name: fromName });
  // On the resident's side the family writes too: only the reader's own words are theirs.
  if (from === 'resident' && (reader === 'handlers' || !own)) return fromName;
  return text(`claim.from.${from}`, { name: fromName });
}
