import { View } from '@tarojs/components';
import type { BatchMarkView } from '../../../domain/contract/views/batch-alarm';
import type { ClaimView } from '../../../domain/contract/views/claim';
import { restingStates } from '../../../domain/ticket/state';
import { text } from '../../../locales/text';
import { Icon } from '../../components/icon';
import { LaneList } from '../../components/lane-list';

/** Why this claim is not one like all others, and what that means for the resident. */
export function Treatment({ claim }: { claim: ClaimView }) {
  const { lanes, batch, state } = claim;
  const isOver = restingStates.includes(state) || state === 'settling';
  return (
    <>
      {batch !== null && <Batch batch={batch} ahead={!isOver} />}
      {!isOver && lanes.length > 0 && (
        <View className="card stack" id="claim-lanes">
          <View className="strong">{text('lane.title')}</View>
          <LaneList lanes={lanes} reader="resident" />
        </View>
      )}
    </>
  );
}

/** They are not alone with it, and need do nothing more. */
function Batch({ batch, ahead }: { batch: BatchMarkView; ahead: boolean }) {
  const { state, outcome, sale, households } = batch;
  const words =
    state === 'closed' && outcome !== null
      ? text(`batch.residentClosed.${outcome}`)
      : text(sale === 'stopped' ? 'batch.residentStopped' : 'batch.resident', { households });
  return (
    <View className="note note--jade" id="claim-batch">
      <Icon name="users" />
      <View className="grow">
        {words}
        {ahead && state === 'open' && <View>{text('batch.residentAhead')}</View>}
      </View>
    </View>
  );
}
