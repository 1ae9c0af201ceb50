import { View } from '@tarojs/components';
import type { ClaimView } from '../../../domain/contract/views/claim';
import { text } from '../../../locales/text';
import { answerText } from '../../cloud/answer-text';
import { useAct } from '../../cloud/use-act';
import { Button } from '../../components/button';
import { Icon } from '../../components/icon';
import { PhotoHintFrame } from '../../components/photo-hint-frame';
import { tell } from '../../components/tell';

interface ReusedPhotoProps {
  claim: ClaimView;
  reload: () => Promise<void>;
}

/** A photo that seems to serve another claim too: said openly, and contested with one tap. */
export function ReusedPhoto({ claim, reload }: ReusedPhotoProps) {
  const act = useAct('ticket.contestPhotoHint');
  const { ticketId, photoHints, photos } = claim;
  const contest = async (photoId: string) => {
    const answer = await act.run({ ticketId, photoId });
    if (answer === null) return;
    if (!answer.ok) tell(answerText(answer));
    await reload();
  };
  return (
    <>
      {photoHints.map(({ photoId, contestedAt }) => (
        <View key={photoId} className="note">
          <PhotoHintFrame
            url={photos.find((photo) => photo.photoId === photoId)?.url ?? ''}
            region={null}
          />
          <View className="grow">
            <View className="strong">{text('photoHint.own.title')}</View>
            <View>{text('photoHint.own.hint')}</View>
            {contestedAt === null ? (
              <Button kind="line" size="small" busy={act.busy} onTap={() => void contest(photoId)}>
                {text('photoHint.own.contest')}
              </Button>
            ) : (
              <View className="cap">
                <Icon name="check" />
                {text('photoHint.own.contested')}
              </View>
            )}
          </View>
        </View>
      ))}
    </>
  );
}
