import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { RatingView } from '../../../domain/contract/views/ticket';
import { text } from '../../../locales/text';
import { Button } from '../../components/button';
import { Segments } from '../../components/choice-grid';
import { Icon } from '../../components/icon';
import { TextField } from '../../components/text-field';
import { named } from '../../theme/named';
import './rate-card.scss';

type Mood = 'bad' | 'fair' | 'good';
type Aspect = 'attitude' | 'speed' | 'result';

/** One tap sets all three; each can be changed below. */
const starsOfMood: Record<Mood, number> = { bad: 1, fair: 3, good: 5 };
const aspects: readonly Aspect[] = ['attitude', 'speed', 'result'];
const allStars = [1, 2, 3, 4, 5];
const recommendations = Array.from({ length: 11 }, (_, count) => count);

interface RateCardProps {
  busy: boolean;
  onRate: (rating: RatingView) => void;
}

/** How it went: a mood first, then three kinds of stars, one number and words if one likes. */
export function RateCard({ busy, onRate }: RateCardProps) {
  const [mood, setMood] = useState<Mood | null>(null);
  const [stars, setStars] = useState<Record<Aspect, number>>({ attitude: 0, speed: 0, result: 0 });
  const [recommend, setRecommend] = useState<number | null>(null);
  const [comment, setComment] = useState('');
  const chooseMood = (chosen: Mood) => {
    const count = starsOfMood[chosen];
    setMood(chosen);
    setStars({ attitude: count, speed: count, result: count });
  };
  const moods: Mood[] = ['bad', 'fair', 'good'];
  return (
    <View className="card rate">
      <View className="title center">{text('rate.title')}</View>
      <View className="sub center rate__hint">{text('rate.hint')}</View>
      <Segments
        label={text('rate.title')}
        segments={moods.map((value) => ({ value, label: text(`rate.${value}`) }))}
        chosen={mood}
        onChoose={chooseMood}
      />
      {mood !== null && (
        <>
          {aspects.map((aspect) => (
            <Stars
              key={aspect}
              label={text(`rate.${aspect}`)}
              count={stars[aspect]}
              onChoose={(count) => setStars({ ...stars, [aspect]: count })}
            />
          ))}
          <Recommend chosen={recommend} onChoose={setRecommend} />
          <TextField
            id="rate-comment"
            value={comment}
            placeholder={text('rate.comment')}
            onChange={setComment}
          />
          <View className="rate__submit">
            <Button
              id="submit-rating"
              kind="jade"
              full
              busy={busy}
              disabled={recommend === null}
              onTap={() =>
                recommend !== null && onRate({ ...stars, recommend, comment: comment.trim() })
              }
            >
              {text(recommend === null ? 'rate.recommendMissing' : 'rate.submit')}
            </Button>
          </View>
        </>
      )}
    </View>
  );
}

function Stars({ label, count, onChoose }: {
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

function Recommend({ chosen, onChoose }: {
  chosen: number | null;
  onChoose: (value: number) => void;
}) {
  return (
    <View className="rate__recommend">
      <View className="strong">{text('rate.recommend')}</View>
      <View className="cap">{text('rate.recommendHint')}</View>
      <View className="rate__numbers" role="radiogroup" ariaLabel={text('rate.recommend')}>
        {recommendations.map((value) => (
          <View
            key={value}
            id={`recommend-${value}`}
            className={`rate__number ${value === chosen ? 'rate__number--on' : ''}`}
            onClick={() => onChoose(value)}
            role="radio"
            ariaRole="radio"
            ariaChecked={value === chosen}
          >
            {value}
          </View>
        ))}
      </View>
    </View>
  );
}

/** What was said, once it was said. */
export function RatingGiven({ rating }: { rating: RatingView }) {
  return (
    <View className="card">
      <View className="title">{text('rate.yours')}</View>
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
