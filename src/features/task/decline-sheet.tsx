import { View } from '@tarojs/components';
import { useState } from 'react';
import { text } from '../../../locales/text';
import { useSheetAct } from '../../cloud/use-sheet-act';
import { Button } from '../../components/button';
import { ReasonSheet } from '../../components/reason-sheet';
import { tell } from '../../components/tell';

/** A mystery customer who cannot go says so, and why; nobody waits for them then. */
export function Decline({ taskId, reload }: { taskId: string; reload: () => Promise<void> }) {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  const act = useSheetAct('task.decline', {
    onDone: () => {
      close();
      tell(text('taskAnswer.declined'));
    },
    reload,
  });
  return (
    <View>
      <Button id="decline-task" kind="quiet" full onTap={() => setOpen(true)}>
        {text('taskAnswer.decline')}
      </Button>
      <ReasonSheet
        id="decline"
        open={open}
        title={text('taskAnswer.declineTitle')}
        hint={text('taskAnswer.declineHint')}
        label={text('taskAnswer.words')}
        placeholder={text('taskAnswer.declinePlaceholder')}
        confirm={text('taskAnswer.declineConfirm')}
        problem={act.problem}
        busy={act.busy}
        onSend={(reason) => void act.run({ taskId, reason })}
        onClose={close}
      />
    </View>
  );
}
