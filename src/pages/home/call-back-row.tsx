import { View } from '@tarojs/components';
import { useState } from 'react';
import type { TicketCardView } from '../../../domain/contract/views/ticket';
import { text } from '../../../locales/text';
import { answerText } from '../../cloud/answer-text';
import { useAct } from '../../cloud/use-act';
import { OfferRow } from '../../components/offer-row';
import { tell } from '../../components/tell';

interface CallBackRowProps {
  /** What the call would be about; null: nothing is filed yet. */
  card: TicketCardView | null;
  leaderName: string | null;
}

/** A call instead of reading and typing, one tap from the first page. */
export function CallBackRow({ card, leaderName }: CallBackRowProps) {
  const about = card?.ticketId ?? '';
  const name = leaderName ?? text('callBack.platform');
  // Whom, and about what: another leader may be there instead.
  const [asked, setAsked] = useState({ about: '-', name });
  const onClaim = useAct('ticket.askCallBack');
  const before = useAct('ticket.askLeaderCall');
  const isAsked = asked.about === about;
  const said = (told: string) => {
    tell(text('callBack.done', { name: told }));
    setAsked({ about, name: told });
  };
  const askOnClaim = async () => {
    const answer = await onClaim.run({ ticketId: about });
    if (answer?.ok === true) said(name);
    else if (answer !== null) tell(answerText(answer));
  };
  const askBefore = async () => {
    const answer = await before.run({});
    if (answer?.ok === true) said(answer.value.leaderName);
    else if (answer !== null) tell(answerText(answer));
  };
  return (
    <View className="card card--flush">
      <OfferRow
        id="home-call-back"
        words={text('callBack.title')}
        hint={isAsked ? text('callBack.homeAsked', { name: asked.name }) : hintOf(card, name)}
        icon="phone"
        action={text('callBack.ask')}
        disabled={isAsked || onClaim.busy || before.busy}
        onTap={() => void (card === null ? askBefore() : askOnClaim())}
      />
    </View>
  );
}

function hintOf(card: TicketCardView | null, name: string): string {
  if (card === null) return text('callBack.before');
  return text('callBack.home', { name, goodsName: card.goodsName });
}
