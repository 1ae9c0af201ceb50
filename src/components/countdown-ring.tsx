import { Text, View } from '@tarojs/components';
import { DAY, HOUR, MINUTE, SECOND, type Instant } from '../../domain/primitives/instant';
import { text } from '../../locales/text';
import { useNow } from '../cloud/use-now';
import type { IconName } from '../theme/icons';
import { named } from '../theme/named';
import { toneAt, type RingClock } from './clock-tone';
import { Icon } from './icon';
import './countdown-ring.scss';

/** The number in the ring and its unit: rounded up, so that 0 is never shown before the end. */
function figureOf(leftMs: number): { count: number; unit: string } {
  if (leftMs >= 2 * DAY) return { count: Math.floor(leftMs / DAY), unit: text('countdown.days') };
  if (leftMs >= 2 * HOUR) {
    return { count: Math.floor(leftMs / HOUR), unit: text('countdown.hours') };
  }
  if (leftMs >= MINUTE) {
    return { count: Math.ceil(leftMs / MINUTE), unit: text('countdown.minutes') };
  }
  return { count: Math.ceil(leftMs / SECOND), unit: text('countdown.seconds') };
}

function percentLeft(clock: RingClock, now: Instant): number {
  const whole = Math.max(1, clock.dueAt - clock.startedAt);
  return Math.min(100, Math.max(0, ((clock.dueAt - now) / whole) * 100));
}

/** Drains clockwise with the server's clock; late it is full, with a mark instead of a number. */
export function CountdownRing({ clock, large = false }: { clock: RingClock; large?: boolean }) {
  const now = useNow(clock.stoppedAt === null ? clock.dueAt : null);
  const at = clock.stoppedAt ?? now;
  const tone = toneAt(clock, now);
  const leftMs = clock.dueAt - at;
  const size = large ? 'ring--xl' : '';
  if (tone === 'late') {
    const label = text('countdown.read.late', { lateMs: -leftMs });
    return (
      <View className={`ring ring--late ${size}`} style={ringStyle(100)} {...named('img', label)}>
        <Icon name="circle-alert" className="ring__icon" />
      </View>
    );
  }
  const { count, unit } = figureOf(leftMs);
  const toneClass = tone === 'soon' ? 'ring--soon' : '';
  return (
    <View
      className={`ring ${toneClass} ${size}`}
      style={ringStyle(percentLeft(clock, at))}
      {...named('img', text('countdown.read.inTime', { leftMs }))}
    >
      <View className="ring__figure">
        <Text className="ring__count">{count}</Text>
        <Text className="ring__unit">{unit}</Text>
      </View>
    </View>
  );
}

/** A ring without a clock: a step reached, with an icon inside. The words beside it say what. */
export function FullRing({ icon, percent = 100, quiet = false }: {
  icon: IconName;
  percent?: number;
  /** Nothing was reached: without colour. */
  quiet?: boolean;
}) {
  return (
    <View className={`ring ${quiet ? 'ring--quiet' : ''}`} style={ringStyle(percent)} ariaHidden>
      <Icon name={icon} className="ring__icon" />
    </View>
  );
}

function ringStyle(percent: number): string {
  return `--p:${Math.round(percent)}`;
}
