import { View } from '@tarojs/components';
import { useState, type ReactNode } from 'react';
import type { IconName } from '../theme/icons';
import { BottomSheet } from './bottom-sheet';
import { isReason, ReasonForm } from './reason-form';
import { SheetConfirm } from './sheet-confirm';

interface ReasonSheetProps {
  /** Of the field is `<id>-reason`, of the button `confirm-<id>`. */
  id: string;
  open: boolean;
  title: string;
  hint: string;
  /** Over the field. */
  label: string;
  placeholder: string;
  presets?: string[];
  confirm: string;
  icon?: IconName;
  problem: string | null;
  busy: boolean;
  onSend: (reason: string) => void;
  onClose: () => void;
  /** Between the head and the field. */
  children?: ReactNode;
}

/** Asks why, and does it: a sheet with one field and one button. */
export function ReasonSheet(props: ReasonSheetProps) {
  const { open, title, hint, onClose } = props;
  return (
    <BottomSheet
      open={open}
      label={title}
      onClose={onClose}
      head={
        <>
          <View className="title">{title}</View>
          <View className="sub">{hint}</View>
        </>
      }
    >
      <Form {...props} />
    </BottomSheet>
  );
}

function Form(props: ReasonSheetProps) {
  const { id, label, placeholder, presets, confirm, icon, problem, busy, onSend, children } = props;
  const [reason, setReason] = useState('');
  return (
    <>
      {children}
      <ReasonForm
        id={`${id}-reason`}
        label={label}
        placeholder={placeholder}
        value={reason}
        presets={presets}
        onChange={setReason}
      />
      <SheetConfirm
        id={`confirm-${id}`}
        label={confirm}
        icon={icon}
        problem={problem}
        busy={busy}
        disabled={!isReason(reason)}
        onTap={() => onSend(reason.trim())}
      />
    </>
  );
}
