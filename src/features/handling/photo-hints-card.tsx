import { View } from '@tarojs/components';
import type { HandledTicketView } from '../../../domain/contract/views/handled-ticket';
import type { PhotoHintView } from '../../../domain/contract/views/photo-hint';
import { text } from '../../../locales/text';
import { answerText } from '../../cloud/answer-text';
import { showPhotos } from '../../cloud/show-photos';
import { useAct } from '../../cloud/use-act';
import { useNow } from '../../cloud/use-now';
import { Button } from '../../components/button';
import { PhotoHintFrame } from '../../components/photo-hint-frame';
import { StateChip, type Tone } from '../../components/state-chip';
import { tell } from '../../components/tell';
import type { IconName } from '../../theme/icons';
import { named } from '../../theme/named';
import './photo-hints-card.scss';

interface PhotoHintsCardProps {
  ticket: HandledTicketView;
  reload: () => Promise<void>;
}

/** What the checks say about the photos; whoever judges the claim says whether they are right. */
export function PhotoHintsCard({ ticket, reload }: PhotoHintsCardProps) {
  const { photoHints, ticketId } = ticket;
  const act = useAct('desk.judgePhotoHint');
  if (photoHints.length === 0) return null;
  const judge = async ({ photoId, kind }: PhotoHintView, isRight: boolean) => {
    const answer = await act.run({ ticketId, photoId, kind, isRight });
    if (answer === null) return;
    tell(answer.ok ? text('photoHint.thanks') : answerText(answer));
    await reload();
  };
  return (
    <View className="card" id="photo-hints">
      <View className="title">{text('photoHint.title')}</View>
      <View className="cap">{text('photoHint.hint')}</View>
      {photoHints.map((hint) => (
        <HintRow
          key={`${hint.photoId}-${hint.kind}`}
          hint={hint}
          urls={ticket.photos.map(({ url }) => url)}
          index={ticket.photos.findIndex(({ photoId }) => photoId === hint.photoId)}
          busy={act.busy}
          onJudge={(isRight) => void judge(hint, isRight)}
        />
      ))}
    </View>
  );
}

const looks: Record<PhotoHintView['kind'], { icon: IconName; tone: Tone }> = {
  blurred: { icon: 'eye-off', tone: 'soon' },
  dark: { icon: 'eye-off', tone: 'soon' },
  overExposed: { icon: 'eye-off', tone: 'soon' },
  nothingVisible: { icon: 'eye-off', tone: 'soon' },
  drawing: { icon: 'image', tone: 'soon' },
  spoiled: { icon: 'circle-alert', tone: 'late' },
  fresh: { icon: 'circle-check', tone: 'jade' },
  crushed: { icon: 'circle-alert', tone: 'late' },
  leaking: { icon: 'circle-alert', tone: 'late' },
  parcelDamaged: { icon: 'circle-alert', tone: 'late' },
  reused: { icon: 'layers', tone: 'late' },
  takenBefore: { icon: 'clock', tone: 'soon' },
  takenLongBefore: { icon: 'clock', tone: 'late' },
};

interface HintRowProps {
  hint: PhotoHintView;
  urls: string[];
  /** -1: a photo that was added in the conversation. */
  index: number;
  busy: boolean;
  onJudge: (isRight: boolean) => void;
}

function HintRow({ hint, urls, index, busy, onJudge }: HintRowProps) {
  const now = useNow();
  const { icon, tone } = looks[hint.kind];
  const url = urls[index];
  return (
    <View className="photo-hint">
      {url !== undefined && (
        <View
          onClick={() => void showPhotos(urls, index)}
          {...named('button', text('photo.view', { number: index + 1 }))}
        >
          <PhotoHintFrame url={url} region={hint.region} />
        </View>
      )}
      <View className="grow">
        <View className="photo-hint__head">
          <StateChip icon={icon} tone={tone} label={text(`photoHint.kind.${hint.kind}`)} />
          <View className="cap">{text('photoHint.sure', { percent: hint.confidencePercent })}</View>
        </View>
        <View className="sub">{reasonOf(hint, now)}</View>
        {hint.provider !== null && (
          <View className="cap">{text('photoHint.provider', { provider: hint.provider })}</View>
        )}
        {hint.contestedAt !== null && (
          <View className="sub strong">{text('photoHint.contested')}</View>
        )}
        {hint.judged === null ? (
          <View className="photo-hint__acts">
            <Button kind="soft" size="small" busy={busy} onTap={() => onJudge(true)}>
              {text('photoHint.right')}
            </Button>
            <Button kind="quiet" size="small" busy={busy} onTap={() => onJudge(false)}>
              {text('photoHint.wrong')}
            </Button>
          </View>
        ) : (
          <View className="cap">
            {text(hint.judged === 'right' ? 'photoHint.judgedRight' : 'photoHint.judgedWrong')}
          </View>
        )}
      </View>
    </View>
  );
}

function reasonOf({ kind, exact, takenAt }: PhotoHintView, now: number): string {
  if (kind === 'reused') {
    return text(exact ? 'photoHint.why.reusedExact' : 'photoHint.why.reusedAlike');
  }
  if (kind === 'takenBefore' || kind === 'takenLongBefore') {
    return text('photoHint.why.taken', { takenAt: takenAt ?? 0 }, now);
  }
  return text(`photoHint.why.${kind}`);
}
