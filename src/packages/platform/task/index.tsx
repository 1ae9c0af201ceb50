import { useRouter } from '@tarojs/taro';
import { policyBounds } from '../../../../domain/policy/bounds';
import { PhotoField } from '../../../features/filing/photo-field';
import { useAddition } from '../../../features/filing/use-addition';
import { photoIdsOf, photosHindrance } from '../../../features/filing/use-photos';
import { openHandled } from '../../../features/handling/open-handled';
import { TaskPage } from '../../../features/task/task-page';

/** A call-back, a look into a batch or a sample, with the whole story of the ticket. */
export default function PlatformTaskPage() {
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
  const openTicket = (ticketId: string) => void openHandled('platform', ticketId);
  return <TaskPage taskId={taskId} parts={parts} onOpenTicket={openTicket} />;
}
