import { Text, View } from '@tarojs/components';
import { useEffect, useRef, useState } from 'react';
import type { VoiceView } from '../../domain/contract/views/conversation';
import { text } from '../../locales/text';
import { playSound } from '../cloud/player';
import { named } from '../theme/named';
import { Icon } from './icon';
import './voice-note.scss';

/** A voice note: a tap plays it, another stops it. What a recogniser heard stands under it. */
export function VoiceNote({ voice }: { voice: VoiceView }) {
  const { url, seconds, transcript, check } = voice;
  const [playing, setPlaying] = useState(false);
  const stop = useRef<(() => void) | null>(null);
  useEffect(() => () => stop.current?.(), []);
  const turn = () => {
    stop.current?.();
    stop.current = playing ? null : playSound(url, () => setPlaying(false));
    setPlaying(!playing);
  };
  if (url === '') return <View className="cap">{text('talk.voiceGone')}</View>;
  const words = text('talk.voice', { seconds });
  const label = [text(playing ? 'talk.voiceStop' : 'talk.voicePlay', { seconds }), words];
  return (
    <View className="voice">
      <View
        className={`voice__body ${playing ? 'voice__body--on' : ''}`}
        style={`width:${widthOf(seconds)}%`}
        onClick={turn}
        {...named('button', label.join(text('join.clause')))}
      >
        <Icon name={playing ? 'square' : 'play'} />
        <Text>{words}</Text>
      </View>
      {transcript !== null && <View className="cap">{text('talk.heard', { transcript })}</View>}
      {check === 'flagged' && <View className="cap">{text('talk.voiceFlagged')}</View>}
    </View>
  );
}

/** The longer one speaks, the longer the bubble, as people know it from WeChat. */
function widthOf(seconds: number): number {
  return Math.min(100, 40 + seconds);
}
