import { View } from '@tarojs/components';

/** One fact of a list: what it is, and what it says. */
export function FactRow({ label, value }: { label: string; value: string }) {
  return (
    <View className="kv">
      <View className="kv__key">{label}</View>
      <View className="kv__value">{value}</View>
    </View>
  );
}
