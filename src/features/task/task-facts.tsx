import { View } from '@tarojs/components';
import type { TaskView } from '../../../domain/contract/views/task';
import { momentText, weightText } from '../../../locales/format';
import { text } from '../../../locales/text';
import { useNow } from '../../cloud/use-now';
import { EvidenceStrip } from '../../components/evidence-strip';
import { FactRow } from '../../components/fact-row';
import { Icon } from '../../components/icon';

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

/** What a mystery customer is to do, and where; not whose claim it was drawn for. */
export function VisitFacts({ task }: { task: TaskView }) {
  const { communityName, goodsName, issue } = task;
  if (communityName === null) return null;
  const steps = [
    text('visit.as'),
    text('visit.look'),
    text('visit.why', { goodsName, issue: text(`issue.${issue}`) }),
    text('visit.after'),
  ];
  return (
    <View className="card stack" id="visit">
      <View className="title">{text('visit.title', { communityName })}</View>
      {steps.map((words) => (
        <View key={words} className="line">
          <Icon name="check" />
          <View className="grow">{words}</View>
        </View>
      ))}
    </View>
  );
}

/** Goods, batch and what is wrong: all that one needs to look it up at one's own place. */
export function GoodsFacts({ task }: { task: TaskView }) {
  const now = useNow();
  const { item, issue, packing, sameBatchResidents } = task;
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
    </View>
  );
}

/** The resident's photos; one that has not been checked yet is not shown to partners. */
export function PhotoFacts({ task }: { task: TaskView }) {
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
