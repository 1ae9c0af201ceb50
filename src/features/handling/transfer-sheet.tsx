import { View } from '@tarojs/components';
import { useState } from 'react';
import type { TransferChoiceView, TransferChoicesView } from '../../../domain/contract/views/routing';
import { text } from '../../../locales/text';
import { answerText } from '../../cloud/answer-text';
import { useSheetAct } from '../../cloud/use-sheet-act';
import { useView } from '../../cloud/use-view';
import { BottomSheet } from '../../components/bottom-sheet';
import { ErrorState, Skeleton } from '../../components/page-states';
import { isReason, ReasonForm } from '../../components/reason-form';
import { SheetConfirm } from '../../components/sheet-confirm';
import { tell } from '../../components/tell';
import { PickList } from './pick-list';
import { pointsText, reasonsText } from './routing-words';

interface TransferSheetProps {
  /** Null: closed. */
  ticketId: string | null;
  onClose: () => void;
  /** It has another owner now. */
  onGiven: () => Promise<void>;
}

/** To whom, with what speaks for each, and why. */
export function TransferSheet({ ticketId, onClose, onGiven }: TransferSheetProps) {
  return (
    <BottomSheet
      open={ticketId !== null}
      label={text('transfer.title')}
      onClose={onClose}
      head={
        <>
          <View className="title">{text('transfer.title')}</View>
          <View className="sub">{text('transfer.hint')}</View>
        </>
      }
    >
      {ticketId !== null && <Choices ticketId={ticketId} onClose={onClose} onGiven={onGiven} />}
    </BottomSheet>
  );
}

type ChoicesProps = Omit<TransferSheetProps, 'ticketId'> & { ticketId: string };

function Choices(props: ChoicesProps) {
  const { value, problem, reload } = useView('desk.transferChoices', { ticketId: props.ticketId });
  if (value === undefined && problem === undefined) return <Skeleton cards={2} />;
  if (value === undefined) {
    return (
      <ErrorState
        hint={problem === undefined ? '' : answerText(problem)}
        onRetry={() => void reload()}
      />
    );
  }
  return <TransferForm {...props} choices={value} reload={reload} />;
}

/** What the queue is called among the choices: no person's id is so short. */
const QUEUE = 'queue';

type TransferFormProps = ChoicesProps & {
  choices: TransferChoicesView;
  reload: () => Promise<void>;
};

function TransferForm({ ticketId, choices: found, onClose, onGiven, reload }: TransferFormProps) {
  const { choices, queue } = found;
  const [chosen, setChosen] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const onDone = () => {
    onClose();
    tell(text('transfer.done'));
    void onGiven();
  };
  // After a no: somebody else was given something meanwhile.
  const act = useSheetAct('desk.transfer', { onDone, reload });
  const free = choices.filter((one) => one.free);
  const send = async () => {
    act.say(chosen === null ? text('transfer.missing') : null);
    if (chosen === null) return;
    await act.run({ ticketId, toId: chosen === QUEUE ? null : chosen, reason: reason.trim() });
  };
  return (
    <View className="stack">
      {free.length === 0 && <NobodyFree />}
      <PickList
        label={text('transfer.free')}
        choices={[...free.map(choiceOf), ...(queue ? [queueChoice()] : [])]}
        chosen={chosen}
        onChoose={setChosen}
      />
      <Barred choices={choices.filter((one) => !one.free)} />
      <ReasonForm
        id="transfer-reason"
        label={text('transfer.why')}
        placeholder={text('transfer.placeholder')}
        presets={[text('transfer.silent'), text('transfer.knows'), text('transfer.busy')]}
        value={reason}
        onChange={setReason}
      />
      <SheetConfirm
        id="confirm-transfer"
        label={text('transfer.confirm')}
        icon="users"
        problem={act.problem}
        busy={act.busy}
        disabled={!isReason(reason)}
        onTap={() => void send()}
      />
    </View>
  );
}

function NobodyFree() {
  return (
    <View className="note">
      <View className="grow">
        <View className="strong">{text('transfer.none')}</View>
        {text('transfer.noneHint')}
      </View>
    </View>
  );
}

function choiceOf(one: TransferChoiceView) {
  const { personId, openCount, mostOpen, reasons, score } = one;
  // How much they have stands in a line of its own.
  const others = reasons.filter(({ key }) => key !== 'routing.openTickets');
  return {
    value: personId,
    label: nameOf(one),
    hints: [
      text('transfer.load', { openCount, mostOpen }),
      ...(others.length === 0 ? [] : [reasonsText(others)]),
      ...(score === null ? [] : [pointsText(score)]),
    ],
  };
}

function queueChoice() {
  return { value: QUEUE, label: text('transfer.queue'), hints: [text('transfer.queueHint')] };
}

function nameOf({ displayName: name, kind, isMe }: TransferChoiceView): string {
  if (isMe) return text('transfer.me', { name });
  return text(kind === 'leader' ? 'transfer.leader' : 'transfer.agent', { name });
}

/** Who may not have it now, each with the rule that says so. */
function Barred({ choices }: { choices: readonly TransferChoiceView[] }) {
  if (choices.length === 0) return null;
  return (
    <View id="transfer-barred">
      <View className="cap strong">{text('transfer.barred')}</View>
      {choices.map((one) => (
        <View key={one.personId} className="cap">
          {text('transfer.whyNot', { name: nameOf(one), reasons: reasonsText(one.reasons) })}
        </View>
      ))}
    </View>
  );
}
