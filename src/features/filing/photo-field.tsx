import { View } from '@tarojs/components';
import { Icon } from '../../components/icon';
import { PhotoPicker } from '../../components/photo-picker';
import type { Photos } from './use-photos';

/** The photos of a claim, and why the last one was not taken. */
export function PhotoField({ photos, maximum }: { photos: Photos; maximum: number }) {
  return (
    <>
      <PhotoPicker
        photos={photos.photos}
        maximum={maximum}
        onAdd={() => void photos.add()}
        onRemove={photos.remove}
        onRetry={photos.retry}
      />
      {photos.problem !== null && (
        <View className="note note--late" role="alert">
          <Icon name="circle-alert" />
          <View className="grow">{photos.problem}</View>
        </View>
      )}
    </>
  );
}
