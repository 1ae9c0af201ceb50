import { Image, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { text } from '../../../../locales/text';
import { invitationCode, invitationLink } from '../../../cloud/invitation';
import { useNow } from '../../../cloud/use-now';
import { BottomSheet } from '../../../components/bottom-sheet';
import { Button } from '../../../components/button';
import { tell } from '../../../components/tell';
import { pictured } from '../../../theme/named';
import './invitation-sheet.scss';

export interface Invitation {
  token: string;
  expiresAt: number;
}

/** The token is known here and now: the server keeps its digest alone. */
export function InvitationSheet({ invitation, onClose }: {
  invitation: Invitation | null;
  onClose: () => void;
}) {
  const now = useNow();
  const { expiresAt = 0 } = invitation ?? {};
  return (
    <BottomSheet
      open={invitation !== null}
      label={text('family.sheet')}
      onClose={onClose}
      head={
        <>
          <View className="title">{text('family.sheet')}</View>
          <View className="sub">{text('family.sheetHint', { expiresAt }, now)}</View>
        </>
      }
    >
      {invitation !== null && <Ways token={invitation.token} />}
    </BottomSheet>
  );
}

function Ways({ token }: { token: string }) {
  const link = invitationLink(token);
  const code = invitationCode(token);
  const copy = async () => {
    if (link === null) return;
    await Taro.setClipboardData({ data: link });
    tell(text('family.copied'));
  };
  return (
    <View className="invitation">
      {code !== null && (
        <>
          <View className="invitation__plate">
            <Image
              id="invitation-code"
              className="invitation__picture"
              src={code}
              mode="aspectFit"
              {...pictured(text('family.code'))}
            />
          </View>
          <View className="sub">{text('family.code')}</View>
        </>
      )}
      {link === null ? (
        <Button kind="act" full icon="share-2" openType="share">{text('family.share')}</Button>
      ) : (
        <Button id="copy-invitation" kind="act" full icon="share-2" onTap={() => void copy()}>
          {text('family.share')}
        </Button>
      )}
    </View>
  );
}
