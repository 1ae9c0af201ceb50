import { View } from '@tarojs/components';
import { policyBounds } from '../../../domain/policy/bounds';
import { text } from '../../../locales/text';
import { useSheetAct } from '../../cloud/use-sheet-act';
import { BottomSheet } from '../../components/bottom-sheet';
import { isReason, ReasonForm } from '../../components/reason-form';
import { SheetConfirm } from '../../components/sheet-confirm';
import { PhotoField } from '../../features/filing/photo-field';
import { useAddition } from '../../features/filing/use-addition';
import { photoIdsOf, photosHindrance } from '../../features/filing/use-photos';

interface RefuseSheetProps {
  ticketId: string;
  open: boolean;
  onClose: () => void;
  onDone: () => void;
  reload: () => Promise<void>;
}

/** Why the parcel was not taken, with what it looked like at the door. */
export function RefuseSheet(props: RefuseSheetProps) {
  return (
    <BottomSheet
      open={props.open}
      label={text('goods.refuse')}
      onClose={props.onClose}
      head={
        <>
          <View className="title">{text('goods.refuse')}</View>
          <View className="sub">{text('goods.refuseHint')}</View>
        </>
      }
    >
      <RefuseForm {...props} />
    </BottomSheet>
  );
}

/** What was written and taken is kept on the phone until it has been sent. */
function useRefusal({ ticketId, onDone, reload }: RefuseSheetProps) {
  const addition = useAddition('refusal', ticketId);
  const act = useSheetAct('ticket.refuseParcel', {
    onDone: () => {
      addition.forget();
      onDone();
    },
    reload,
  });
  const send = async () => {
    const { photos } = addition.photos;
    const hindrance = photosHindrance(photos);
    act.say(hindrance);
    if (hindrance !== null) return;
    const reason = addition.words.trim();
    await act.run({ ticketId, reason, photoIds: photoIdsOf(photos) });
  };
  return { addition, act, send };
}

function RefuseForm(props: RefuseSheetProps) {
  const { addition, act, send } = useRefusal(props);
  const { words, write, photos } = addition;
  return (
    <View className="stack">
      <ReasonForm
        id="refuse-reason"
        label={text('goods.refuseReason')}
        placeholder={text('goods.refusePlaceholder')}
        value={words}
        presets={[text('goods.refuseBroken'), text('goods.refuseWrong')]}
        onChange={write}
      />
      <View className="sub">{text('goods.refusePhotos')}</View>
      <PhotoField photos={photos} maximum={policyBounds.photosPerClaim} />
      <SheetConfirm
        id="confirm-refuse"
        label={text('goods.refuseConfirm')}
        problem={act.problem}
        busy={act.busy}
        disabled={!isReason(words)}
        onTap={() => void send()}
      />
    </View>
  );
}
