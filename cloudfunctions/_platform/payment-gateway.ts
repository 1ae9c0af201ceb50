import type { GatewayAnswer, PaymentGateway, ProviderRefundState } from '../_application/ports';
import { cloud } from './sdk';

/**
 * wx-server-sdk 4.0.2 writes its own `errCode: 0` over the provider's err_code, so that only the
 * description tells why. These are the ones after which trying the same number again is in vain;
 * any other, known or not, is tried again: one number pays once.
 */
const IN_VAIN = /已关闭|更换商户退款单号|退款期限|次数不能超过|大于支付金额|订单不存在|不一致/;

const BALANCE_SHORT = /余额不足/;

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
      return stateOf(answer, outRefundNumber);
    },
  };
}

function answerOf(answer: Record<string, unknown>): GatewayAnswer {
  if (answer.returnCode === 'SUCCESS' && answer.resultCode === 'SUCCESS') {
    return { kind: 'accepted' };
  }
  const reason = String(answer.errCodeDes ?? answer.returnMsg ?? 'unknown').slice(0, 80);
  if (IN_VAIN.test(reason)) return { kind: 'refused', reason };
  return { kind: 'later', reason, cause: BALANCE_SHORT.test(reason) ? 'balance' : 'other' };
}

/**
 * The documentation numbers the fields of each refund (refund_status_0), the live service is
 * reported to send lists, and empty ones at times: then the provider said nothing.
 */
function stateOf(answer: Record<string, unknown>, outRefundNumber: string): ProviderRefundState {
  if (answer.resultCode !== 'SUCCESS') return { kind: 'unknown' };
  const numbers = answer.outRefundNoList;
  const position = Array.isArray(numbers) ? Math.max(0, numbers.indexOf(outRefundNumber)) : 0;
  const field = (name: string): unknown => {
    const list = answer[`${name}List`];
    const listed: unknown = Array.isArray(list) ? list[position] : undefined;
    return listed ?? answer[`${name}_${position}`] ?? answer[`${name}${position}`];
  };
  return readRefundState(field('refundStatus'), field('refundFee'));
}

/** The provider's own words for how a refund stands, in an answer or in a notice. */
export function readRefundState(status: unknown, refundFee: unknown): ProviderRefundState {
  switch (status) {
    case 'SUCCESS':
      return { kind: 'success', refundFen: Number(refundFee) };
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
