import { View } from '@tarojs/components';
import type { ComponentProps } from 'react';
import { LineField } from './line-field';

interface NamedFieldProps extends ComponentProps<typeof LineField> {
  /** Below: what fits, or what is wrong. */
  hint?: string;
}

/** One line with its name above and what fits below. */
export function NamedField({ hint, ...field }: NamedFieldProps) {
  return (
    <View className="labelled">
      <View className="strong">{field.label}</View>
      <LineField {...field} />
      {hint !== undefined && (
        <View className={field.wrong === true ? 'sub t-late' : 'cap'}>{hint}</View>
      )}
    </View>
  );
}
