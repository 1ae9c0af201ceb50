import { View } from '@tarojs/components';
import { useState } from 'react';
import type { MonthView } from '../../../../domain/contract/views/months';
import { calendarMonthText } from '../../../../locales/format';
import { text } from '../../../../locales/text';
import { useSheetAct } from '../../../cloud/use-sheet-act';
import { BottomSheet } from '../../../components/bottom-sheet';
import { SheetConfirm } from '../../../components/sheet-confirm';
import { SwitchRow } from '../../../components/switch-row';
import { tell } from '../../../components/tell';

interface CloseSheetProps {
  open: boolean;
  month: MonthView;
  onClose: () => void;
  reload: () => Promise<void>;
}

/** It cannot be taken back, so it is asked once, with what is still open. */
export function CloseSheet(props: CloseSheetProps) {
  const { open, month, onClose } = props;
  const title = text('month.close', { month: calendarMonthText(month.month) });
  return (
    <BottomSheet
      open={open}
      label={title}
      onClose={onClose}
      head={
        <>
          <View className="title">{title}</View>
          <View className="sub">{text('month.closeHint')}</View>
        </>
      }
    >
      <Confirm {...props} />
    </BottomSheet>
  );
}

function Confirm({ month, onClose, reload }: CloseSheetProps) {
  const { oldHolds, exceptions, differenceCount, uncomparedDayCount, digest } = month;
  const openCount = oldHolds.count + exceptions.count + differenceCount + uncomparedDayCount;
  const [seesOpen, setSeesOpen] = useState(false);
  const title = calendarMonthText(month.month);
  const act = useSheetAct('fund.closeMonth', {
    onDone: () => {
      onClose();
      tell(text('month.done', { month: title }));
    },
    reload,
  });
  return (
    <>
      {openCount > 0 && (
        <SwitchRow
          id="sees-open"
          title={text('month.seesOpen', { count: openCount })}
          hint={text('month.seesOpenHint')}
          on={seesOpen}
          onChange={setSeesOpen}
        />
      )}
      <SheetConfirm
        id="confirm-close"
        label={text('month.confirm')}
        icon="lock"
        problem={act.problem}
        busy={act.busy}
        disabled={digest === null || (openCount > 0 && !seesOpen)}
        onTap={() => void act.run({ month: month.month, digest: digest ?? '', seesOpen })}
      />
    </>
  );
}
