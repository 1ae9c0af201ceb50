import { View } from '@tarojs/components';
import { text } from '../../locales/text';
import { Button } from './button';
import { Icon } from './icon';
import { ProblemNote } from './problem-note';
import { Speaking } from './speaking';
import { TextField } from './text-field';
import { useTalk, type Talk } from './use-talk';
import './composer.scss';

interface ComposerProps {
  action: 'ticket.say' | 'desk.say';
  ticketId: string;
  placeholder: string;
  onSaid: () => Promise<void>;
}

/** Words, a picture or a voice note: below what was said, as people know it from a chat. */
export function Composer({ placeholder, ...options }: ComposerProps) {
  const talk = useTalk(options);
  return (
    <View className="composer" id="composer">
      <ProblemNote problem={talk.problem} />
      {talk.voiceKept && <KeptVoice talk={talk} />}
      {talk.recordedSeconds === null ? (
        <Writing talk={talk} placeholder={placeholder} />
      ) : (
        <Speaking
          seconds={talk.recordedSeconds}
          endWords={text('talk.voiceSend')}
          onDrop={talk.dropVoice}
          onEnd={talk.sendVoice}
        />
      )}
    </View>
  );
}

function Writing({ talk, placeholder }: { talk: Talk; placeholder: string }) {
  const tooLong = talk.left < 0;
  return (
    <>
      <TextField
        id="say-words"
        value={talk.words}
        placeholder={placeholder}
        hint={tooLong ? text('words.tooLong', { count: -talk.left }) : undefined}
        wrong={tooLong}
        onChange={talk.write}
      />
      <View className="composer__row">
        <Button
          id="say-photo"
          size="small"
          icon="camera"
          disabled={talk.busy}
          onTap={() => void talk.sendPhotos()}
        >
          {text('talk.photo')}
        </Button>
        <Button
          id="say-voice"
          size="small"
          icon="mic"
          disabled={talk.busy}
          onTap={() => void talk.startVoice()}
        >
          {text('talk.speak')}
        </Button>
        <Button
          id="say-send"
          kind="jade"
          size="small"
          grow
          icon="send"
          busy={talk.busy}
          disabled={tooLong || talk.words.trim() === ''}
          onTap={() => void talk.sendWords()}
        >
          {text(talk.busy ? 'reply.sending' : 'talk.send')}
        </Button>
      </View>
    </>
  );
}

/** It did not go through: nobody has to say it twice. */
function KeptVoice({ talk }: { talk: Talk }) {
  return (
    <View className="composer__speaking" id="voice-kept">
      <Icon name="mic" className="composer__mic" />
      <View className="grow">{text('talk.voiceKept')}</View>
      <Button kind="line" size="small" onTap={talk.forgetVoice}>{text('talk.drop')}</Button>
      <Button
        id="voice-again"
        kind="jade"
        size="small"
        icon="rotate-cw"
        onTap={() => void talk.sendVoiceAgain()}
      >
        {text('talk.voiceAgain')}
      </Button>
    </View>
  );
}
