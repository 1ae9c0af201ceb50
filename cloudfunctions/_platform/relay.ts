import type { Relay } from '../_application/ports';
import { cloud } from './sdk';

/**
 * How long an answer waits for the outbox function to take the call over. The call has left by
 * then; whether it ends in time does not matter, since the timer delivers what it misses.
 */
const LONGEST_WAIT_MILLISECONDS = 150;

/** Wakes the outbox function without making the person wait for the payment provider. */
export function createRelay(): Relay {
  return {
    async wake(outboxIds) {
      if (outboxIds.length === 0) return;
      const call = cloud.callFunction({ name: 'outbox-relay', data: { outboxIds } }).then(
        () => undefined,
        () => undefined,
      );
      const patience = new Promise<void>((resolve) => {
        setTimeout(resolve, LONGEST_WAIT_MILLISECONDS).unref();
      });
      await Promise.race([call, patience]);
    },
  };
}
