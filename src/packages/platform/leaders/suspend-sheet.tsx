import { View } from '@tarojs/components';
import { useState } from 'react';
import type { LeaderView } from '../../../../domain/contract/views/routing';
import {
  relievesOfClaims,
  suspensionReasons,
  type SuspensionReason,
} from '../../../../domain/routing/suspension';
import { text } from '../../../../locales/text';
import { useSheetAct } from '../../../cloud/use-sheet-act';
import { BottomSheet } from '../../../components/bottom-sheet';
import { SheetConfirm } from '../../../components/sheet-confirm';
import { tell } from '../../../components/tell';
import { PickList } from '../../../features/handling/pick-list';

interface SuspendSheetProps {
  leader: LeaderView | null;
  reload: () => Promise<void>;
  onClose: () => void;
}

/** Nothing new for a leader, with why; what becomes of what they have hangs on the reason. */
export function SuspendSheet({ leader, reload, onClose }: SuspendSheetProps) {
  const label = text('leaders.suspend');
  return (
    <BottomSheet
      open={leader !== null}
      label={label}
      onClose={onClose}
      head={
        <>
          <View className="title">
            {text('leaders.suspendWho', { name: leader?.displayName ?? '' })}
          </View>
          <View className="sub">{text('leaders.suspendHint')}</View>
        </>
      }
    >
      {leader !== null && <SuspendForm leader={leader} reload={reload} onClose={onClose} />}
    </BottomSheet>
  );
}

function SuspendForm({ leader, reload, onClose }: SuspendSheetProps & { leader: LeaderView }) {
  const [reason, setReason] = useState<SuspensionReason | null>(null);
  const onDone = () => {
    onClose();
    tell(text('leaders.suspendDone'));
  };
  const act = useSheetAct('desk.suspendLeader', { onDone, reload });
  const send = async () => {
    act.say(reason === null ? text('leaders.reasonMissing') : null);
    if (reason !== null) await act.run({ personId: leader.personId, reason });
  };
  return (
    <View className="stack">
      <PickList<SuspensionReason>
        label={text('leaders.why')}
        choices={suspensionReasons.map((value) => ({ value, label: text(`suspension.${value}`) }))}
        chosen={reason}
        onChoose={setReason}
      />
      {reason !== null && (
        <View className="sub" id="what-becomes">
          {text(relievesOfClaims[reason] ? 'leaders.relieves' : 'leaders.keeps')}
        </View>
      )}
      <SheetConfirm
        id="send-suspend"
        label={text('leaders.suspendSend')}
        problem={act.problem}
        busy={act.busy}
        onTap={() => void send()}
      />
    </View>
  );
}
