import { View } from '@tarojs/components';
import type { TaskView } from '../../../domain/contract/views/task';
import { momentText, weightText } from '../../../locales/format';
import { text } from '../../../locales/text';
import { useNow } from '../../cloud/use-now';
import { EvidenceStrip } from '../../components/evidence-strip';
import { FactRow } from '../../components/fact-row';

/** What was asked, in the words of whoever asked. */
export function AskCard({ ask }: { ask: NonNullable<TaskView['ask']> }) {
  const now = useNow();
  return (
    <View className="card stack" id="task-ask">
      <View className="title">{text(`taskPage.asked.${ask.by}`)}</View>
      <View className="quote">{ask.words}</View>
      <View className="cap">{momentText(ask.at, now)}</View>
    </View>
  );
}

/** Goods, batch and what is wrong: all that one needs to look it up at one's own place. */
export function GoodsFacts({ task }: { task: TaskView }) {
  const now = useNow();
  const { item, issue, packing, sameBatchResidents, communityName } = task;
  const quantity = { quantity: item.quantity, unit: item.unit };
  return (
    <View className="card">
      <FactRow label={text('taskPage.batch')} value={item.batchId} />
      <FactRow label={text('taskPage.quantity')} value={text('taskPage.quantityValue', quantity)} />
      <FactRow label={text('taskPage.issue')} value={text(`issue.${issue}`)} />
      {packing !== null && (
        <FactRow
          label={text('taskPage.packed')}
          value={text('taskPage.packedValue', {
            packedGrams: weightText(packing.packedGrams),
            packedAt: momentText(packing.packedAt, now),
          })}
        />
      )}
      {sameBatchResidents !== null && (
        <FactRow
          label={text('taskPage.sameBatch')}
          value={
            sameBatchResidents === 0
              ? text('taskPage.sameBatchNone')
              : text('taskPage.sameBatchValue', { count: sameBatchResidents })
          }
        />
      )}
      {communityName !== null && (
        <FactRow label={text('taskPage.community')} value={communityName} />
      )}
    </View>
  );
}

/** The resident's photos; one that has not been checked yet is not shown to partners. */
export function PhotoFacts({ task }: { task: TaskView }) {
  if (task.kind === 'mysteryCheck') return null;
  const photos = task.photos.map(({ photoId, url }) => ({ id: photoId, url }));
  return (
    <View className="card">
      <View className="title">{text('taskPage.photos')}</View>
      {photos.length === 0 ? (
        <View className="sub">{text('taskPage.noPhotos')}</View>
      ) : (
        <EvidenceStrip photos={photos} />
      )}
    </View>
  );
}
