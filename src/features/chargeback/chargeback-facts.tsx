import { View } from '@tarojs/components';
import type { ChargebackView } from '../../../domain/contract/views/chargeback';
import { momentText, weightText } from '../../../locales/format';
import { text } from '../../../locales/text';
import { useNow } from '../../cloud/use-now';
import { EvidenceStrip } from '../../components/evidence-strip';
import { FactRow } from '../../components/fact-row';

/** Goods, batch and what is wrong: all that one needs to look it up at one's own place. */
export function ChargebackFacts({ chargeback }: { chargeback: ChargebackView }) {
  const now = useNow();
  const { batchId, quantity, unit, issue, packing, sameBatchResidents } = chargeback;
  return (
    <View className="card">
      <FactRow label={text('chargebackPage.batch')} value={batchId} />
      <FactRow
        label={text('chargebackPage.quantity')}
        value={text('chargebackPage.quantityValue', { quantity, unit })}
      />
      <FactRow label={text('chargebackPage.issue')} value={text(`issue.${issue}`)} />
      {packing !== null && (
        <FactRow
          label={text('chargebackPage.packed')}
          value={text('chargebackPage.packedValue', {
            packedGrams: weightText(packing.packedGrams),
            packedAt: momentText(packing.packedAt, now),
          })}
        />
      )}
      {sameBatchResidents !== null && (
        <FactRow
          label={text('chargebackPage.sameBatch')}
          value={
            sameBatchResidents === 0
              ? text('chargebackPage.sameBatchNone')
              : text('chargebackPage.sameBatchValue', { count: sameBatchResidents })
          }
        />
      )}
    </View>
  );
}

/** The resident's photos; one that has not been checked yet is not shown to partners. */
export function ChargebackPhotos({ photos }: Pick<ChargebackView, 'photos'>) {
  return (
    <View className="card stack">
      <View className="title">{text('chargebackPage.photos')}</View>
      {photos.length === 0 ? (
        <View className="sub">{text('chargebackPage.noPhotos')}</View>
      ) : (
        <EvidenceStrip photos={photos.map(({ photoId, url }) => ({ id: photoId, url }))} />
      )}
    </View>
  );
}
