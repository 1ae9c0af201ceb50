import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { InvitableView } from '../../../../domain/contract/views/member';
import { text } from '../../../../locales/text';
import { linkTo } from '../../../cloud/invitation';
import { useNow } from '../../../cloud/use-now';
import { useSheetAct } from '../../../cloud/use-sheet-act';
import { BottomSheet } from '../../../components/bottom-sheet';
import { Button } from '../../../components/button';
import { SheetConfirm } from '../../../components/sheet-confirm';
import { tell } from '../../../components/tell';
import { PickList } from '../../../features/handling/pick-list';

/** The code is known here and now: the server keeps its digest alone. */
export interface Made {
  code: string;
  expiresAt: number;
}

interface InviteSheetProps {
  open: boolean;
  invitable: InvitableView;
  made: Made | null;
  onMade: (made: Made) => void;
  onClose: () => void;
  reload: () => Promise<void>;
}

/** First what the role is bound to, then the link to hand on. */
export function InviteSheet(props: InviteSheetProps) {
  const { open, invitable, made, onClose } = props;
  const now = useNow();
  const title = text('members.invite', { role: text(`role.${invitable.role}`) });
  const hint =
    made === null
      ? text(`members.hint.${invitable.boundTo}`)
      : text('members.until', { expiresAt: made.expiresAt }, now);
  return (
    <BottomSheet
      open={open}
      label={title}
      onClose={onClose}
      head={
        <>
          <View className="title">{title}</View>
          <View className="sub">{hint}</View>
        </>
      }
    >
      {made === null ? <Binding {...props} /> : <HandOn code={made.code} />}
    </BottomSheet>
  );
}

function Binding({ invitable, onMade, reload }: InviteSheetProps) {
  const { role, boundTo, choices } = invitable;
  const [chosen, setChosen] = useState<string | null>(null);
  const act = useSheetAct('member.invite', { onDone: onMade, reload });
  const needsChoice = boundTo !== 'nothing' && boundTo !== 'inviter';
  const invite = async () => {
    const id = chosen ?? '';
    const binding = {
      ...(boundTo === 'community' ? { communityId: id } : {}),
      ...(boundTo === 'region' ? { region: id } : {}),
      ...(boundTo === 'partner' ? { partnerId: id } : {}),
    };
    await act.run({ role, ...binding });
  };
  return (
    <>
      {needsChoice && (
        <PickList
          label={text('members.choose')}
          choices={choices.map(({ id, name }) => ({ value: id, label: name }))}
          chosen={chosen}
          onChoose={setChosen}
        />
      )}
      <SheetConfirm
        id="make-invitation"
        label={text('members.make')}
        problem={act.problem}
        busy={act.busy}
        disabled={needsChoice && chosen === null}
        onTap={() => void invite()}
      />
    </>
  );
}

function HandOn({ code }: { code: string }) {
  const link = linkTo(`packages/open/join-role/index?code=${code}`);
  const copy = async () => {
    if (link === null) return;
    await Taro.setClipboardData({ data: link });
    tell(text('members.copied'));
  };
  return (
    <>
      <View className="note note--jade">
        <View className="grow">{text('members.once')}</View>
      </View>
      <View className="sheet__confirm">
        {link === null ? (
          <Button kind="act" full icon="share-2" openType="share">{text('members.share')}</Button>
        ) : (
          <Button id="copy-invitation" kind="act" full icon="share-2" onTap={() => void copy()}>
            {text('members.copy')}
          </Button>
        )}
      </View>
    </>
  );
}
