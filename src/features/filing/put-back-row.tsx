import { View } from '@tarojs/components';
import { text } from '../../../locales/text';
import { Button } from '../../components/button';

interface PutBackRowProps {
  /** What is gone: its button is `put-back-…`. */
  what: 'photo' | 'video' | 'voice';
  /** Null: nothing was removed. */
  onPutBack: (() => void) | null;
}

/** A slip of the thumb costs no second photo: what was removed comes back with one tap. */
export function PutBackRow({ what, onPutBack }: PutBackRowProps) {
  if (onPutBack === null) return null;
  return (
    <View className="note put-back" role="status">
      <View className="grow">{text(`putBack.${what}`)}</View>
      <Button id={`put-back-${what}`} size="small" kind="line" icon="undo-2" onTap={onPutBack}>
        {text('putBack.act')}
      </Button>
    </View>
  );
}
