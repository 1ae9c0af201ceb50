import { View } from '@tarojs/components';
import { useState } from 'react';
import type { PairView } from '../../../../domain/contract/views/pair';
import { text } from '../../../../locales/text';
import { answerText } from '../../../cloud/answer-text';
import { useNow } from '../../../cloud/use-now';
import { useView } from '../../../cloud/use-view';
import { Button } from '../../../components/button';
import { Icon } from '../../../components/icon';
import { Money } from '../../../components/money';
import { PageShell } from '../../../components/page-shell';
import { EmptyState, ErrorState, Skeleton } from '../../../components/page-states';
import { openHandled } from '../../../features/handling/open-handled';
import { pairReasonTexts, pairTitle } from '../../../features/handling/pair-words';
import { roleOf } from '../../../theme/named';
import { LookSheet } from './look-sheet';

/** More of a pair are shown on request. */
const REFUNDS_SHOWN = 3;

/** Leaders and residents whose refunds are unusual. Nothing was blocked; a supervisor looks. */
export default function PairsPage() {
  const view = useView('desk.pairs', {});
  const [looking, setLooking] = useState<string | null>(null);
  const pairs = view.value?.pairs;
  return (
    <PageShell title={text('pairs.title')}>
      <View className="note">
        <Icon name="eye-off" />
        <View className="grow">{text('pairs.note')}</View>
      </View>
      {view.problem !== undefined && pairs === undefined && (
        <ErrorState hint={answerText(view.problem)} onRetry={() => void view.reload()} />
      )}
      {view.problem === undefined && pairs === undefined && <Skeleton cards={2} />}
      {pairs?.length === 0 && (
        <EmptyState title={text('pairs.none')} hint={text('pairs.noneHint')} />
      )}
      {pairs?.map((pair) => (
        <PairCard key={pair.pairId} pair={pair} onLook={() => setLooking(pair.pairId)} />
      ))}
      <LookSheet pairId={looking} onClose={() => setLooking(null)} reload={view.reload} />
    </PageShell>
  );
}

function PairCard({ pair, onLook }: { pair: PairView; onLook: () => void }) {
  const { pairId, windowDays, count, sumFen, looked } = pair;
  const now = useNow();
  return (
    <View className="card card--flush" id={`pair-${pair.pairId}`}>
      <View className="row">
        <View className="grow stack">
          <View className="title">{pairTitle(pair)}</View>
          <View className="sub">{text('pairs.sum', { windowDays, count, sumFen })}</View>
          <View className="note note--soon">
            <Icon name="users" />
            <View className="grow">
              {pairReasonTexts(pair).map((words) => (
                <View key={words}>{words}</View>
              ))}
            </View>
          </View>
        </View>
      </View>
      <Refunds refunds={pair.refunds} />
      <View className="row">
        {looked === null ? (
          <Button id={`look-${pairId}`} size="small" onTap={onLook}>{text('pairs.look')}</Button>
        ) : (
          <View className="sub">
            {lookedWords(looked, now)}
          </View>
        )}
      </View>
    </View>
  );
}

function lookedWords({ byName: name, at, words }: NonNullable<PairView['looked']>, now: number) {
  return text('pairs.lookedBy', { name, lookedAt: at, words }, now);
}

/** Each opens its claim, with the evidence that it was decided on. */
function Refunds({ refunds }: Pick<PairView, 'refunds'>) {
  const now = useNow();
  const [all, setAll] = useState(false);
  const shown = all ? refunds : refunds.slice(0, REFUNDS_SHOWN);
  const hidden = refunds.length - shown.length;
  const more = text('pairs.more', { count: hidden });
  return (
    <>
      {shown.map(({ ticketId, amountFen, at }) => (
        <View
          key={`${ticketId}-${at}`}
          className="row"
          onClick={() => void openHandled('platform', ticketId)}
          {...roleOf('button')}
        >
          <View className="grow">{text('pairs.refundedAt', { refundedAt: at }, now)}</View>
          <Money amountFen={amountFen} />
          <Icon name="chevron-right" />
        </View>
      ))}
      {hidden > 0 && (
        <View className="row link" onClick={() => setAll(true)} {...roleOf('button')}>
          {more}
        </View>
      )}
    </>
  );
}
