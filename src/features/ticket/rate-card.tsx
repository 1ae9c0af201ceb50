import { View } from '@tarojs/components';
import { text } from '../../../locales/text';
import { Button } from '../../components/button';
import { Segments } from '../../components/choice-grid';
import { Icon } from '../../components/icon';
import { aspects, Stars } from '../../components/rating-given';
import { TextField } from '../../components/text-field';
import { roleOf } from '../../theme/named';
import './rate-card.scss';
import type { Mood, Rating } from './use-rating';

const recommendations = Array.from({ length: 11 }, (_, count) => count);
const moods: readonly Mood[] = ['bad', 'fair', 'good'];

/** How it went: a mood first, then three kinds of stars, one number and words if one likes. */
export function RateCard({ rating }: { rating: Rating }) {
  const { draft, change, chooseMood, problem } = rating;
  const { mood, stars, recommend, comment } = draft;
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
              onChoose={(count) => change({ stars: { ...stars, [aspect]: count } })}
            />
          ))}
          <Recommend chosen={recommend} onChoose={(value) => change({ recommend: value })} />
          <TextField
            id="rate-comment"
            value={comment}
            placeholder={text('rate.comment')}
            onChange={(words) => change({ comment: words })}
          />
          {problem !== null && (
            <View className="note note--late" id="rate-problem" role="alert">
              <Icon name="circle-alert" />
              <View className="grow">{problem}</View>
            </View>
          )}
          <View className="rate__submit">
            <Button
              id="submit-rating"
              kind="jade"
              full
              busy={rating.busy}
              disabled={recommend === null}
              onTap={() => void rating.send()}
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
