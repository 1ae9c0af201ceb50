import { View } from '@tarojs/components';
import { useState } from 'react';
import {
  batchAlarmOutcomes,
  type BatchAlarmOutcome,
} from '../../../../domain/batch-alarm/batch-alarm';
import type { BatchAlarmView } from '../../../../domain/contract/views/batch-alarm';
import { text } from '../../../../locales/text';
import { useSheetAct } from '../../../cloud/use-sheet-act';
import { BottomSheet } from '../../../components/bottom-sheet';
import { SheetConfirm } from '../../../components/sheet-confirm';
import { tell } from '../../../components/tell';
import { PickList } from '../../../features/handling/pick-list';

interface CloseSheetProps {
  alarm: BatchAlarmView;
  open: boolean;
  onClose: () => void;
  reload: () => Promise<void>;
}

/** What it was; the claims themselves go on. */
export function CloseSheet({ alarm: { alarmId }, open, onClose, reload }: CloseSheetProps) {
  const [outcome, setOutcome] = useState<BatchAlarmOutcome | null>(null);
  const act = useSheetAct('recall.closeAlarm', {
    onDone: () => {
      onClose();
      tell(text('alarm.closed'));
    },
    reload,
  });
  return (
    <BottomSheet
      open={open}
      label={text('alarm.close')}
      onClose={onClose}
      head={
        <>
          <View className="title">{text('alarm.close')}</View>
          <View className="sub">{text('alarm.closeHint')}</View>
        </>
      }
    >
      <PickList
        label={text('alarm.close')}
        choices={batchAlarmOutcomes.map((value) => ({
          value,
          label: text(`alarms.outcome.${value}`),
        }))}
        chosen={outcome}
        onChoose={setOutcome}
      />
      <SheetConfirm
        id="confirm-close-alarm"
        label={text('alarm.closeSend')}
        problem={act.problem}
        busy={act.busy}
        disabled={outcome === null}
        onTap={() => {
          if (outcome !== null) void act.run({ alarmId, outcome });
        }}
      />
    </BottomSheet>
  );
}
