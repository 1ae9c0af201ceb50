import { Image, View } from '@tarojs/components';
import { text } from '../../../locales/text';
import { Icon } from '../../components/icon';
import { ProblemNote } from '../../components/problem-note';
import { named, pictured, roleOf } from '../../theme/named';
import '../../components/video-row.scss';
import { PutBackRow } from './put-back-row';
import type { ClaimClip } from './use-clip';
import type { FilingVideo } from './use-video';

interface VideoFieldProps {
  filming: FilingVideo;
  maximumSeconds: number;
}

/** One short video for what a photo does not show, and why the last one was not taken. */
export function VideoField({ filming, maximumSeconds }: VideoFieldProps) {
  const { video, problem, take } = filming;
  return (
    <>
      {video === null ? (
        <View
          id="add-video"
          className="video-row video-row--add"
          hoverClass="video-row--pressed"
          onClick={() => void take()}
          {...roleOf('button')}
        >
          <View className="video-row__plate"><Icon name="video" /></View>
          <View className="grow">
            <View className="strong">{text('video.add')}</View>
            <View className="cap">{text('video.hint', { seconds: maximumSeconds })}</View>
          </View>
        </View>
      ) : (
        <Taken filming={filming} video={video} />
      )}
      <PutBackRow what="video" onPutBack={filming.putBack} />
      <ProblemNote problem={problem} />
    </>
  );
}

function Taken({ video, filming }: { video: ClaimClip; filming: FilingVideo }) {
  const { preview, seconds, status } = video;
  const length = Math.max(1, Math.round(seconds ?? 0));
  return (
    <View className="video-row" id="claim-video">
      <View className="video-row__plate">
        {preview === '' ? (
          <Icon name="video" />
        ) : (
          <Image className="video-row__still" src={preview} mode="aspectFill" {...pictured('')} />
        )}
      </View>
      <View className="grow">
        <View className="strong">
          {seconds === null ? text('video.title') : text('video.length', { seconds: length })}
        </View>
        <View className={`cap ${status === 'failed' ? 't-late' : ''}`}>{clipStateWords(video)}</View>
      </View>
      {status === 'failed' && (
        <View
          className="video-row__act"
          onClick={filming.retry}
          {...named('button', text('video.retry'))}
        >
          <Icon name="rotate-cw" />
        </View>
      )}
      <View
        className="video-row__act"
        onClick={filming.remove}
        {...named('button', text('video.remove'))}
      >
        <Icon name="x" />
      </View>
    </View>
  );
}

/** How far a video or a voice note is. */
export function clipStateWords({ status, percent }: ClaimClip): string {
  if (status === 'done') return text('photo.done');
  if (status === 'failed') return text('video.failed');
  return percent === null ? text('photo.sending') : text('photo.uploading', { percent });
}
