import { View } from '@tarojs/components';
import TextArea from '@nutui/nutui-react-taro/dist/es/packages/textarea';
import '@nutui/nutui-react-taro/dist/es/packages/textarea/style/css';
import { asking } from '../theme/named';
import './text-field.scss';

interface TextFieldProps {
  id: string;
  value: string;
  placeholder: string;
  /** Under the field, at the right: mostly how many characters are left. */
  hint?: string;
  /** Set in brick with the hint. */
  wrong?: boolean;
  onChange: (value: string) => void;
}

/** Words in one's own. Takes more than allowed and says so: cutting off loses what was meant. */
export function TextField({ id, value, placeholder, hint, wrong, onChange }: TextFieldProps) {
  return (
    <View className={`field ${wrong ? 'field--wrong' : ''}`}>
      <TextArea
        id={id}
        viewId={`${id}-field`}
        value={value}
        placeholder={placeholder}
        maxLength={-1}
        autoSize
        plain
        placeholderClass="placeholder"
        {...asking(placeholder)}
        onChange={onChange}
      />
      {hint !== undefined && <View className="field__hint cap">{hint}</View>}
    </View>
  );
}
