import { Text, View } from '@tarojs/components';
import { text, type PlainTextKey } from '../../../locales/text';
import { BottomSheet } from '../../components/bottom-sheet';
import './keys-sheet.scss';

const rows: ReadonlyArray<readonly [keys: readonly string[], does: PlainTextKey]> = [
  [['J', '↓'], 'keys.down'],
  [['K', '↑'], 'keys.up'],
  [['Enter'], 'keys.enter'],
  [['R'], 'keys.reply'],
  [['Q'], 'keys.queue'],
  [['Esc'], 'keys.back'],
  [['?'], 'keys.help'],
];

/** What the keyboard does on the platform's desk. */
export function KeysSheet({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <BottomSheet
      open={open}
      label={text('keys.title')}
      onClose={onClose}
      head={<View className="title">{text('keys.title')}</View>}
    >
      {rows.map(([keys, does]) => (
        <View key={does} className="keys__row">
          <View className="keys__keys">
            {keys.map((key) => <Text key={key} className="keys__key">{key}</Text>)}
          </View>
          <View>{text(does)}</View>
        </View>
      ))}
      <View className="sub">{text('keys.typing')}</View>
    </BottomSheet>
  );
}
