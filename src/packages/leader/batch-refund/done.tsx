import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { BatchGroupView, BatchResult } from '../../../../domain/contract/views/batch-refund';
import { sentenceText, text } from '../../../../locales/text';
import { serverNow } from '../../../cloud/server-clock';
import { Button } from '../../../components/button';
import { Icon } from '../../../components/icon';
import { PageShell } from '../../../components/page-shell';
import { StateChip } from '../../../components/state-chip';
import { ClaimLine } from '../../../features/batch/claim-line';
import { openHandled } from '../../../features/handling/open-handled';
import { roleOf } from '../../../theme/named';
import type { BatchReply } from './use-batch';

/** What became of each claim, one by one: who was refunded, and who was not and why. */
export function Done({ reply, group }: { reply: BatchReply; group: BatchGroupView }) {
  const left = reply.results.filter(({ outcome }) => outcome === 'left');
  const went = reply.results.filter(({ outcome }) => outcome !== 'left');
  const sumFen = went.reduce((sum, { ticketId }) => sum + amountOf(group, ticketId), 0);
  const key = reply.course === 'alone' ? 'batchRefund.done' : 'batchRefund.askedDone';
  return (
    <PageShell
      title={text('batchRefund.title')}
      dock={
        <Button
          id="back-to-inbox"
          kind="act"
          full
          onTap={() => void Taro.reLaunch({ url: '/packages/leader/inbox/index' })}
        >
          {text('batchRefund.back')}
        </Button>
      }
    >
      {went.length > 0 && (
        <View className="note note--jade" id="batch-done" role="status">
          <Icon name="circle-check" />
          <View className="grow strong">{text(key, { count: went.length, totalFen: sumFen })}</View>
        </View>
      )}
      {left.length > 0 && (
        <View className="note note--soon" id="batch-left" role="alert">
          <Icon name="circle-alert" />
          <View className="grow">{text('batchRefund.someLeft', { count: left.length })}</View>
        </View>
      )}
      <View className="card">
        {[...left, ...went].map((result) => (
          <Result key={result.ticketId} result={result} group={group} />
        ))}
      </View>
    </PageShell>
  );
}

function amountOf({ claims }: BatchGroupView, ticketId: string): number {
  return claims.find((claim) => claim.ticketId === ticketId)?.amountFen ?? 0;
}

function Result({ result, group }: { result: BatchResult; group: BatchGroupView }) {
  const { ticketId, outcome, code, details } = result;
  const claim = group.claims.find((one) => one.ticketId === ticketId);
  if (claim === undefined) return null;
  const words = text(`batchRefund.result.${outcome}`);
  return (
    <View
      id={`result-${ticketId}`}
      className="claim-pick"
      onClick={() => void openHandled('leader', ticketId)}
      {...roleOf('button')}
    >
      <ClaimLine claim={claim}>
        {outcome === 'left' ? (
          <View className="cap t-late">
            {code === null
              ? words
              : sentenceText({ key: `refusal.${code}`, params: details }, serverNow())}
          </View>
        ) : (
          <StateChip icon="circle-check" tone="jade" label={words} />
        )}
      </ClaimLine>
    </View>
  );
}
