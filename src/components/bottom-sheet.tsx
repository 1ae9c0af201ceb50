import { View } from '@tarojs/components';
import Popup from '@nutui/nutui-react-taro/dist/es/packages/popup';
import '@nutui/nutui-react-taro/dist/es/packages/popup/style/css';
import { useEffect, useState, type ReactNode } from 'react';
import { text } from '../../locales/text';
import { useKeys } from './use-keys';
import { named } from '../theme/named';
import { Icon } from './icon';
import './bottom-sheet.scss';

interface BottomSheetProps {
  open: boolean;
  /** Read aloud as the dialog's name. */
  label: string;
  onClose: () => void;
  /** Beside the cross: what the sheet is about, mostly an amount. */
  head: ReactNode;
  children: ReactNode;
}

/** The one confirmation: it names the amount and who pays, and holds the one button. */
export function BottomSheet({ open, label, onClose, head, children }: BottomSheetProps) {
  useKeys({ Escape: onClose }, open);
  const [wasOpen, setWasOpen] = useState(false);
  // A drawing after the first: it comes up from below only if it was down before.
  useEffect(() => {
    if (open) setWasOpen(true);
  }, [open]);
  // A page has up to eight that nobody opens; each cost the page its time.
  if (!open && !wasOpen) return null;
  return (
    <Popup
      visible={open && wasOpen}
      position="bottom"
      round
      className="sheet"
      destroyOnClose
      onClose={onClose}
    >
      <View className="sheet__body" {...named('dialog', label)}>
        <View className="sheet__grip" ariaHidden />
        <View className="sheet__head">
          <View className="grow">{head}</View>
          <View
            className="sheet__close"
            onClick={onClose}
            {...named('button', text('action.close'))}
          >
            <Icon name="x" className="sheet__cross" />
          </View>
        </View>
        {children}
      </View>
    </Popup>
  );
}
