import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { OwnCouponView } from '../../../../domain/contract/views/coupon';
import type { Instant } from '../../../../domain/primitives/instant';
import { text } from '../../../../locales/text';
import { answerText } from '../../../cloud/answer-text';
import { useNow } from '../../../cloud/use-now';
import { useView } from '../../../cloud/use-view';
import { Icon } from '../../../components/icon';
import { Money } from '../../../components/money';
import { PageShell } from '../../../components/page-shell';
import { EmptyState, ErrorState, Skeleton } from '../../../components/page-states';
import { roleOf } from '../../../theme/named';
import './index.scss';

/** One's own coupons: what can be used with its code, then what is over. */
export default function CouponsPage() {
  const view = useView('ticket.listCoupons', {}, { keep: true });
  const coupons = view.value?.coupons;
  return (
    <PageShell title={text('coupons.title')}>
      {coupons === undefined && view.problem === undefined && <Skeleton cards={2} />}
      {coupons === undefined && view.problem !== undefined && (
        <ErrorState hint={answerText(view.problem)} onRetry={() => void view.reload()} />
      )}
      {coupons?.length === 0 && (
        <EmptyState title={text('coupons.none')} hint={text('coupons.noneHint')} />
      )}
      {coupons !== undefined && coupons.length > 0 && <Coupons coupons={coupons} />}
    </PageShell>
  );
}

function Coupons({ coupons }: { coupons: OwnCouponView[] }) {
  const open = coupons.filter(({ state }) => state === 'usable' || state === 'coming');
  const over = coupons.filter(({ state }) => state !== 'usable' && state !== 'coming');
  return (
    <>
      {open.length > 0 && (
        <View className="sec"><View className="title">{text('coupons.usable')}</View></View>
      )}
      {open.map((coupon) => <Coupon key={coupon.couponId} coupon={coupon} />)}
      {over.length > 0 && (
        <View className="sec"><View className="title">{text('coupons.others')}</View></View>
      )}
      {over.map((coupon) => <Coupon key={coupon.couponId} coupon={coupon} />)}
    </>
  );
}

function Coupon({ coupon }: { coupon: OwnCouponView }) {
  const now = useNow();
  const { couponId, ticketId, goodsName, amountFen, state, code } = coupon;
  const isOver = state !== 'usable' && state !== 'coming';
  const url = `/pages/claim/index?ticketId=${ticketId}`;
  return (
    <View className={`card coupon ${isOver ? 'coupon--over' : ''}`} id={`own-${couponId}`}>
      <View className="line line--between">
        <Money amountFen={amountFen} size="hero" />
        {code !== '' && (
          <View className="coupon__code">
            <View className="cap">{text('coupons.code')}</View>
            <View className="coupon__letters">{code}</View>
          </View>
        )}
      </View>
      <View className="body">{stateWords(coupon, now)}</View>
      <View
        className="line line--between coupon__from"
        onClick={() => void Taro.navigateTo({ url })}
        {...roleOf('button')}
      >
        <View className="sub grow">{text('coupons.from', { goodsName })}</View>
        <Icon name="chevron-right" />
      </View>
    </View>
  );
}

function stateWords(coupon: OwnCouponView, now: Instant): string {
  const { state, usableUntil, usedAt, usedAs } = coupon;
  switch (state) {
    case 'usable':
      return text('coupons.until', { usableUntil }, now);
    case 'used':
      return text(`coupons.used.${usedAs ?? 'order'}`, { usedAt: usedAt ?? 0 }, now);
    case 'expired':
      return text('coupons.expired', { usableUntil }, now);
    default:
      return text(`coupons.${state}`);
  }
}
