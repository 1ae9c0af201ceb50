import { View } from '@tarojs/components';
import type { LightFault } from '../../../domain/understanding/photo/findings';
import { text } from '../../../locales/text';
import { Button } from '../../components/button';
import { Icon } from '../../components/icon';
import { PhotoPicker } from '../../components/photo-picker';
import { ProblemNote } from '../../components/problem-note';
import { PutBackRow } from './put-back-row';
import { usePhotoFaults } from './use-photo-faults';
import type { Photos } from './use-photos';

/** The photos of a claim, why the last one was not taken, and which of them shows little. */
export function PhotoField({ photos, maximum }: { photos: Photos; maximum: number }) {
  const faults = usePhotoFaults(photos.photos);
  return (
    <>
      <PhotoPicker
        photos={photos.photos}
        maximum={maximum}
        onAdd={() => void photos.add()}
        onRemove={photos.remove}
        onRetry={photos.retry}
      />
      <PutBackRow what="photo" onPutBack={photos.putBack} />
      <ProblemNote problem={photos.problem} />
      {photos.photos.map(({ id }, index) => {
        const fault = faults[id];
        return fault === undefined ? null : (
          <Fault
            key={id}
            fault={fault}
            number={index + 1}
            onRetake={() => void photos.retake(id)}
          />
        );
      })}
    </>
  );
}

/** A hint in time: one more photo now is quicker than being asked for it. Nothing is held back. */
function Fault({ fault, number, onRetake }: {
  fault: LightFault;
  number: number;
  onRetake: () => void;
}) {
  return (
    <View className="note note--soon photo-fault" role="status">
      <Icon name="camera" />
      <View className="grow">{text(`photo.fault.${fault}`, { number })}</View>
      <Button id={`retake-${number}`} size="small" kind="line" onTap={onRetake}>
        {text('photo.retake')}
      </Button>
    </View>
  );
}
