import { View } from '@tarojs/components';
import { text } from '../../../locales/text';
import { Segments } from '../../components/choice-grid';
import { LineField } from '../../components/line-field';
import type { Draft } from './draft';

/** `500` -> 500. Null: not a whole number of grams from 1. */
export function gramsOf({ part, typed }: Draft['weight']): number | null {
  if (!part || !/^[1-9]\d{0,5}$/.test(typed.trim())) return null;
  return Number(typed.trim());
}

interface WeightFieldProps {
  weight: Draft['weight'];
  /** What the chosen units promise. */
  maximumGrams: number;
  onChange: (weight: Draft['weight']) => void;
}

/** Goods sold by weight: all of it, or how many grams of it. */
export function WeightField({ weight, maximumGrams, onChange }: WeightFieldProps) {
  const grams = gramsOf(weight);
  const wrong = weight.part && weight.typed !== '' && (grams === null || grams > maximumGrams);
  return (
    <View className="card stack" id="weight">
      <View className="strong">{text('weight.ask')}</View>
      <Segments
        label={text('weight.ask')}
        segments={[
          { value: 'all', label: text('weight.all', { maximumGrams }) },
          { value: 'part', label: text('weight.part') },
        ]}
        chosen={weight.part ? 'part' : 'all'}
        onChoose={(value) => onChange({ ...weight, part: value === 'part' })}
      />
      {weight.part && (
        <>
          <View className="strong">{text('weight.label')}</View>
          <LineField
            id="weight-grams"
            label={text('weight.label')}
            type="number"
            value={weight.typed}
            wrong={wrong}
            onChange={(typed) => onChange({ part: true, typed })}
          />
          <View className={`cap ${wrong ? 't-late' : ''}`}>
            {text('weight.hint', { maximumGrams })}
          </View>
        </>
      )}
    </View>
  );
}
