import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { HandledTicketView } from '../../../domain/contract/views/handled-ticket';
import { text } from '../../../locales/text';
import { focusField } from '../../cloud/keyboard';
import { useKeys } from '../../components/use-keys';
import { Button } from '../../components/button';
import { KeysSheet } from './keys-sheet';
import { placeOf } from './queue-walk';
import type { Reply } from './use-reply';
import './walk-band.scss';

interface WalkBandProps {
  ticket: Pick<HandledTicketView, 'ticketId' | 'allowedActs'>;
  reply: Reply;
}

/** In a wide window: where in the queue one is, and the keys that lead on. */
export function WalkBand({ ticket, reply }: WalkBandProps) {
  const [help, setHelp] = useState(false);
  const place = placeOf(ticket.ticketId);
  const goTo = (id: string | null | undefined) => {
    if (id == null) return;
    void Taro.redirectTo({ url: `/packages/platform/ticket/index?ticketId=${id}` });
  };
  const next = () => goTo(place?.nextId);
  const previous = () => goTo(place?.previousId);
  useKeys({
    j: next,
    ArrowDown: next,
    k: previous,
    ArrowUp: previous,
    r: () => ticket.allowedActs.includes('reply') && startReply(reply),
    Escape: () => void Taro.navigateBack(),
    '?': () => setHelp(true),
  });
  return (
    <View className="walk">
      <View className="sub grow">
        {place !== null && text('walk.place', { number: place.number, count: place.count })}
      </View>
      {place !== null && (
        <>
          <Button
            id="walk-previous"
            kind="quiet"
            size="small"
            disabled={place.previousId === null}
            onTap={previous}
          >
            {text('walk.previous')}
          </Button>
          <Button
            id="walk-next"
            kind="quiet"
            size="small"
            disabled={place.nextId === null}
            onTap={next}
          >
            {text('walk.next')}
          </Button>
        </>
      )}
      <Button id="open-keys" kind="quiet" size="small" icon="circle-help" onTap={() => setHelp(true)}>
        {text('keys.open')}
      </Button>
      <KeysSheet open={help} onClose={() => setHelp(false)} />
    </View>
  );
}

/** The script at hand becomes one's own words, with the caret behind them. */
function startReply(reply: Reply): void {
  if (!reply.own) reply.write(reply.words);
  // The field stands there only after the card was drawn anew.
  setTimeout(() => focusField('reply'), 0);
}
