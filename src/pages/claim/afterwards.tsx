import { View } from '@tarojs/components';
import type { ClaimView } from '../../../domain/contract/views/claim';
import { text } from '../../../locales/text';
import { useNow } from '../../cloud/use-now';
import { OfferRow } from '../../components/offer-row';

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
        <OfferRow
          id="appeal"
          words={text('appeal.offer')}
          hint={text('appeal.offerUntil', { appealUntil }, now)}
          icon="scale"
          action={text('appeal.open')}
          onTap={onAppeal}
        />
      )}
      {reopenUntil !== null && (
        <OfferRow
          id="reopen"
          words={text('reopen.offer')}
          hint={text('reopen.offerUntil', { reopenUntil }, now)}
          icon="rotate-cw"
          action={text('reopen.open')}
          onTap={onReopen}
        />
      )}
    </View>
  );
}
