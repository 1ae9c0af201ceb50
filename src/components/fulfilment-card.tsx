import { View } from '@tarojs/components';
import type { Instant } from '../../domain/primitives/instant';
import type {
  CouponView,
  FulfilmentView,
  ParcelView,
} from '../../domain/contract/views/fulfilment';
import { momentText } from '../../locales/format';
import { text } from '../../locales/text';
import { useNow } from '../cloud/use-now';
import { Icon } from './icon';
import { Money } from './money';
import { stationWords } from './station-words';

interface FulfilmentCardProps {
  fulfilment: FulfilmentView;
}

/** Where the goods are; what was agreed stands in the card of the proposal: parcels with their trace, what was found, what failed. */
export function FulfilmentCard({ fulfilment }: FulfilmentCardProps) {
  const { phase, returning, outgoing, inspection, problem, stationName } = fulfilment;
  // Nothing has moved yet: what comes next already stands above, with whoever has it.
  const nothing = [returning, inspection, outgoing, problem].every((part) => part === null);
  if (nothing) return null;
  return (
    <View className="card stack" id="fulfilment">
      <View className="title">{text('fulfilment.title')}</View>
      {phase !== 'done' && (
        <View className="line sub">
          <Icon name="truck" />
          <View className="grow">{text(`fulfilment.phase.${phase}`, { name: stationWords(stationName) })}</View>
        </View>
      )}
      {returning !== null && (
        <Parcel
          parcel={returning}
          title={text('fulfilment.returning')}
          overCounter={text('fulfilment.toStation')}
        />
      )}
      {inspection !== null && (
        <View>
          <View className="strong">
            {text(inspection.asDescribed ? 'fulfilment.passed' : 'fulfilment.failed')}
          </View>
          <View className="quote">{inspection.words}</View>
        </View>
      )}
      {outgoing !== null && (
        <Parcel
          parcel={outgoing}
          title={text('fulfilment.outgoing')}
          overCounter={text('fulfilment.atStation')}
        />
      )}
      {problem !== null && (
        <View className="note note--soon">
          <Icon name="package-x" />
          <View className="grow">
            {text(`fulfilment.problem.${problem.kind}`)}
            {problem.words !== '' && <View className="quote">{problem.words}</View>}
          </View>
        </View>
      )}
    </View>
  );
}

interface ParcelProps {
  parcel: ParcelView;
  title: string;
  /** What stands for a number where no carrier has it. */
  overCounter: string;
}

function Parcel({ parcel, title, overCounter }: ParcelProps) {
  const now = useNow();
  const { way, carrierName, parcelNumber, trace, sentAt } = parcel;
  return (
    <View>
      <View className="kv">
        <View className="kv__key">{title}</View>
        <View className="kv__value">
          {way === 'station' ? overCounter : `${carrierName} ${parcelNumber}`}
        </View>
      </View>
      {trace.length === 0 && way === 'carrier' && (
        <View className="cap">{text('fulfilment.sentAt', { sentAt }, now)}</View>
      )}
      {[...trace].reverse().map(({ at, place, text: words }) => (
        <View key={`${at} ${words}`} className="cap">
          {momentText(at, now)}
          <View className="sep" />
          {place} {words}
        </View>
      ))}
    </View>
  );
}

/** Coupons that came with it: the code is what one shows; on the desks it is somebody else's. */
export function CouponCards({ coupons, reader }: {
  coupons: CouponView[];
  reader: 'resident' | 'family' | 'handlers';
}) {
  const now = useNow();
  return (
    <>
      {coupons.map(({ couponId, amountFen, status, code, usableUntil }) => (
        <View key={couponId} className="card line" id={`coupon-${couponId}`}>
          <View className="avatar avatar--jade"><Icon name="wallet" /></View>
          <View className="grow">
            <View className="strong">
              {text(`coupon.title.${reader}`)}
              <Money amountFen={amountFen} />
            </View>
            <View className="cap">
              {couponState({ status, code, usableUntil }, reader, now)}
            </View>
          </View>
        </View>
      ))}
    </>
  );
}

function couponState(
  { status, code, usableUntil }: Pick<CouponView, 'status' | 'code' | 'usableUntil'>,
  reader: 'resident' | 'family' | 'handlers',
  now: Instant,
): string {
  switch (status) {
    case 'issued':
      return reader === 'resident'
        ? text('coupon.code', { code, usableUntil }, now)
        : text(`coupon.issued.${reader}`, { usableUntil }, now);
    case 'used':
      return text('coupon.used');
    case 'expired':
      return text('coupon.expired', { usableUntil }, now);
    default:
      return text(`coupon.${status === 'failed' ? 'failed' : 'coming'}.${reader}`);
  }
}
