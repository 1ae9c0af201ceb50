import { View } from '@tarojs/components';
import { policyBounds } from '../../domain/policy/bounds';
import { text } from '../../locales/text';
import { roleOf } from '../theme/named';
import { TextField } from './text-field';
import './reason-form.scss';

interface ReasonFormProps {
  id: string;
  label: string;
  placeholder: string;
  value: string;
  /** Ready words; a tap takes them over. */
  presets?: string[];
  onChange: (words: string) => void;
}

/** Why one does something, kept with the claim: a tap or words of one's own. */
export function ReasonForm(props: ReasonFormProps) {
  const { id, label, placeholder, value, presets = [], onChange } = props;
  const over = value.trim().length - policyBounds.reasonLength;
  return (
    <View className="reason">
      <View className="strong">{label}</View>
      {presets.length > 0 && (
        <View className="reason__presets">
          {presets.map((words) => (
            <View
              key={words}
              className={`reason__preset ${words === value ? 'reason__preset--on' : ''}`}
              onClick={() => onChange(words)}
              {...roleOf('button')}
            >
              {words}
            </View>
          ))}
        </View>
      )}
      <TextField
        id={id}
        value={value}
        placeholder={placeholder}
        hint={over > 0 ? text('words.tooLong', { count: over }) : undefined}
        wrong={over > 0}
        onChange={onChange}
      />
    </View>
  );
}

/** Whether these words can be sent as a reason. */
export function isReason(words: string): boolean {
  const { length } = words.trim();
  return length > 0 && length <= policyBounds.reasonLength;
}
