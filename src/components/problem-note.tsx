import { View } from '@tarojs/components';
import { Icon } from './icon';

/** What went wrong and what to do next, told at once also to who hears the page; null: nothing. */
export function ProblemNote({ problem }: { problem: string | null }) {
  if (problem === null) return null;
  return (
    <View className="note note--late" role="alert">
      <Icon name="circle-alert" />
      <View className="grow">{problem}</View>
    </View>
  );
}
