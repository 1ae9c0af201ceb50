import { View } from '@tarojs/components';
import { currentPolicyVersion, policyOf } from '../../../domain/policy/versions';
import { text } from '../../../locales/text';
import { Icon } from '../../components/icon';
import { ProblemNote } from '../../components/problem-note';
import { Speaking } from '../../components/speaking';
import { VoiceNote } from '../../components/voice-note';
import { named, roleOf } from '../../theme/named';
import '../../components/video-row.scss';
import { PutBackRow } from './put-back-row';
import type { ClaimClip } from './use-clip';
import type { FilingVoice } from './use-voice';
import { clipStateWords } from './video-field';

/** For whoever would rather speak than type, and why the last one was not taken. */
export function VoiceField({ speaking }: { speaking: FilingVoice }) {
  const { voice, recordedSeconds, problem } = speaking;
  return (
    <View className="stack" style="margin-top:10px">
      {recordedSeconds !== null && (
        <Speaking
          seconds={recordedSeconds}
          endWords={text('voice.end')}
          onDrop={speaking.drop}
          onEnd={speaking.end}
        />
      )}
      {recordedSeconds === null && voice === null && <Add onTap={() => void speaking.start()} />}
      {recordedSeconds === null && voice !== null && <Spoken speaking={speaking} voice={voice} />}
      <PutBackRow what="voice" onPutBack={speaking.putBack} />
      <ProblemNote problem={problem} />
    </View>
  );
}

function Add({ onTap }: { onTap: () => void }) {
  const { voiceSeconds: seconds } = policyOf(currentPolicyVersion).conversation;
  return (
    <View
      id="add-voice"
      className="video-row video-row--add"
      hoverClass="video-row--pressed"
      onClick={onTap}
      {...roleOf('button')}
    >
      <View className="video-row__plate"><Icon name="mic" /></View>
      <View className="grow">
        <View className="strong">{text('voice.add')}</View>
        <View className="cap">{text('voice.hint', { seconds })}</View>
      </View>
    </View>
  );
}

/** To be heard again as long as the file is at hand. */
function Spoken({ voice, speaking }: { voice: ClaimClip; speaking: FilingVoice }) {
  const { file, status } = voice;
  const seconds = voice.seconds ?? 1;
  return (
    <View className="video-row" id="claim-voice">
      <View className="grow">
        {file === null ? (
          <View className="strong">{text('voice.length', { seconds })}</View>
        ) : (
          <VoiceNote
            voice={{ voiceId: voice.id, url: file.filePath, seconds, transcript: null, check: 'passed' }}
          />
        )}
        <View className={`cap ${status === 'failed' ? 't-late' : ''}`}>{clipStateWords(voice)}</View>
      </View>
      {status === 'failed' && (
        <View
          className="video-row__act"
          onClick={speaking.retry}
          {...named('button', text('voice.retry'))}
        >
          <Icon name="rotate-cw" />
        </View>
      )}
      <View
        className="video-row__act"
        onClick={speaking.remove}
        {...named('button', text('voice.remove'))}
      >
        <Icon name="x" />
      </View>
    </View>
  );
}
