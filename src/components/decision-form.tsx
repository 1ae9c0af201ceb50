import { View } from '@tarojs/components';
import type { ComponentProps, ReactNode } from 'react';
import { BottomSheet } from './bottom-sheet';
import { Segments, type Segment } from './choice-grid';
import { isReason, ReasonForm } from './reason-form';
import { SheetConfirm } from './sheet-confirm';

interface DecisionSheetProps {
  title: string;
  /** What it is about. */
  about: ReactNode;
  onClose: () => void;
  children: ReactNode;
}

/** Opened where it is mounted: the page mounts it for the one thing that is decided on. */
export function DecisionSheet({ title, about, onClose, children }: DecisionSheetProps) {
  return (
    <BottomSheet
      open
      label={title}
      onClose={onClose}
      head={
        <>
          <View className="title">{title}</View>
          {about}
        </>
      }
    >
      <View style="margin-top:12px">{children}</View>
    </BottomSheet>
  );
}

interface DecisionFormProps<Choice extends string> {
  label: string;
  segments: Array<Segment<Choice>>;
  chosen: Choice;
  onChoose: (choice: Choice) => void;
  /** What this choice does. */
  hint: string;
  /** What else it asks for. */
  children?: ReactNode;
  reason: ComponentProps<typeof ReasonForm>;
  confirm: ComponentProps<typeof SheetConfirm>;
}

/** One of several ways, a reason that stays with it, and the one button. */
export function DecisionForm<Choice extends string>(props: DecisionFormProps<Choice>) {
  const { label, segments, chosen, onChoose, hint, children, reason, confirm } = props;
  return (
    <View className="stack">
      <Segments<Choice> label={label} segments={segments} chosen={chosen} onChoose={onChoose} />
      <View className="sub">{hint}</View>
      {children}
      <ReasonForm {...reason} />
      <SheetConfirm {...confirm} disabled={confirm.disabled === true || !isReason(reason.value)} />
    </View>
  );
}
