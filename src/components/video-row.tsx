import { View } from '@tarojs/components';
import type { VideoView } from '../../domain/contract/views/ticket';
import { text } from '../../locales/text';
import { showVideo } from '../cloud/show-video';
import { roleOf } from '../theme/named';
import { Icon } from './icon';
import './video-row.scss';

/** The short video of a claim: a tap plays it over the whole screen. */
export function VideoRow({ video: { url, seconds } }: { video: VideoView }) {
  if (url === '') return <View className="cap video-row__gone">{text('video.gone')}</View>;
  return (
    <View
      id="play-video"
      className="video-row"
      hoverClass="video-row--pressed"
      onClick={() => void showVideo(url)}
      {...roleOf('button')}
    >
      <View className="video-row__plate"><Icon name="play" /></View>
      <View className="grow">
        <View className="strong">{text('video.watch')}</View>
        <View className="cap">{text('video.length', { seconds })}</View>
      </View>
    </View>
  );
}
