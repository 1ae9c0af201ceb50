import { Image, View } from '@tarojs/components';
import type { PhotoHintView } from '../../domain/contract/views/photo-hint';
import { pictured } from '../theme/named';
import './photo-hint-frame.scss';

const percent = (share: number) => `${Math.round(share * 100)}%`;

/** A photo, drawn to its whole so that the frame lies where the check looked. */
export function PhotoHintFrame({ url, region }: { url: string; region: PhotoHintView['region'] }) {
  return (
    <View className="hinted">
      <Image className="hinted__picture" src={url} mode="scaleToFill" {...pictured('')} />
      {region !== null && (
        <View
          className="hinted__frame"
          style={{
            left: percent(region.left),
            top: percent(region.top),
            width: percent(region.width),
            height: percent(region.height),
          }}
        />
      )}
    </View>
  );
}
