import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { ReviewNoteView } from '../../../domain/contract/views/misuse-review';
import { sentenceText, text } from '../../../locales/text';
import { useNow } from '../../cloud/use-now';
import { Icon } from '../../components/icon';
import { roleOf } from '../../theme/named';

const REVIEWS_PAGE = '/packages/platform/reviews/index';

/** Supervisors and management are told, nobody else; deciding on the claim goes on as ever. */
export function ReviewNote({ review }: { review: ReviewNoteView | null }) {
  const now = useNow();
  if (review === null) return null;
  const title = text(review.state === 'open' ? 'reviews.onTicket' : 'reviews.onTicketClosed');
  return (
    <View
      className="note"
      id="review-note"
      onClick={() => void Taro.navigateTo({ url: REVIEWS_PAGE })}
      {...roleOf('button')}
    >
      <Icon name="search" />
      <View className="grow">
        <View className="strong">{title}</View>
        {review.reasons.map((reason) => (
          <View key={reason.key}>{sentenceText(reason, now)}</View>
        ))}
      </View>
      <Icon name="chevron-right" />
    </View>
  );
}
