import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { Instant } from '../../domain/primitives/instant';
import { momentText } from '../../locales/format';
import { text } from '../../locales/text';
import { serverNow } from '../cloud/server-clock';
import { Button } from './button';
import { Icon } from './icon';
import { wayBack } from './way-back';
import './page-states.scss';

/** Nothing to do, and that is good. `children` may add a stub with a figure. */
export function EmptyState({ title, hint, stamp = false, children }: {
  title: string;
  hint: string;
  /** Only where something was truly settled. */
  stamp?: boolean;
  children?: ReactNode;
}) {
  return (
    <View className="card state">
      {stamp ? (
        <View className="stamp state__stamp" ariaHidden />
      ) : (
        <View className="avatar avatar--sunk state__icon"><Icon name="inbox" /></View>
      )}
      <View className="title">{title}</View>
      <View className="sub state__hint">{hint}</View>
      {children}
    </View>
  );
}

/** Something did not come: what, that it is not their fault, and one button: again, or back. */
export function ErrorState({ title, hint, onRetry }: {
  title?: string;
  hint?: string;
  onRetry?: () => void;
}) {
  const icon = onRetry === undefined ? 'circle-alert' : 'rotate-cw';
  return (
    <View className="card state" role="alert">
      <View className="avatar avatar--sunk state__icon"><Icon name={icon} /></View>
      <View className="title">{title ?? text('failure.title')}</View>
      <View className="sub state__hint">{hint ?? text('failure.hint')}</View>
      {onRetry === undefined ? (
        <WayBack />
      ) : (
        <Button kind="jade" full icon="rotate-cw" onTap={onRetry}>{text('action.retry')}</Button>
      )}
    </View>
  );
}

/** Trying again brings nothing: nobody is left standing there. */
function WayBack() {
  const { label, isHome, goBack } = wayBack();
  return (
    <Button full icon={isHome ? 'house' : 'chevron-left'} onTap={goBack}>{label}</Button>
  );
}

/** The old list stays on screen; this says why and how old it is. */
export function OfflineNotice({ since, words }: { since?: Instant; words?: string }) {
  return (
    <View className="note note--soon" role="alert">
      <Icon name="wifi-off" />
      <View className="grow">
        <View className="strong">{text('offline.title')}</View>
        {words ?? text('offline.body')}
        {since !== undefined && (
          <View>{text('offline.age', { at: momentText(since, serverNow()) })}</View>
        )}
      </View>
    </View>
  );
}

/** Cards in the shape of tickets, at once; they come up slowly, so that a quick answer is no flicker. */
export function Skeleton({ cards = 3 }: { cards?: number }) {
  return (
    <View className="skeleton">
      {Array.from({ length: cards }, (_, index) => (
        <View key={index} className="ticket" ariaHidden>
          <View className="ticket__top">
            <View className="thumb" />
            <View className="ticket__words">
              <View className="skeleton__bar skeleton__bar--title" />
              <View className="skeleton__bar skeleton__bar--caption" />
            </View>
          </View>
          <View className="stub">
            <View className="stub__time">
              <View className="skeleton__ring" />
              <View className="skeleton__bar skeleton__bar--short" />
            </View>
            <View className="stub__side">
              <View className="skeleton__bar skeleton__bar--short" />
            </View>
          </View>
        </View>
      ))}
      <View className="sub center">{text('loading.words')}</View>
    </View>
  );
}
