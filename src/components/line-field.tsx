import { Input } from '@tarojs/components';
import { asking } from '../theme/named';
import './line-field.scss';

interface LineFieldProps {
  id: string;
  /** Read aloud as the field's name. */
  label: string;
  value: string;
  placeholder?: string;
  /** `digit`: with a decimal point. */
  type?: 'text' | 'number' | 'digit';
  wrong?: boolean;
  onChange: (value: string) => void;
  /** The keyboard's own button. */
  onDone?: () => void;
}

/** One line: a name, a code, a weight. */
export function LineField(props: LineFieldProps) {
  const { id, label, value, placeholder = '', type = 'text', wrong = false } = props;
  const { onChange, onDone } = props;
  return (
    <Input
      id={id}
      className={`line-field ${wrong ? 'line-field--wrong' : ''}`}
      type={type}
      value={value}
      placeholder={placeholder}
      placeholderClass="placeholder"
      {...asking(label)}
      onInput={({ detail }) => onChange(detail.value)}
      onConfirm={() => onDone?.()}
    />
  );
}
