import * as v from 'valibot';
import { deliverOutbox } from '../_application/deliver-outbox';
import { pollRefunds } from '../_application/poll-refunds';
import { serveSource } from '../_platform/serve';

const wakeSchema = v.object({
  outboxIds: v.pipe(v.array(v.pipe(v.string(), v.maxLength(128))), v.maxLength(20)),
});

/** Woken by other functions with the entries to deliver; by the timer for all that is due. */
export const main = serveSource(['scf', 'wx_trigger'], async (world, event) => {
  const wake = v.safeParse(wakeSchema, event);
  if (wake.success) return deliverOutbox(world, wake.output.outboxIds);
  const delivery = await deliverOutbox(world, null);
  return { ...delivery, polled: await pollRefunds(world) };
});
