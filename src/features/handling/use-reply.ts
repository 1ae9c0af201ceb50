import { useRef, useState } from 'react';
import type { HandledTicketView } from '../../../domain/contract/views/handled-ticket';
import { openPlaces } from '../../../domain/knowledge/fill-script';
import { policyBounds } from '../../../domain/policy/bounds';
import { text, type PlainTextKey } from '../../../locales/text';
import { answerText, keptText } from '../../cloud/answer-text';
import { useAct } from '../../cloud/use-act';
import { useKept } from '../../cloud/use-kept';

/** The answer being prepared: a script as it is, or own words, which are kept on the phone. */
export interface Reply {
  /** What would be sent now. */
  words: string;
  own: boolean;
  /** Characters that may still be written; below zero is too long. */
  left: number;
  /** Whether there is another script to turn to. */
  more: boolean;
  busy: boolean;
  nextScript: () => void;
  write: (words: string) => void;
  backToScripts: () => void;
  /** @returns null when it went out, else why not in words. */
  send: () => Promise<string | null>;
  /** How many went out since the page was opened. */
  sentCount: () => number;
}

export function useReply({ ticketId, scripts }: HandledTicketView): Reply {
  const storageKey = `reply:${ticketId}`;
  const [turn, setTurn] = useState(0);
  const kept = useKept<string | null>(storageKey, null);
  const own = kept.value;
  const act = useAct('desk.reply');
  const sent = useRef(0);
  const script = scripts[turn % Math.max(1, scripts.length)];
  const words = own ?? script?.text ?? '';
  const left = policyBounds.replyLength - words.trim().length;

  const send = async () => {
    if (words.trim() === '') return text('reply.empty');
    if (left < 0) return text('words.tooLong', { count: -left });
    // A place that nothing filled would reach the resident as it stands.
    const places = openPlaces(words);
    if (places.length > 0) {
      return text('pickScript.unfilled', { places: places.map(placeText).join(text('join.list')) });
    }
    const chosen = own === null && script !== undefined ? { scriptId: script.scriptId } : {};
    const answer = await act.run({ ticketId, text: words.trim(), ...chosen });
    if (answer === null) return text('reply.sending');
    if (!answer.ok) return own === null ? answerText(answer) : keptText(answer);
    sent.current += 1;
    // What was typed while these words were on their way stays.
    kept.forget(own);
    return null;
  };
  return {
    words,
    own: own !== null,
    left,
    more: scripts.length > 1,
    busy: act.busy,
    nextScript: () => setTurn(turn + 1),
    write: kept.set,
    backToScripts: () => kept.forget(own),
    send,
    sentCount: () => sent.current,
  };
}

const placeKeys: Readonly<Record<string, PlainTextKey>> = {
  name: 'place.name',
  goodsName: 'place.goodsName',
  amountFen: 'place.amountFen',
  leaderName: 'place.leaderName',
};

function placeText(place: string): string {
  const key = placeKeys[place];
  return key === undefined ? place : text(key);
}
