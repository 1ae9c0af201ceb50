import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { ComplaintCardView } from '../../../../domain/contract/views/complaint';
import { text } from '../../../../locales/text';
import { answerText } from '../../../cloud/answer-text';
import { useNow } from '../../../cloud/use-now';
import { useView } from '../../../cloud/use-view';
import { Icon } from '../../../components/icon';
import { PageShell } from '../../../components/page-shell';
import { EmptyState, ErrorState, Skeleton } from '../../../components/page-states';
import { StateChip } from '../../../components/state-chip';
import { roleOf } from '../../../theme/named';
import { chipOf, dueWords, titleOf } from '../complaint/complaint-words';

/** A complaint that comes in shows within this while one is looking. */
const LIST_EVERY_MS = 30_000;

/** What may be read by whoever looks; those about the reader are not in it. */
export default function ComplaintsPage() {
  const view = useView('desk.complaints', {}, { everyMs: LIST_EVERY_MS });
  const complaints = view.value?.complaints;
  return (
    <PageShell title={text('complaints.title')}>
      <View className="note">
        <Icon name="eye-off" />
        <View className="grow">{text('complaints.nobody')}</View>
      </View>
      {view.problem !== undefined && complaints === undefined && (
        <ErrorState hint={answerText(view.problem)} onRetry={() => void view.reload()} />
      )}
      {view.problem === undefined && complaints === undefined && <Skeleton cards={2} />}
      {complaints?.length === 0 && (
        <EmptyState title={text('complaints.none')} hint={text('complaints.noneHint')} />
      )}
      {complaints?.map((card) => <ComplaintCard key={card.complaintId} card={card} />)}
    </PageShell>
  );
}

function ComplaintCard({ card }: { card: ComplaintCardView }) {
  const now = useNow(card.answerDueAt);
  const { complaintId, communityName, words, late, state } = card;
  const open = () =>
    Taro.navigateTo({ url: `/packages/platform/complaint/index?complaintId=${complaintId}` });
  return (
    <View
      id={`complaint-${complaintId}`}
      className="card stack"
      onClick={() => void open()}
      {...roleOf('button')}
    >
      <View className="line line--between">
        <StateChip {...chipOf(card)} />
        <View className="cap">{communityName ?? text('complaints.place')}</View>
      </View>
      <View className="title">{titleOf(card)}</View>
      <View className="sub">{words}</View>
      <View className={`cap ${late && state === 'open' ? 't-late strong' : ''}`}>
        {dueWords(card, now)}
      </View>
    </View>
  );
}
