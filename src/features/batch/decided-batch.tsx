import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { ReactNode } from 'react';
import type { BatchRefundView } from '../../../domain/contract/views/batch-refund';
import { text } from '../../../locales/text';
import { answerText } from '../../cloud/answer-text';
import { serverNow } from '../../cloud/server-clock';
import { useView } from '../../cloud/use-view';
import { GoodsPicture } from '../../components/goods-picture';
import { Icon } from '../../components/icon';
import { Money } from '../../components/money';
import { ErrorState, Skeleton } from '../../components/page-states';
import { StateChip, type Tone } from '../../components/state-chip';
import type { IconName } from '../../theme/icons';
import { roleOf } from '../../theme/named';
import { ClaimLine } from './claim-line';

interface DecidedBatchProps {
  batchRefundId: string;
  desk: 'leader' | 'platform';
  /** What the viewer can do about it, under the residents. */
  children?: (batch: BatchRefundView, reload: () => Promise<void>) => ReactNode;
}

/** Who asked to refund which claims of a batch, who looked, and what became of each. */
export function DecidedBatch({ batchRefundId, desk, children }: DecidedBatchProps) {
  const { value, problem, reload } = useView('desk.batchRefund', { batchRefundId });
  if (value === undefined) {
    if (problem === undefined) return <Skeleton cards={2} />;
    return <ErrorState hint={answerText(problem)} onRetry={() => void reload()} />;
  }
  return (
    <>
      <Head batch={value} />
      <View className="card">
        {value.claims.map((claim) => (
          <OneClaim
            key={claim.ticketId}
            claim={claim}
            url={`/packages/${desk}/ticket/index?ticketId=${claim.ticketId}`}
          />
        ))}
      </View>
      {children?.(value, reload)}
    </>
  );
}

function Head({ batch }: { batch: BatchRefundView }) {
  const { goodsName, spec, pictureUrl, batchId, totalFen, claimCount, askedByName } = batch;
  return (
    <View className="card stack">
      <View className="line folds">
        <GoodsPicture url={pictureUrl} small />
        <View className="grow">
          <View className="strong">{`${goodsName} ${spec}`}</View>
          <View className="cap">{text('batchRefund.batch', { batchId })}</View>
        </View>
        <Money amountFen={totalFen} size="money" />
      </View>
      <View className="sub">
        {text(
          'batchRefund.askedBy',
          { name: askedByName, askedAt: batch.askedAt, count: claimCount },
          serverNow(),
        )}
      </View>
      <View className="strong" id="batch-course">
        {text(`batchRefund.course.${batch.course}`, { name: batch.decidedByName })}
      </View>
    </View>
  );
}

type Outcome = BatchRefundView['claims'][number]['outcome'];

const looks: Record<Outcome, { icon: IconName; tone: Tone }> = {
  refunded: { icon: 'circle-check', tone: 'jade' },
  waiting: { icon: 'hourglass', tone: 'soon' },
  left: { icon: 'circle-alert', tone: 'plain' },
};

function OneClaim({ claim, url }: { claim: BatchRefundView['claims'][number]; url: string }) {
  const { ticketId, outcome } = claim;
  const label = text(`batchRefund.result.${outcome}`);
  return (
    <View
      id={`claim-${ticketId}`}
      className="claim-pick"
      onClick={() => void Taro.navigateTo({ url })}
      {...roleOf('button')}
    >
      <ClaimLine claim={claim}>
        <StateChip {...looks[outcome]} label={label} />
      </ClaimLine>
      <Icon name="chevron-right" />
    </View>
  );
}
