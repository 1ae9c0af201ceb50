import { View } from '@tarojs/components';
import type { IconName } from '../theme/icons';
import { Button } from './button';
import { Icon } from './icon';

interface SheetConfirmProps {
  id: string;
  /** What happens, with the amount where there is one. */
  label: string;
  icon?: IconName;
  /** Why the last try did not go through. */
  problem: string | null;
  busy: boolean;
  disabled?: boolean;
  onTap: () => void;
}

/** The one button of a sheet; above it why it did not go through, where one can try again. */
export function SheetConfirm(props: SheetConfirmProps) {
  const { id, label, icon, problem, busy, disabled, onTap } = props;
  return (
    <>
      {problem !== null && (
        <View className="note note--late sheet__note" role="alert">
          <Icon name="circle-alert" />
          <View className="grow">{problem}</View>
        </View>
      )}
      <View className="sheet__confirm">
        <Button id={id} kind="act" full icon={icon} busy={busy} disabled={disabled} onTap={onTap}>
          {label}
        </Button>
      </View>
    </>
  );
}
