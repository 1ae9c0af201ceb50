import { View } from '@tarojs/components';
import { text } from '../../locales/text';
import { Button } from './button';
import type { Undo } from './use-undo';
import './undo-bar.scss';

/** Over the page while something waits to go: one tap takes it back, another lets it go. */
export function UndoBar({ undo: { words, takeBack, goNow } }: { undo: Undo }) {
  if (words === null) return null;
  return (
    <View className="undo" id="undo" role="status">
      <View className="undo__time" ariaHidden />
      <View className="undo__row">
        <View className="grow">{words}</View>
        <Button id="undo-take-back" kind="line" size="small" icon="undo-2" onTap={takeBack}>
          {text('undo.takeBack')}
        </Button>
        <Button id="undo-go-now" kind="quiet" size="small" onTap={goNow}>
          {text('undo.goNow')}
        </Button>
      </View>
    </View>
  );
}
