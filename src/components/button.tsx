import { Button as NativeButton } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { IconName } from '../theme/icons';
import { pressable } from '../theme/named';
import { Icon } from './icon';
import './button.scss';

interface ButtonProps {
  /** `act` is persimmon: one a screen. `jade` agrees, `soft` helps, `line` is the second choice. */
  kind?: 'act' | 'jade' | 'line' | 'soft' | 'quiet';
  size?: 'main' | 'small';
  /** Takes the whole width of its line. */
  full?: boolean;
  /** Takes what others leave in its row. */
  grow?: boolean;
  icon?: IconName;
  /** While busy the button keeps its words and takes no tap. */
  busy?: boolean;
  disabled?: boolean;
  id?: string;
  ariaLabel?: string;
  openType?: 'share';
  onTap?: () => void;
  children: ReactNode;
}

export function Button({
  kind = 'soft',
  size = 'main',
  full = false,
  grow = false,
  icon,
  busy = false,
  disabled = false,
  id,
  ariaLabel,
  openType,
  onTap,
  children,
}: ButtonProps) {
  const still = busy || disabled;
  const classes = ['btn', `btn--${kind}`];
  if (size === 'small') classes.push('btn--sm');
  if (full) classes.push('btn--full');
  if (grow) classes.push('btn--grow');
  if (busy) classes.push('btn--busy');
  if (disabled) classes.push('btn--off');
  return (
    <NativeButton
      id={id}
      className={classes.join(' ')}
      disabled={still}
      hoverClass="btn--pressed"
      openType={openType}
      ariaLabel={ariaLabel}
      {...pressable(still)}
      onClick={still ? undefined : onTap}
    >
      {icon !== undefined && <Icon name={icon} className={busy ? 'btn__turning' : ''} />}
      {children}
    </NativeButton>
  );
}
