import { View } from '@tarojs/components';
import { useState } from 'react';
import type { HandledTicketView } from '../../../domain/contract/views/handled-ticket';
import type { AskableView } from '../../../domain/contract/views/task';
import type { AskableKind } from '../../../domain/task/kind';
import { text } from '../../../locales/text';
import { useSheetAct } from '../../cloud/use-sheet-act';
import { ReasonSheet } from '../../components/reason-sheet';
import { tell } from '../../components/tell';
import { PickList } from './pick-list';

interface AskTaskSheetProps {
  ticket: HandledTicketView;
  open: boolean;
  onClose: () => void;
  reload: () => Promise<void>;
}

/** Whom to ask about the goods, and what; the claim goes on meanwhile. */
export function AskTaskSheet({ ticket, open, onClose, reload }: AskTaskSheetProps) {
  const { ticketId, askable } = ticket;
  const [picked, setPicked] = useState<AskableKind | null>(null);
  const chosen = askable.find(({ kind }) => kind === picked) ?? askable[0];
  const act = useSheetAct('desk.openTask', {
    onDone: () => {
      onClose();
      tell(text('askTask.done'));
    },
    reload,
  });
  return (
    <ReasonSheet
      id="ask-task"
      open={open}
      title={text('askTask.title')}
      hint={text('askTask.hint')}
      label={text('askTask.reason')}
      placeholder={text('askTask.placeholder')}
      confirm={text('askTask.send')}
      icon="send"
      problem={act.problem}
      busy={act.busy}
      onSend={(ask) => {
        if (chosen !== undefined) void act.run({ ticketId, kind: chosen.kind, ask });
      }}
      onClose={onClose}
    >
      <View className="sheet__confirm">
        <PickList
          label={text('askTask.kinds')}
          choices={askable.map((one) => ({ value: one.kind, label: askedName(one) }))}
          chosen={chosen?.kind ?? null}
          onChoose={setPicked}
        />
        {chosen !== undefined && (
          <View className="cap">{text('askTask.hours', { hours: chosen.hours })}</View>
        )}
      </View>
    </ReasonSheet>
  );
}

function askedName({ kind, partnerName }: AskableView): string {
  return kind === 'quality'
    ? text('askTask.kind.quality')
    : text(`askTask.kind.${kind}`, { name: partnerName });
}
