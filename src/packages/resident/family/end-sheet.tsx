import { View } from '@tarojs/components';
import type { FamilyLinkView } from '../../../../domain/contract/views/family';
import { text } from '../../../../locales/text';
import { answerText } from '../../../cloud/answer-text';
import { useAct } from '../../../cloud/use-act';
import { BottomSheet } from '../../../components/bottom-sheet';
import { Button } from '../../../components/button';
import { tell } from '../../../components/tell';

/** Which link, and from which side it is ended. */
export interface Ending {
  link: FamilyLinkView;
  side: 'payer' | 'member';
}

function question({ link: { displayName: name }, side }: Ending): string {
  if (side === 'member') return text('family.leaveAsk', { name });
  return name === '' ? text('family.endAskInvited') : text('family.endAsk', { name });
}

/** It holds at once, so it is asked once. */
export function EndSheet({ ending, onClose, reload }: {
  ending: Ending | null;
  onClose: () => void;
  reload: () => Promise<void>;
}) {
  const act = useAct('account.endFamily');
  const end = async (linkId: string) => {
    const answer = await act.run({ linkId });
    if (answer === null) return;
    onClose();
    tell(answer.ok ? text('family.ended') : answerText(answer));
    await reload();
  };
  const asked = ending === null ? '' : question(ending);
  return (
    <BottomSheet
      open={ending !== null}
      label={asked}
      onClose={onClose}
      head={
        <>
          <View className="head">{asked}</View>
          <View className="sub">
            {text(ending?.side === 'member' ? 'family.leaveHint' : 'family.endHint')}
          </View>
        </>
      }
    >
      <View className="dock__row" style="margin-top:16px">
        <Button kind="line" grow onTap={onClose}>{text('action.cancel')}</Button>
        <Button
          id="end-yes"
          kind="jade"
          grow
          busy={act.busy}
          onTap={() => ending !== null && void end(ending.link.linkId)}
        >
          {text('family.endYes')}
        </Button>
      </View>
    </BottomSheet>
  );
}
