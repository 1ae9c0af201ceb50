import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { HandledTicketView } from '../../../domain/contract/views/handled-ticket';
import { accessReasons, type AccessReason } from '../../../domain/person/access';
import { text } from '../../../locales/text';
import { answerText } from '../../cloud/answer-text';
import { useAct } from '../../cloud/use-act';
import { BottomSheet } from '../../components/bottom-sheet';
import { Button } from '../../components/button';
import { SheetConfirm } from '../../components/sheet-confirm';
import './call-resident.scss';
import { PickList } from './pick-list';

/** The number is shown whole only for a reason, which the resident can read afterwards. */
export function CallResident({ ticket }: { ticket: HandledTicketView }) {
  const [open, setOpen] = useState(false);
  const { displayName } = ticket.resident;
  return (
    <>
      <Button
        id="call-resident"
        size="small"
        icon="phone"
        ariaLabel={text('claimant.call', { name: displayName })}
        onTap={() => setOpen(true)}
      >
        {text('action.call')}
      </Button>
      <BottomSheet
        open={open}
        label={text('revealPhone.title', { name: displayName })}
        onClose={() => setOpen(false)}
        head={
          <>
            <View className="title">{text('revealPhone.title', { name: displayName })}</View>
            <View className="sub">{text('revealPhone.hint')}</View>
          </>
        }
      >
        <RevealForm ticketId={ticket.ticketId} />
      </BottomSheet>
    </>
  );
}

function RevealForm({ ticketId }: { ticketId: string }) {
  const [reason, setReason] = useState<AccessReason | null>(null);
  const [phone, setPhone] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const act = useAct('desk.revealPhone');
  const reveal = async () => {
    if (reason === null) return;
    const answer = await act.run({ ticketId, reason });
    if (answer === null) return;
    setProblem(answer.ok ? null : answerText(answer));
    if (answer.ok) setPhone(answer.value.phone);
  };
  if (phone !== null) {
    return (
      <>
        <View id="revealed-phone" className="num reveal__phone">{phone}</View>
        <Button id="dial-resident" kind="act" full icon="phone" onTap={() => void dial(phone)}>
          {text('revealPhone.dial')}
        </Button>
      </>
    );
  }
  return (
    <>
      <PickList
        label={text('revealPhone.why')}
        choices={accessReasons.map((value) => ({ value, label: text(`accessReason.${value}`) }))}
        chosen={reason}
        onChoose={setReason}
      />
      <SheetConfirm
        id="confirm-reveal"
        label={text('revealPhone.confirm')}
        problem={problem}
        busy={act.busy}
        disabled={reason === null}
        onTap={() => void reveal()}
      />
    </>
  );
}

async function dial(phoneNumber: string): Promise<void> {
  // Cancelling the call is an error to the platform, not to us.
  await Taro.makePhoneCall({ phoneNumber }).catch(() => undefined);
}
