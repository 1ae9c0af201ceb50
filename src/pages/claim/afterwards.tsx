import { View } from '@tarojs/components';
import type { ClaimView } from '../../../domain/contract/views';
import { text } from '../../../locales/text';
import { useNow } from '../../cloud/use-now';
import { Button } from '../../components/button';

interface AfterwardsProps {
  claim: ClaimView;
  onAppeal: () => void;
  onReopen: () => void;
}

/** Paid, and yet not well: someone else decides, or the platform goes on with what is new. */
export function Afterwards({ claim, onAppeal, onReopen }: AfterwardsProps) {
  const now = useNow();
  const { appealUntil, reopenUntil, state } = claim;
  // A rejected claim has its way to appeal right under the reason.
  const mayAppeal = appealUntil !== null && state !== 'rejected';
  if (!mayAppeal && reopenUntil === null) return null;
  return (
    <View className="card card--flush">
      <View className="row"><View className="title">{text('afterwards.title')}</View></View>
      {mayAppeal && (
        <View className="row">
          <View className="grow">
            <View>{text('appeal.offer')}</View>
            <View className="cap">{text('appeal.offerUntil', { appealUntil }, now)}</View>
          </View>
          <Button id="appeal" size="small" icon="scale" onTap={onAppeal}>
            {text('appeal.open')}
          </Button>
        </View>
      )}
      {reopenUntil !== null && (
        <View className="row">
          <View className="grow">
            <View>{text('reopen.offer')}</View>
            <View className="cap">{text('reopen.offerUntil', { reopenUntil }, now)}</View>
          </View>
          <Button id="reopen" size="small" icon="rotate-cw" onTap={onReopen}>
            {text('reopen.open')}
          </Button>
        </View>
      )}
    </View>
  );
}
