import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { text } from '../../../locales/text';
import { Button } from '../../components/button';
import { useKeys } from '../../components/use-keys';
import { KeysSheet } from './keys-sheet';
import type { Place } from './queue-walk';
import './walk-band.scss';

/** From one claim of the queue to the next without leaving the page. */
export interface Walk {
  /** Null for a claim that is not in the queue. */
  place: Place | null;
  goTo: (ticketId: string) => void;
  queueShown: boolean;
  toggleQueue: () => void;
}

interface WalkBandProps {
  walk: Walk;
  /** Puts the caret into the answer; absent while there is none to write. */
  onReply?: () => void;
}

/** In a wide window: where in the queue one is, and the keys that lead on. */
export function WalkBand({ walk, onReply }: WalkBandProps) {
  const [help, setHelp] = useState(false);
  const { place, goTo, queueShown, toggleQueue } = walk;
  const go = (id: string | null | undefined) => id != null && goTo(id);
  const next = () => go(place?.nextId);
  const previous = () => go(place?.previousId);
  useKeys({
    j: next,
    ArrowDown: next,
    k: previous,
    ArrowUp: previous,
    q: toggleQueue,
    r: () => onReply?.(),
    Escape: () => void Taro.navigateBack(),
    '?': () => setHelp(true),
  });
  const queueWords = text(queueShown ? 'walk.hideQueue' : 'walk.showQueue');
  return (
    <View className="walk">
      <Button id="toggle-queue" kind="quiet" size="small" icon="inbox" onTap={toggleQueue}>
        {queueWords}
      </Button>
      <View className="sub grow">
        {place !== null && text('walk.place', { number: place.number, count: place.count })}
      </View>
      {place !== null && (
        <>
          <Step id="walk-previous" to={place.previousId} words="walk.previous" onTap={previous} />
          <Step id="walk-next" to={place.nextId} words="walk.next" onTap={next} />
        </>
      )}
      <Button id="open-keys" kind="quiet" size="small" icon="circle-help" onTap={() => setHelp(true)}>
        {text('keys.open')}
      </Button>
      <KeysSheet open={help} onClose={() => setHelp(false)} />
    </View>
  );
}

function Step({ id, to, words, onTap }: {
  id: string;
  to: string | null;
  words: 'walk.previous' | 'walk.next';
  onTap: () => void;
}) {
  return (
    <Button id={id} kind="quiet" size="small" disabled={to === null} onTap={onTap}>
      {text(words)}
    </Button>
  );
}
