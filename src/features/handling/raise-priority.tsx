import { View } from '@tarojs/components';
import { useState } from 'react';
import type { HandledTicketView } from '../../../domain/contract/views/handled-ticket';
import { currentPolicyVersion, policyOf } from '../../../domain/policy/versions';
import type { Priority } from '../../../domain/primitives/priority';
import { text } from '../../../locales/text';
import { useSheetAct } from '../../cloud/use-sheet-act';
import { Button } from '../../components/button';
import { ReasonSheet } from '../../components/reason-sheet';
import { tell } from '../../components/tell';
import { PickList } from './pick-list';

interface RaisePriorityProps {
  ticket: HandledTicketView;
  reload: () => Promise<void>;
}

/** A supervisor says that it is more urgent than the rules thought, and why. */
export function RaisePriority({ ticket, reload }: RaisePriorityProps) {
  const { ticketId, mayRaiseTo } = ticket;
  const [open, setOpen] = useState(false);
  const [picked, setPicked] = useState<Priority | null>(null);
  const act = useSheetAct('desk.setPriority', {
    onDone: () => {
      setOpen(false);
      tell(text('raise.done'));
    },
    reload,
  });
  const priority = mayRaiseTo.find((one) => one === picked) ?? mayRaiseTo[0];
  if (priority === undefined) return null;
  return (
    <View>
      <View className="center">
        <Button id="raise-priority" kind="quiet" size="small" onTap={() => setOpen(true)}>
          {text('raise.open')}
        </Button>
      </View>
      <ReasonSheet
        id="raise"
        open={open}
        title={text('raise.open')}
        hint={text('raise.hint')}
        label={text('raise.reason')}
        placeholder={text('raise.placeholder')}
        confirm={text('raise.send')}
        problem={act.problem}
        busy={act.busy}
        onSend={(reason) => void act.run({ ticketId, priority, reason })}
        onClose={() => setOpen(false)}
      >
        <PickList
          label={text('raise.to')}
          choices={mayRaiseTo.map((value) => ({ value, label: optionOf(value) }))}
          chosen={priority}
          onChoose={setPicked}
        />
      </ReasonSheet>
    </View>
  );
}

function optionOf(value: Priority): string {
  const { writtenAnswerHours } = policyOf(currentPolicyVersion).sla;
  const priority = text(`complaints.priority.${value}`);
  return text('raise.option', { priority, hours: writtenAnswerHours[value] });
}
