import { View } from '@tarojs/components';
import { useState } from 'react';
import type { LeaderView } from '../../../../domain/contract/views/routing';
import { text } from '../../../../locales/text';
import { useSheetAct } from '../../../cloud/use-sheet-act';
import { BottomSheet } from '../../../components/bottom-sheet';
import { LineField } from '../../../components/line-field';
import { SheetConfirm } from '../../../components/sheet-confirm';
import { tell } from '../../../components/tell';

interface MostOpenSheetProps {
  /** Null: closed. */
  handler: LeaderView | null;
  /** What everybody may have open at most. */
  policyMostOpen: number;
  reload: () => Promise<void>;
  onClose: () => void;
}

/** With how many open claims one person gets no more. */
export function MostOpenSheet(props: MostOpenSheetProps) {
  const { handler, policyMostOpen: count, onClose } = props;
  const title = text('mostOpen.title', { name: handler?.displayName ?? '' });
  return (
    <BottomSheet
      open={handler !== null}
      label={title}
      onClose={onClose}
      head={
        <>
          <View className="title">{title}</View>
          <View className="sub">{text('mostOpen.hint', { count })}</View>
        </>
      }
    >
      {handler !== null && <MostOpenForm {...props} handler={handler} />}
    </BottomSheet>
  );
}

function MostOpenForm({ handler, policyMostOpen: count, reload, onClose }: MostOpenSheetProps & {
  handler: LeaderView;
}) {
  const { personId, ownMostOpen } = handler;
  const [typed, setTyped] = useState(ownMostOpen === null ? '' : String(ownMostOpen));
  const onDone = () => {
    onClose();
    tell(text('mostOpen.done'));
  };
  const act = useSheetAct('desk.setMostOpen', { onDone, reload });
  const mostOpen = typed.trim() === '' ? null : Number(typed);
  const fits = Number.isInteger(mostOpen) && Number(mostOpen) >= 1 && Number(mostOpen) <= count;
  const wrong = mostOpen !== null && !fits;
  const send = async () => {
    act.say(wrong ? text('mostOpen.wrong', { count }) : null);
    if (!wrong) await act.run({ personId, mostOpen });
  };
  return (
    <View className="stack">
      <View className="strong pick-list__label">{text('mostOpen.field')}</View>
      <LineField
        id="most-open"
        label={text('mostOpen.field')}
        value={typed}
        type="number"
        wrong={wrong}
        onChange={setTyped}
      />
      <SheetConfirm
        id="send-most-open"
        label={text('mostOpen.send')}
        problem={act.problem}
        busy={act.busy}
        onTap={() => void send()}
      />
    </View>
  );
}
