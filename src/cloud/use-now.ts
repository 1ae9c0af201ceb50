import { useEffect, useState } from 'react';
import { MINUTE, SECOND, type Instant } from '../../domain/primitives/instant';
import { onServerClockSet, serverNow } from './server-clock';

/** Under this a countdown shows every second; above it a minute will do and spares the battery. */
const EACH_SECOND_UNDER_MS = 3 * MINUTE;

function untilNextTick(now: Instant, dueAt: Instant | null): number {
  if (dueAt === null) return MINUTE;
  const left = dueAt - now;
  if (Math.abs(left) < EACH_SECOND_UNDER_MS) return SECOND;
  // To the next full minute of what is left, so that the number changes when it should.
  const overMinute = ((left % MINUTE) + MINUTE) % MINUTE;
  return overMinute + 50;
}

/** The server's now, redrawn once a minute, each second when `dueAt` is less than 3 minutes off. */
export function useNow(dueAt: Instant | null = null): Instant {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const tick = () => {
      clearTimeout(timer);
      const current = serverNow();
      setNow(current);
      timer = setTimeout(tick, untilNextTick(current, dueAt));
    };
    timer = setTimeout(tick, untilNextTick(serverNow(), dueAt));
    const stopListening = onServerClockSet(tick);
    return () => {
      clearTimeout(timer);
      stopListening();
    };
  }, [dueAt]);
  return now;
}
