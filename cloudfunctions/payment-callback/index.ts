import * as v from 'valibot';
import { hearOfRefund } from '../_application/hear-of-refund';
import { readRefundState } from '../_platform/payment-gateway';
import { serveSource } from '../_platform/serve';

const noticeSchema = v.object({
  outRefundNo: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/)),
  refundStatus: v.optional(v.string()),
  refundFee: v.optional(v.number()),
});

/**
 * The provider's notice says which refund to ask about. Anything but `errcode: 0` makes the
 * provider deliver it again, so a notice that we cannot read is answered and left to the polling.
 */
const settle = serveSource(['wx_paycallback'], async (world, event) => {
  const notice = v.safeParse(noticeSchema, event);
  if (!notice.success) {
    world.log.info({ action: 'payment-callback', readable: false });
    return;
  }
  const { outRefundNo, refundStatus, refundFee } = notice.output;
  await hearOfRefund(world, outRefundNo, readRefundState(refundStatus, refundFee));
});

export async function main(event: unknown) {
  const outcome = await settle(event);
  return outcome.ok ? { errcode: 0, errmsg: 'OK' } : { errcode: 1, errmsg: outcome.code };
}
