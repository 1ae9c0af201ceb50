import * as v from 'valibot';
import { resolveRefund } from '../_application/resolve-refund';
import { serveSource } from '../_platform/serve';

const noticeSchema = v.object({
  outRefundNo: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/)),
});

/**
 * The provider's notice only says which refund to ask about. Anything but `errcode: 0` makes the
 * provider deliver it again, so a notice that we cannot read is answered and left to the polling.
 */
const settle = serveSource(['wx_paycallback'], async (world, event) => {
  const notice = v.safeParse(noticeSchema, event);
  if (!notice.success) {
    world.log.info({ action: 'payment-callback', readable: false });
    return;
  }
  await resolveRefund(world, notice.output.outRefundNo);
});

export async function main(event: unknown) {
  const outcome = await settle(event);
  return outcome.ok ? { errcode: 0, errmsg: 'OK' } : { errcode: 1, errmsg: outcome.code };
}
