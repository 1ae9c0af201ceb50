import type { GatewayAnswer, PaymentGateway, ProviderRefundState } from '../_application/ports';
import { cloud } from './sdk';

/** Provider's error codes after which the same number may simply be sent again. */
const TRANSIENT = new Set([
  'SYSTEMERROR',
  'BIZERR_NEED_RETRY',
  'FREQUENCY_LIMITED',
  'NOTENOUGH',
  'USER_ACCOUNT_ABNORMAL',
]);

/** The function that the provider's notice of a refund is delivered to. */
const CALLBACK_FUNCTION = 'payment-callback';

/** WeChat Pay through cloudPay. `merchantId` is the sub-merchant of the order service. */
export function createPaymentGateway(merchantId: string): PaymentGateway {
  return {
    async refund({ outRefundNumber, transactionId, orderPaidFen, refundFen }) {
      const answer = await cloud.cloudPay.refund({
        functionName: CALLBACK_FUNCTION,
        envId: cloud.getWXContext().ENV,
        subMchId: merchantId,
        nonceStr: outRefundNumber.slice(0, 32),
        transactionId,
        outRefundNo: outRefundNumber,
        totalFee: orderPaidFen,
        refundFee: refundFen,
      });
      return answerOf(answer);
    },
    async queryRefund(outRefundNumber) {
      const answer = await cloud.cloudPay.queryRefund({
        subMchId: merchantId,
        nonceStr: outRefundNumber.slice(0, 32),
        outRefundNo: outRefundNumber,
      });
      return stateOf(answer);
    },
  };
}

function answerOf(answer: Record<string, unknown>): GatewayAnswer {
  if (answer.returnCode === 'SUCCESS' && answer.resultCode === 'SUCCESS') {
    return { kind: 'accepted' };
  }
  const reason = String(answer.errCode ?? answer.returnMsg ?? 'unknown');
  // No return code at all is not a refusal: the effect may have happened, the number is kept.
  if (answer.returnCode !== 'SUCCESS' || TRANSIENT.has(reason)) return { kind: 'later', reason };
  return { kind: 'refused', reason };
}

function stateOf(answer: Record<string, unknown>): ProviderRefundState {
  if (answer.resultCode !== 'SUCCESS') return { kind: 'unknown' };
  switch (answer.refundStatus_0 ?? answer.refundStatus0 ?? answer.refundStatus) {
    case 'SUCCESS':
      return {
        kind: 'success',
        at: instantOf(answer.refundSuccessTime_0 ?? answer.refundSuccessTime0),
        refundFen: Number(answer.refundFee_0 ?? answer.refundFee0 ?? answer.refundFee),
      };
    case 'PROCESSING':
      return { kind: 'processing' };
    case 'REFUNDCLOSE':
      return { kind: 'closed' };
    case 'CHANGE':
      return { kind: 'abnormal' };
    default:
      return { kind: 'unknown' };
  }
}

/** The provider writes `2026-11-22 10:21:30` in China's time. */
function instantOf(text: unknown): number {
  const parsed = Date.parse(`${String(text).replace(' ', 'T')}+08:00`);
  return Number.isNaN(parsed) ? Date.now() : parsed;
}
