import { View } from '@tarojs/components';
import type { IconName } from '../theme/icons';
import { Button } from './button';

interface OfferRowProps {
  id: string;
  /** What one may want. */
  words: string;
  /** Until when, or what comes of it. */
  hint: string;
  icon: IconName;
  action: string;
  disabled?: boolean;
  onTap: () => void;
}

/** One of the ways that are open beside the page's own button. */
export function OfferRow({ id, words, hint, icon, action, disabled, onTap }: OfferRowProps) {
  return (
    <View className="row folds">
      <View className="grow">
        <View>{words}</View>
        <View className="cap">{hint}</View>
      </View>
      <Button id={id} size="small" icon={icon} disabled={disabled} onTap={onTap}>{action}</Button>
    </View>
  );
}
