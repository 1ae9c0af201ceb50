import { Text, View } from '@tarojs/components';
import { text } from '../../../locales/text';
import { Button } from '../../components/button';
import './large-note.scss';

/** As on a sheet of paper, to hold up or to copy by hand for somebody who does not read a phone. */
export function LargeNote({ words, onClose }: { words: string; onClose: () => void }) {
  return (
    <View className="large-note" id="large-note">
      <Text className="large-note__words">{words}</Text>
      <Button id="close-note" full onTap={onClose}>{text('pickScript.close')}</Button>
    </View>
  );
}
