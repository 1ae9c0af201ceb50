import { View } from '@tarojs/components';
import { currentPolicyVersion, policyOf } from '../../domain/policy/versions';
import { text } from '../../locales/text';
import { Button } from './button';
import { Icon } from './icon';
import './composer.scss';

interface SpeakingProps {
  /** Spoken so far. */
  seconds: number;
  endWords: string;
  onDrop: () => void;
  onEnd: () => void;
}

/** While somebody speaks: how long, how much is left, and the two ways to end it. */
export function Speaking({ seconds, endWords, onDrop, onEnd }: SpeakingProps) {
  const { voiceSeconds } = policyOf(currentPolicyVersion).conversation;
  return (
    <View className="stack">
      <View className="composer__speaking" role="status">
        <Icon name="mic" className="composer__mic" />
        <View className="grow">
          {text('talk.recording', { seconds })}
          <View className="cap">{text('talk.recordingLeft', { left: voiceSeconds - seconds })}</View>
        </View>
      </View>
      <View className="composer__row">
        <Button id="voice-drop" kind="line" size="small" onTap={onDrop}>{text('talk.drop')}</Button>
        <Button id="voice-send" kind="jade" size="small" grow icon="send" onTap={onEnd}>
          {endWords}
        </Button>
      </View>
    </View>
  );
}
