import { View } from '@tarojs/components';
import { Icon } from '../../components/icon';

/** Why it did not go through, in the sheet where one can try again or turn back. */
export function ProblemNote({ words }: { words: string | null }) {
  if (words === null) return null;
  return (
    <View className="note note--late sheet__note" role="alert">
      <Icon name="circle-alert" />
      <View className="grow">{words}</View>
    </View>
  );
}
