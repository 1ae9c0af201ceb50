import { View } from '@tarojs/components';
import type { ClaimView } from '../../../domain/contract/views/claim';
import { sentenceText, text } from '../../../locales/text';
import { serverNow } from '../../cloud/server-clock';
import { Button } from '../../components/button';

interface RejectionProps {
  rejection: NonNullable<ClaimView['rejection']>;
  /** Null once it is over, heard or running. */
  appealUntil: number | null;
  onAppeal: () => void;
}

/** Why not, by which rule, and the way to have someone else look at it. */
export function Rejection({ rejection, appealUntil, onAppeal }: RejectionProps) {
  const now = serverNow();
  return (
    <View className="card">
      <View className="title">{text('claim.rejectedBecause')}</View>
      <View className="strong">{sentenceText(rejection.reason, now)}</View>
      {rejection.words !== '' && <View className="quote">{rejection.words}</View>}
      {rejection.final && <View className="cap">{text('appeal.final')}</View>}
      {appealUntil !== null && (
        <View className="stack" style="margin-top:8px">
          <View className="cap">{text('claim.appealUntil', { appealUntil }, now)}</View>
          <Button id="appeal" kind="line" full icon="scale" onTap={onAppeal}>
            {text('appeal.openRejected')}
          </Button>
        </View>
      )}
    </View>
  );
}
