import { View } from '@tarojs/components';
import { useState } from 'react';
import type { TicketCardView } from '../../../domain/contract/views/ticket';
import { text } from '../../../locales/text';
import { answerText } from '../../cloud/answer-text';
import { useAct } from '../../cloud/use-act';
import { OfferRow } from '../../components/offer-row';
import { tell } from '../../components/tell';

interface CallBackRowProps {
  /** What the call would be about. */
  card: TicketCardView;
  leaderName: string | null;
}

/** A call instead of reading and typing, one tap from the first page. */
export function CallBackRow({ card: { ticketId, goodsName }, leaderName }: CallBackRowProps) {
  const [askedFor, setAskedFor] = useState<string | null>(null);
  const act = useAct('ticket.askCallBack');
  const name = leaderName ?? text('callBack.platform');
  const asked = askedFor === ticketId;
  const ask = async () => {
    const answer = await act.run({ ticketId });
    if (answer === null) return;
    tell(answer.ok ? text('callBack.done', { name }) : answerText(answer));
    if (answer.ok) setAskedFor(ticketId);
  };
  return (
    <View className="card card--flush">
      <OfferRow
        id="home-call-back"
        words={text('callBack.title')}
        hint={text(asked ? 'callBack.homeAsked' : 'callBack.home', { name, goodsName })}
        icon="phone"
        action={text('callBack.ask')}
        disabled={asked || act.busy}
        onTap={() => void ask()}
      />
    </View>
  );
}
