import { Image, Text, View } from '@tarojs/components';
import { text } from '../../locales/text';
import { named, pictured, roleOf } from '../theme/named';
import { Icon } from './icon';
import './photo-picker.scss';

export interface PickerPhoto {
  id: string;
  /** What can be shown; empty when only the server still has it. */
  preview: string;
  status: 'sending' | 'done' | 'failed';
  /** 0-100, null where the platform does not say. */
  percent: number | null;
}

interface PhotoPickerProps {
  photos: PickerPhoto[];
  maximum: number;
  onAdd: () => void;
  onRemove: (id: string) => void;
  onRetry: (id: string) => void;
}

/** 1-9 photos: each with its own state in words; the camera tile is first while there is none. */
export function PhotoPicker({ photos, maximum, onAdd, onRemove, onRetry }: PhotoPickerProps) {
  const addLabel = text(photos.length === 0 ? 'photo.add' : 'photo.addMore');
  return (
    <View className={photos.length === 0 ? 'photos photos--none' : 'photos'}>
      {photos.map((photo, index) => (
        <PhotoTile
          key={photo.id}
          photo={photo}
          number={index + 1}
          onRemove={() => onRemove(photo.id)}
          onRetry={() => onRetry(photo.id)}
        />
      ))}
      {photos.length < maximum && (
        <View
          id="add-photo"
          className="photos__add"
          hoverClass="photos__add--pressed"
          onClick={onAdd}
          {...roleOf('button')}
        >
          <View className="photos__add-body">
            <Icon name="camera" className="photos__camera" />
            <Text>{addLabel}</Text>
            {photos.length === 0 && <Text className="photos__hint">{text('photo.hint')}</Text>}
          </View>
        </View>
      )}
    </View>
  );
}

function PhotoTile({ photo, number, onRemove, onRetry }: {
  photo: PickerPhoto;
  number: number;
  onRemove: () => void;
  onRetry: () => void;
}) {
  const failed = photo.status === 'failed';
  return (
    <View className={`photos__photo photos__photo--${photo.status}`}>
      {photo.preview === '' ? (
        <View className="photos__blank"><Icon name="image" /></View>
      ) : (
        <Image className="photos__picture" src={photo.preview} mode="aspectFill" {...pictured('')} />
      )}
      <View
        className="photos__state"
        onClick={failed ? onRetry : undefined}
        {...(failed ? roleOf('button') : {})}
      >
        <Icon name={failed ? 'rotate-cw' : photo.status === 'done' ? 'circle-check' : 'clock'} />
        <Text>{stateWords(photo)}</Text>
      </View>
      <View
        className="photos__remove"
        onClick={onRemove}
        {...named('button', text('photo.remove', { number }))}
      >
        <View className="photos__cross"><Icon name="x" /></View>
      </View>
    </View>
  );
}

function stateWords({ status, percent }: PickerPhoto): string {
  if (status === 'done') return text('photo.done');
  if (status === 'failed') return text('photo.failed');
  return percent === null ? text('photo.sending') : text('photo.uploading', { percent });
}
