import { View } from '@tarojs/components';
import type { IconName } from '../theme/icons';

/** Decoration beside a word: hidden from screen readers. Its size follows the text around it. */
export function Icon({ name, className = '' }: { name: IconName; className?: string }) {
  return <View className={`ic ic-${name} ${className}`} ariaHidden />;
}
