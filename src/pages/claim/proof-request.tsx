import { View } from '@tarojs/components';
import type { ClaimView } from '../../../domain/contract/views/claim';
import type { ProofRequestView } from '../../../domain/contract/views/ticket';
import { policyBounds } from '../../../domain/policy/bounds';
import { text } from '../../../locales/text';
import { useNow } from '../../cloud/use-now';
import { useSheetAct } from '../../cloud/use-sheet-act';
import { BottomSheet } from '../../components/bottom-sheet';
import { Icon } from '../../components/icon';
import { ProofExample } from '../../components/proof-example';
import { SheetConfirm } from '../../components/sheet-confirm';
import { tell } from '../../components/tell';
import { TextField } from '../../components/text-field';
import { ProofList } from '../../features/filing/entitlement';
import { PhotoField } from '../../features/filing/photo-field';
import { longestVideoSeconds, useAddition, type Addition } from '../../features/filing/use-addition';
import { photoIdsOf, photosHindrance } from '../../features/filing/use-photos';
import { videoHindrance, videoIdOf } from '../../features/filing/use-video';
import { VideoField } from '../../features/filing/video-field';

interface Asked {
  claim: ClaimView;
  request: ProofRequestView;
}

function titleOf({ kinds }: ProofRequestView): string {
  const names = kinds.map((kind) => text(`proofKind.${kind}`));
  return text('proof.title', { kinds: names.join(text('proofKind.and')) });
}

/** What is missing, in the words of the one who asks, and by when it is of use. */
export function ProofCard({ claim: { handler }, request }: Asked) {
  const now = useNow();
  const { kinds, words, dueAt } = request;
  const from = text(`claim.from.${handler.kind}`, { name: handler.displayName });
  return (
    <View className="card" id="proof-request">
      <View className="title">{titleOf(request)}</View>
      <View className="cap">{from}</View>
      <View className="say">{words}</View>
      <View className="stack" style="margin-top:12px">
        {kinds.map((kind) => (
          <View key={kind} className="line">
            <ProofExample kind={kind} />
            <View className="grow">{text(`proofKind.hint.${kind}`)}</View>
          </View>
        ))}
        <View className="line sub">
          <Icon name="clock" />
          <View className="grow">{text('proof.until', { dueAt }, now)}</View>
        </View>
      </View>
    </View>
  );
}

interface SupplySheetProps extends Asked {
  open: boolean;
  onClose: () => void;
  reload: () => Promise<void>;
}

/** Photos and a line. It is mounted as long as one is asked: photos go on while it is closed. */
export function SupplySheet(props: SupplySheetProps) {
  const { claim, request, open, onClose } = props;
  const addition = useAddition('proof', claim.ticketId);
  return (
    <BottomSheet
      open={open}
      label={text('proof.open')}
      onClose={onClose}
      head={
        <>
          <View className="title">{titleOf(request)}</View>
          <View className="sub">{text('proof.sheetHint')}</View>
        </>
      }
    >
      <SupplyForm {...props} addition={addition} />
    </BottomSheet>
  );
}

function SupplyForm({ claim, request, addition, onClose, reload }: SupplySheetProps & {
  addition: Addition;
}) {
  const { words, photos, filming, write, forget } = addition;
  const act = useSheetAct('ticket.supplyProof', {
    onDone: () => {
      forget();
      onClose();
      tell(text('proof.done'));
    },
    reload,
  });
  const note = words.trim();
  const maximum = policyBounds.noteLength;
  const count = note.length;
  const send = async () => {
    const missing = missingOf(addition);
    act.say(missing);
    if (missing !== null) return;
    const photoIds = photoIdsOf(photos.photos);
    await act.run({ ticketId: claim.ticketId, note, photoIds, ...videoIdOf(filming.video) });
  };
  return (
    <View className="stack" style="margin-top:12px">
      <PhotoField photos={photos} maximum={policyBounds.photosPerClaim} />
      {claim.video === null && (
        <VideoField filming={filming} maximumSeconds={longestVideoSeconds} />
      )}
      <ProofList
        proofs={request.kinds.map((kind) => ({
          kind,
          required: false,
          sentence: { key: `proofKind.${kind}`, params: {} },
        }))}
        photos={photos.photos}
        onTake={(kind) => void photos.add(kind)}
      />
      <View className="strong">{text('proof.note')}</View>
      <TextField
        id="proof-note"
        value={words}
        placeholder={text('proof.notePlaceholder')}
        hint={count > maximum ? text('file.noteCount', { count, maximum }) : undefined}
        wrong={count > maximum}
        onChange={write}
      />
      <SheetConfirm
        id="confirm-supply"
        label={text('proof.send')}
        problem={act.problem}
        busy={act.busy}
        onTap={() => void send()}
      />
    </View>
  );
}

function missingOf({ words, photos, filming: { video } }: Addition): string | null {
  const hindrance = photosHindrance(photos.photos) ?? videoHindrance(video);
  if (hindrance !== null) return hindrance;
  const count = words.trim().length;
  if (photos.photos.length === 0 && video === null && count === 0) return text('refusal.nothingSupplied');
  const maximum = policyBounds.noteLength;
  return count > maximum ? text('file.noteTooLong', { maximum, count }) : null;
}
