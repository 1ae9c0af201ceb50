import { View } from '@tarojs/components';
import { text } from '../../../../locales/text';
import { useSheetAct } from '../../../cloud/use-sheet-act';
import { BottomSheet } from '../../../components/bottom-sheet';
import { SheetConfirm } from '../../../components/sheet-confirm';
import { tell } from '../../../components/tell';
import type { Removal } from './member-rows';

interface RemoveSheetProps {
  removal: Removal | null;
  onClose: () => void;
  reload: () => Promise<void>;
}

/** It holds at once, so it is asked once. */
export function RemoveSheet({ removal, onClose, reload }: RemoveSheetProps) {
  return (
    <BottomSheet
      open={removal !== null}
      label={text('members.remove')}
      onClose={onClose}
      head={<View className="title">{text('members.remove')}</View>}
    >
      {removal !== null && <Confirm removal={removal} onClose={onClose} reload={reload} />}
    </BottomSheet>
  );
}

function Confirm({ removal, onClose, reload }: RemoveSheetProps & { removal: Removal }) {
  const { member, role } = removal;
  const words = { name: member.displayName, role: text(`role.${role}`) };
  const act = useSheetAct('member.removeRole', {
    onDone: () => {
      onClose();
      tell(text('members.removed', words));
    },
    reload,
  });
  return (
    <>
      <View>{text('members.removeAsk', words)}</View>
      {role === 'leader' && (
        <View className="note" style="margin-top:12px">{text('members.removeLeader')}</View>
      )}
      <SheetConfirm
        id="confirm-remove"
        label={text('members.removeYes')}
        problem={act.problem}
        busy={act.busy}
        onTap={() => void act.run({ personId: member.personId, role })}
      />
    </>
  );
}
