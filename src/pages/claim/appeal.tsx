import { View } from '@tarojs/components';
import type { ClaimView } from '../../../domain/contract/views/claim';
import type { AppealView } from '../../../domain/contract/views/ticket';
import { policyBounds } from '../../../domain/policy/bounds';
import { text } from '../../../locales/text';
import { useNow } from '../../cloud/use-now';
import { useSheetAct } from '../../cloud/use-sheet-act';
import { BottomSheet } from '../../components/bottom-sheet';
import { isReason, ReasonForm } from '../../components/reason-form';
import { SheetConfirm } from '../../components/sheet-confirm';
import { tell } from '../../components/tell';
import { PhotoField } from '../../features/filing/photo-field';
import { useAddition, type Addition } from '../../features/filing/use-addition';
import { photoIdsOf, photosHindrance } from '../../features/filing/use-photos';

/** What was appealed for, who looks by when, and what came of it. */
export function AppealCard({ appeal, payerName }: {
  appeal: AppealView;
  payerName: string | null;
}) {
  const now = useNow();
  const { words, dueAt, decision, ruling } = appeal;
  return (
    <View className="card stack" id="appeal-card">
      <View className="title">{text(`appeal.${decision ?? 'running'}`)}</View>
      {decision === null && <View>{text('appeal.runningHint', { dueAt }, now)}</View>}
      <View className="cap">
        {payerName === null ? text('appeal.yours') : text('appeal.theirs', { payerName })}
      </View>
      <View className="quote">{words}</View>
      {decision !== null && (
        <>
          <View className="cap">{text('appeal.ruling')}</View>
          <View className="say">{ruling}</View>
        </>
      )}
    </View>
  );
}

interface AppealSheetProps {
  claim: ClaimView;
  open: boolean;
  onClose: () => void;
  reload: () => Promise<void>;
}

/** Who decides and by when, why one asks for it, and photos if there are more. */
export function AppealSheet(props: AppealSheetProps) {
  const { claim, open, onClose } = props;
  const addition = useAddition('appeal', claim.ticketId);
  return (
    <BottomSheet
      open={open}
      label={text('appeal.title')}
      onClose={onClose}
      head={
        <>
          <View className="title">{text('appeal.title')}</View>
          <View className="sub">{text('appeal.who', { hours: claim.appealRulingHours })}</View>
        </>
      }
    >
      <AppealForm {...props} addition={addition} />
    </BottomSheet>
  );
}

function AppealForm({ claim, addition, onClose, reload }: AppealSheetProps & {
  addition: Addition;
}) {
  const { words, photos, write, forget } = addition;
  const act = useSheetAct('ticket.appeal', {
    onDone: () => {
      forget();
      onClose();
      tell(text('appeal.done'));
    },
    reload,
  });
  const send = async () => {
    const hindrance = photosHindrance(photos.photos);
    act.say(hindrance);
    if (hindrance !== null) return;
    const photoIds = photoIdsOf(photos.photos);
    await act.run({ ticketId: claim.ticketId, reason: words.trim(), photoIds });
  };
  return (
    <View className="stack">
      <ReasonForm
        id="appeal-reason"
        label={text('appeal.reason')}
        placeholder={text('appeal.placeholder')}
        value={words}
        presets={presetsFor(claim)}
        onChange={write}
      />
      <View className="sub">{text('appeal.photos')}</View>
      <PhotoField photos={photos} maximum={policyBounds.photosPerClaim} />
      <SheetConfirm
        id="confirm-appeal"
        label={text('appeal.send')}
        icon="scale"
        problem={act.problem}
        busy={act.busy}
        disabled={!isReason(words)}
        onTap={() => void send()}
      />
    </View>
  );
}

function presetsFor({ state }: ClaimView): string[] {
  return state === 'rejected'
    ? [text('appeal.presetProof'), text('appeal.presetUnused')]
    : [text('appeal.presetTooLittle'), text('appeal.presetNotKept')];
}
