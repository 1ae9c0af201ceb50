import { View } from '@tarojs/components';
import type { EntitlementView } from '../../../domain/contract/views/order';
import { sentenceText, text } from '../../../locales/text';
import { useNow } from '../../cloud/use-now';
import { Button } from '../../components/button';
import { Icon } from '../../components/icon';
import { ProofExample } from '../../components/proof-example';
import { useAppearance } from '../../theme/appearance';
import { BasisList } from './basis-list';
import type { ClaimPhoto } from './use-photos';
import './entitlement.scss';

interface EntitlementProps {
  entitlement: EntitlementView;
  /** After the window: one of the photos shows an inspection report. */
  withReport: boolean;
  issueChosen: boolean;
  onReport: (withReport: boolean) => void;
}

/** May I? Said at once, with the reason and what it rests on. */
export function Entitlement(props: EntitlementProps) {
  const { entitlement, withReport, issueChosen, onReport } = props;
  const { code, lateUntil } = entitlement;
  const now = useNow();
  const mayBeLate = code === 'windowClosed' && lateUntil !== null && now <= lateUntil;
  return (
    <>
      <Answer entitlement={entitlement} />
      {(mayBeLate || withReport) && (
        <View className="card late-report">
          <View className="sub">{text('file.withReportHint')}</View>
          <Button id="with-report" kind="soft" onTap={() => onReport(!withReport)}>
            {text(withReport ? 'file.withReportOn' : 'file.withReport')}
          </Button>
        </View>
      )}
      {!entitlement.allowed && (
        <BasisList entitlement={entitlement} issueChosen={issueChosen} />
      )}
    </>
  );
}

function Answer({ entitlement }: { entitlement: EntitlementView }) {
  const now = useNow();
  const { allowed, reason, handlerName } = entitlement;
  return (
    <View className={`note ${allowed ? 'note--jade' : 'note--late'}`} role="alert">
      <Icon name={allowed ? 'shield-check' : 'circle-alert'} />
      <View className="grow">
        <View>{sentenceText(reason, now)}</View>
        {allowed && <View>{handledBy(handlerName)}</View>}
      </View>
    </View>
  );
}

/** Said before it is filed: goods bought of another leader than one's own are theirs to see to. */
function handledBy(name: string | null): string {
  if (name === null) return text('file.handledByPlatform');
  return name === '' ? text('file.handledByLeader') : text('file.handledBy', { name });
}

interface ProofListProps {
  proofs: EntitlementView['proofs'];
  photos: ClaimPhoto[];
  onTake: (kind: string) => void;
}

/** What to show, ticked when taken. A photo taken without saying for what counts for the goods. */
export function ProofList({ proofs, photos, onTake }: ProofListProps) {
  const { large } = useAppearance();
  const taken = (kind: string) =>
    photos.some(({ proof }) => proof === kind || (proof === null && kind === 'goodsPhoto'));
  return (
    <View className="card proofs">
      {proofs.map(({ kind, sentence }) => (
        <View key={kind} className="proofs__line folds">
          {taken(kind) ? (
            <Icon name="circle-check" className="proofs__icon t-jade" />
          ) : (
            <ProofExample kind={kind} />
          )}
          <View className="grow">
            <View>{sentenceText(sentence, 0)}</View>
            {taken(kind) && !large && <View className="cap">{text('file.proofDone')}</View>}
          </View>
          {!taken(kind) && (
            <Button size="small" onTap={() => onTake(kind)}>{text('file.takeProof')}</Button>
          )}
        </View>
      ))}
    </View>
  );
}
