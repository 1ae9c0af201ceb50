import { View } from '@tarojs/components';
import { useState } from 'react';
import type { RatingView } from '../../../domain/contract/views/ticket';
import { text } from '../../../locales/text';
import { Button } from '../../components/button';
import { Segments } from '../../components/choice-grid';
import { aspects, Stars, type Aspect } from '../../components/rating-given';
import { TextField } from '../../components/text-field';
import { roleOf } from '../../theme/named';
import './rate-card.scss';

type Mood = 'bad' | 'fair' | 'good';

/** One tap sets all three; each can be changed below. */
const starsOfMood: Record<Mood, number> = { bad: 1, fair: 3, good: 5 };
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
            {...roleOf('radio')}
            ariaChecked={value === chosen}
          >
            {value}
          </View>
        ))}
      </View>
    </View>
  );
}
