import { View } from '@tarojs/components';
import type { ClaimView } from '../../../domain/contract/views/claim';
import { text } from '../../../locales/text';
import { answerText } from '../../cloud/answer-text';
import { useAct } from '../../cloud/use-act';
import { Button } from '../../components/button';
import { tell } from '../../components/tell';

interface FollowUpProps {
  claim: ClaimView;
  reload: () => Promise<void>;
  /** It is not fine: what is wrong is asked at once. */
  onReopen: () => void;
}

/** Some days later, one tap: still fine, or not; then the claim can be reopened right here. */
export function FollowUp({ claim, reload, onReopen }: FollowUpProps) {
  const act = useAct('ticket.answerFollowUp');
  const { ticketId, followUp, goodsName } = claim;
  if (followUp === null) return null;
  const answer = async (fine: boolean) => {
    const told = await act.run({ ticketId, fine });
    if (told === null) return;
    tell(told.ok ? text(fine ? 'followUp.thanks' : 'followUp.sorry') : answerText(told));
    await reload();
    if (told.ok && !fine) onReopen();
  };
  return (
    <View className="card stack" id="follow-up">
      <View className="title">{text('followUp.title')}</View>
      <View className="sub">{text('followUp.body', { goodsName })}</View>
      <View className="line">
        <Button
          id="not-fine"
          kind="line"
          grow
          busy={act.busy}
          onTap={() => void answer(false)}
        >
          {text('followUp.notFine')}
        </Button>
        <Button id="fine" kind="jade" grow busy={act.busy} onTap={() => void answer(true)}>
          {text('followUp.fine')}
        </Button>
      </View>
    </View>
  );
}
