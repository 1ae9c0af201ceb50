import { useRouter } from '@tarojs/taro';
import { policyBounds } from '../../../../domain/policy/bounds';
import { PhotoField } from '../../../features/filing/photo-field';
import { useAddition } from '../../../features/filing/use-addition';
import { photoIdsOf, photosHindrance } from '../../../features/filing/use-photos';
import { TaskPage } from '../../../features/task/task-page';

/** One task of a partner: exactly what is needed to answer it, and the answer. */
export default function PartnerTaskPage() {
  const { taskId = '' } = useRouter().params;
  const { words, write, photos, forget } = useAddition('task', taskId);
  const parts = {
    words,
    write,
    forget,
    photoIds: photoIdsOf(photos.photos),
    hindrance: photosHindrance(photos.photos),
    photoField: <PhotoField photos={photos} maximum={policyBounds.photosPerClaim} />,
  };
  return <TaskPage taskId={taskId} parts={parts} />;
}
