import { Text, View } from '@tarojs/components';
import type { RatingView } from '../../domain/contract/views/ticket';
import { text } from '../../locales/text';
import { named } from '../theme/named';
import { Icon } from './icon';
import './rating-given.scss';

export type Aspect = 'attitude' | 'speed' | 'result';

export const aspects: readonly Aspect[] = ['attitude', 'speed', 'result'];
const allStars = [1, 2, 3, 4, 5];

/** One line of stars; without `onChoose` they only show. */
export function Stars({ label, count, onChoose }: {
  label: string;
  count: number;
  onChoose?: (count: number) => void;
}) {
  return (
    <View className="rate__line">
      <Text className="rate__label">{label}</Text>
      <View className="rate__stars">
        {allStars.map((value) => (
          <View
            key={value}
            className={`rate__star ${value <= count ? 'rate__star--on' : ''}`}
            onClick={() => onChoose?.(value)}
            {...named(onChoose ? 'button' : 'img', text('rate.stars', { label, count: value }))}
          >
            <Icon name={value <= count ? 'star-filled' : 'star'} />
          </View>
        ))}
      </View>
    </View>
  );
}

/** What was said, once it was said: the resident's own, or theirs as the desks read it. */
export function RatingGiven({ rating, reader }: {
  rating: RatingView;
  /** `familyOf`: who rated it, for somebody of their family. */
  reader: 'resident' | 'handlers' | { familyOf: string };
}) {
  return (
    <View className="card">
      <View className="title">
        {typeof reader === 'string'
          ? text(`rate.given.${reader}`)
          : text('rate.given.family', { payerName: reader.familyOf })}
      </View>
      {aspects.map((aspect) => (
        <Stars key={aspect} label={text(`rate.${aspect}`)} count={rating[aspect]} />
      ))}
      <View className="kv">
        <View className="kv__key">{text('rate.recommended')}</View>
        <View className="kv__value">
          {text('rate.recommendedOf', { recommend: rating.recommend })}
        </View>
      </View>
      {rating.comment !== '' && <View className="quote">{rating.comment}</View>}
    </View>
  );
}
