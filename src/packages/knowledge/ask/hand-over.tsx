import { View } from '@tarojs/components';
import { useState } from 'react';
import type { TicketCardView } from '../../../../domain/contract/views/ticket';
import { restingStates } from '../../../../domain/ticket/state';
import { text } from '../../../../locales/text';
import { answerText } from '../../../cloud/answer-text';
import { useAct } from '../../../cloud/use-act';
import { useView } from '../../../cloud/use-view';
import { Button } from '../../../components/button';
import { tell } from '../../../components/tell';
import { TextField } from '../../../components/text-field';
import { ticketTitle } from '../../../components/ticket-title';
import { openClaim, openFiling } from '../../../features/ticket/open-page';
import type { Asked } from './use-ask';

/** Open claims offered to speak in; more than these nobody reads. */
const OFFERED = 2;

/**
 * A person, with the question at hand: a call, a line in an open claim, or a new claim. Nothing of
 * it happens without a tap.
 */
export function HandOver({ asked: { words, answer } }: { asked: Asked }) {
  const mine = useView('ticket.listMine', {});
  const cards = answer.claims.length > 0 ? answer.claims : (mine.value?.cards ?? []);
  const open = cards.filter(({ state }) => !restingStates.includes(state)).slice(0, OFFERED);
  return (
    <>
      <View className="sec">
        <View className="title">
          {text(answer.answer === null ? 'ask.person' : 'ask.notThis')}
        </View>
      </View>
      {open.map((card) => <InClaim key={card.ticketId} card={card} question={words} />)}
      <View className="card stack">
        <View className="sub">{text(open.length === 0 ? 'ask.noneOpen' : 'ask.other')}</View>
        <Button id="ask-file" full icon="camera" onTap={() => void openFiling()}>
          {text('ask.file')}
        </Button>
      </View>
    </>
  );
}

/** The question goes along, so that nobody has to tell it again. */
function InClaim({ card, question }: { card: TicketCardView; question: string }) {
  const { ticketId } = card;
  const [words, setWords] = useState<string | null>(null);
  const call = useAct('ticket.askCallBack');
  const say = useAct('ticket.say');
  const askCall = async () => {
    const answer = await call.run({ ticketId });
    if (answer !== null) tell(answer.ok ? text('ask.callAsked') : answerText(answer));
  };
  const send = async () => {
    const answer = await say.run({ ticketId, text: (words ?? '').trim(), photoIds: [] });
    if (answer === null) return;
    tell(answer.ok ? text('ask.left') : answerText(answer));
    if (!answer.ok) return;
    setWords(null);
    await openClaim(ticketId);
  };
  return (
    <View className="card stack">
      <View className="strong">{ticketTitle(card)}</View>
      {words === null ? (
        <>
          <Button
            id={`ask-call-${ticketId}`}
            kind="jade"
            full
            icon="phone-call"
            busy={call.busy}
            onTap={() => void askCall()}
          >
            {text('ask.call')}
          </Button>
          <Button
            id={`ask-leave-${ticketId}`}
            full
            icon="message-circle"
            onTap={() => setWords(text('ask.draft', { words: question }))}
          >
            {text('ask.leave')}
          </Button>
        </>
      ) : (
        <Draft
          ticketId={ticketId}
          words={words}
          busy={say.busy}
          onChange={setWords}
          onSend={() => void send()}
        />
      )}
    </View>
  );
}

interface DraftProps {
  ticketId: string;
  words: string;
  busy: boolean;
  onChange: (words: string) => void;
  onSend: () => void;
}

/** What goes into the claim, to be read and changed before it does. */
function Draft({ ticketId, words, busy, onChange, onSend }: DraftProps) {
  return (
    <>
      <TextField
        id={`ask-draft-${ticketId}`}
        value={words}
        placeholder={text('talk.askHandler')}
        onChange={onChange}
      />
      <Button
        id={`ask-say-${ticketId}`}
        kind="jade"
        full
        icon="send"
        busy={busy}
        disabled={words.trim() === ''}
        onTap={onSend}
      >
        {text('talk.send')}
      </Button>
    </>
  );
}
