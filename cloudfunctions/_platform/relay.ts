import type { Relay } from '../_application/ports';
import { cloud } from './sdk';

/**
 * How long an answer waits for another function to take the call over. The call has left by then;
 * whether it ends in time does not matter, since a timer does what it misses.
 */
const LONGEST_WAIT_MILLISECONDS = 150;

/** Calls other functions without making anybody wait for them. */
export function createRelay(): Relay {
  return {
    wake: async (outboxIds) => {
      if (outboxIds.length > 0) await callInPassing('outbox-relay', { outboxIds });
    },
    readPhotos: (photoIds) => callInPassing('photo-check', { photoIds }),
    sweep: (shards) => callInPassing('sla-sweep', { shards }),
    post: (leaderIds) => callInPassing('fund-upkeep', { leaderIds }),
  };
}

async function callInPassing(name: string, data: Record<string, unknown>): Promise<void> {
  const call = cloud.callFunction({ name, data }).then(
    () => undefined,
    () => undefined,
  );
  const patience = new Promise<void>((resolve) => {
    setTimeout(resolve, LONGEST_WAIT_MILLISECONDS).unref();
  });
  await Promise.race([call, patience]);
}
