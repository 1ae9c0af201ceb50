import { View } from '@tarojs/components';
import { preferences, type Preference } from '../../domain/primitives/preference';
import { text } from '../../locales/text';
import { Segments } from './choice-grid';

interface PreferenceChoiceProps {
  chosen: Preference | null;
  /** Null: they took it back. */
  onChoose: (prefers: Preference | null) => void;
}

/** What matters most when something is wrong; a second tap takes it back. */
export function PreferenceChoice({ chosen, onChoose }: PreferenceChoiceProps) {
  return (
    <View>
      <Segments
        label={text('prefers.title')}
        segments={preferences.map((value) => ({ value, label: text(`prefers.${value}`) }))}
        chosen={chosen}
        onChoose={(value) => onChoose(value === chosen ? null : value)}
      />
      <View className="cap" style="margin-top:8px">{text('prefers.hint')}</View>
    </View>
  );
}
