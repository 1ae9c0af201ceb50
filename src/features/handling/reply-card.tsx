import { View } from '@tarojs/components';
import { useState } from 'react';
import type { HandledTicketView } from '../../../domain/contract/views/handled-ticket';
import { text } from '../../../locales/text';
import { Button } from '../../components/button';
import { Icon } from '../../components/icon';
import { tell } from '../../components/tell';
import { TextField } from '../../components/text-field';
import { UndoBar } from '../../components/undo-bar';
import { useUndo } from '../../components/use-undo';
import { roleOf } from '../../theme/named';
import { ScriptSheet } from './script-sheet';
import type { Reply } from './use-reply';
import './reply-card.scss';

interface ReplyCardProps {
  reply: Reply;
  ticket: HandledTicketView;
  /** After it went out. */
  onSent: () => void;
}

/** Send a script as it is, turn to another, or write: a person's words stop the first clock. */
export function ReplyCard({ reply, ticket, onSent }: ReplyCardProps) {
  const [picking, setPicking] = useState(false);
  const undo = useUndo();
  const waits = undo.words !== null;
  const name = ticket.resident.displayName;
  const take = (words: string) => {
    reply.write(words);
    setPicking(false);
  };
  const send = async (sentBefore: number) => {
    // A refund took the words along in the meantime.
    if (reply.sentCount() > sentBefore) return;
    const problem = await reply.send();
    tell(problem ?? text('reply.sent', { name }));
    if (problem === null) onSent();
  };
  const hold = () => {
    const sentBefore = reply.sentCount();
    undo.hold(text('undo.reply', { name }), () => void send(sentBefore));
  };
  return (
    <View className="card reply" id="reply">
      <View className="line line--between reply__head">
        <View className="title">{text(reply.own ? 'reply.ownTitle' : 'reply.title')}</View>
        {waits ? null : reply.own ? (
          <Turn icon="undo-2" label={text('reply.scripts')} onTap={reply.backToScripts} />
        ) : (
          reply.more && <Turn icon="repeat" label={text('reply.next')} onTap={reply.nextScript} />
        )}
      </View>
      {reply.own && !waits ? (
        <TextField
          id="reply-words"
          value={reply.words}
          placeholder={text('reply.placeholder')}
          hint={lengthHint(reply.left)}
          wrong={reply.left < 0}
          onChange={reply.write}
        />
      ) : (
        <View className="say" id="reply-script">{reply.words}</View>
      )}
      {!waits && (
        <Buttons
          reply={reply}
          onPick={() => setPicking(true)}
          onSend={hold}
        />
      )}
      <UndoBar undo={undo} />
      <ScriptSheet
        open={picking}
        ticket={ticket}
        onClose={() => setPicking(false)}
        onUse={take}
      />
    </View>
  );
}

function Buttons({ reply, onPick, onSend }: {
  reply: Reply;
  onPick: () => void;
  onSend: () => void;
}) {
  return (
    <View className="reply__buttons">
      <Button
        id="pick-script"
        kind="quiet"
        size="small"
        grow
        icon="layers"
        onTap={onPick}
      >
        {text('pickScript.open')}
      </Button>
      {!reply.own && (
        <Button
          id="reply-own"
          kind="quiet"
          size="small"
          grow
          icon="pencil"
          onTap={() => reply.write(reply.words)}
        >
          {text('reply.own')}
        </Button>
      )}
      <Button
        id="reply-send"
        size="small"
        grow
        icon="send"
        busy={reply.busy}
        disabled={reply.left < 0}
        onTap={onSend}
      >
        {text(reply.busy ? 'reply.sending' : 'reply.sendOnly')}
      </Button>
    </View>
  );
}

/** Said only when it matters: close to the end, or over it. */
const HINT_UNDER = 100;

function lengthHint(left: number): string | undefined {
  if (left < 0) return text('words.tooLong', { count: -left });
  return left < HINT_UNDER ? text('words.left', { count: left }) : undefined;
}

function Turn({ icon, label, onTap }: {
  icon: 'repeat' | 'undo-2';
  label: string;
  onTap: () => void;
}) {
  return (
    <View className="link" onClick={onTap} {...roleOf('button')}>
      <Icon name={icon} />
      {label}
    </View>
  );
}
