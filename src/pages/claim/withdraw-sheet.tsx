import { View } from '@tarojs/components';
import type { ClaimView } from '../../../domain/contract/views/claim';
import { text } from '../../../locales/text';
import { answerText } from '../../cloud/answer-text';
import { useAct } from '../../cloud/use-act';
import { BottomSheet } from '../../components/bottom-sheet';
import { Button } from '../../components/button';
import { Icon } from '../../components/icon';
import { tell } from '../../components/tell';
import { ticketTitle } from '../../components/ticket-title';

export function WithdrawSheet({ claim, open, onClose, reload }: {
  claim: ClaimView;
  open: boolean;
  onClose: () => void;
  reload: () => Promise<void>;
}) {
  const withdraw = useAct('ticket.withdraw');
  const takeBack = async () => {
    const answer = await withdraw.run({ ticketId: claim.ticketId });
    if (answer === null) return;
    onClose();
    tell(answer.ok ? text('claim.withdrawn') : answerText(answer));
    await reload();
  };
  return (
    <BottomSheet
      open={open}
      label={text('claim.withdrawAsk')}
      onClose={onClose}
      head={
        <>
          <View className="head">{text('claim.withdrawAsk')}</View>
          <View className="sub">{ticketTitle(claim)}</View>
        </>
      }
    >
      <View className="note" style="margin:16px 0">
        <Icon name="undo-2" />
        <View className="grow">{text('claim.withdrawHint')}</View>
      </View>
      <View className="dock__row">
        <Button kind="line" grow onTap={onClose}>{text('action.cancel')}</Button>
        <Button
          id="withdraw-yes"
          kind="jade"
          grow
          busy={withdraw.busy}
          onTap={() => void takeBack()}
        >
          {text('claim.withdrawYes')}
        </Button>
      </View>
    </BottomSheet>
  );
}
