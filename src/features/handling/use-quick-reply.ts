import { useRef } from 'react';
import type { HandledCardView } from '../../../domain/contract/views/handled-ticket';
import { text } from '../../../locales/text';
import { answerText } from '../../cloud/answer-text';
import { call } from '../../cloud/call';
import { makeRequestId } from '../../cloud/request-id';
import { tell } from '../../components/tell';
import { useUndo, type Undo } from '../../components/use-undo';

interface Script {
  scriptId: string;
  text: string;
}

/** A first word from the list: it waits a moment, and goes by itself however one leaves. */
export function useQuickReply(reload: () => Promise<void>): {
  undo: Undo;
  send: (card: HandledCardView, script: Script) => void;
} {
  const undo = useUndo();
  // The same words to the same claim are one request, however often they are tried.
  const requestIds = useRef(new Map<string, string>());
  const reply = async ({ ticketId, residentName: name }: HandledCardView, script: Script) => {
    const key = `${ticketId}:${script.scriptId}`;
    const requestId = requestIds.current.get(key) ?? makeRequestId();
    requestIds.current.set(key, requestId);
    const answer = await call('desk.reply', { ticketId, requestId, ...script });
    tell(answer.ok ? text('reply.sent', { name }) : answerText(answer));
    await reload();
  };
  return {
    undo,
    send: (card, script) =>
      undo.hold(text('undo.reply', { name: card.residentName }), () => void reply(card, script)),
  };
}
