/** The gateway's side of WeChat Pay: the calls behind `cloud.cloudPay.*`. */

import { randomBytes } from 'node:crypto';

import { GatewayError, type GatewayActions, type GatewayRequest } from '../../service';
import type { Refund } from './ledger';
import { downloadBill } from './bill-actions';
import { closeOrder, openOrder } from './orders';
import { acceptRefund, type RefundDesk } from './refunds';
import { REFUSALS } from './refund-rules';
import { orderFound, refundAccepted, refundsFound, refuse, reject, succeed } from './wire';

type Fields = Record<string, unknown>;
type PayApi = (desk: RefundDesk, input: Fields) => Promise<Fields>;

const APIS: Record<string, PayApi> = {
  unifiedOrder,
  queryOrder,
  closeOrder: closeOrderApi,
  refund,
  queryRefund,
};

/** Numbers of a merchant: up to 64 digits, letters and `_-|*@` (32 for an order). */
const REFUND_NUMBER = /^[0-9A-Za-z_\-|*@]{1,64}$/;
const ORDER_NUMBER = /^[0-9A-Za-z_\-|*@]{6,32}$/;

export function payActions(desk: RefundDesk): GatewayActions {
  return {
    'wx.wxPayApi': async ({ body }: GatewayRequest) => {
      const name = String(body.apiName);
      const input = parseInput(body.requestData);
      // The SDK takes bytes for an answer; JSON's own content type would mark an error.
      const contentType = 'application/octet-stream';
      if (name === 'downloadBill') return { raw: await downloadBill(desk, input), contentType };
      const api = Object.hasOwn(APIS, name) ? APIS[name] : undefined;
      if (!api) throw new GatewayError('INVALID_PARAM', `cloudPay.${name} is not offered here`);
      return { raw: JSON.stringify(await api(desk, input)), contentType };
    },
  };
}

function parseInput(field: unknown): Fields {
  const text = field instanceof Uint8Array ? Buffer.from(field).toString() : String(field ?? '');
  const input: unknown = text === '' ? {} : JSON.parse(text);
  return typeof input === 'object' && input !== null ? (input as Fields) : {};
}

const textOf = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);
const isFee = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) > 0;

async function refund(desk: RefundDesk, input: Fields): Promise<Fields> {
  const { context } = desk;
  await context.faults.reach('pay.refund:before');
  const { sub_mch_id: subMchId, total_fee: totalFeeFen, refund_fee: refundFeeFen } = input;
  const outRefundNo = textOf(input.out_refund_no);
  if (!textOf(subMchId)) return reject('缺少参数sub_mch_id');
  const isWellFormed =
    outRefundNo !== undefined &&
    REFUND_NUMBER.test(outRefundNo) &&
    isFee(totalFeeFen) &&
    isFee(refundFeeFen) &&
    refundFeeFen <= totalFeeFen;
  if (!isWellFormed) return refuse(context, subMchId, REFUSALS.parameter);
  const acceptance = acceptRefund(desk, {
    subMchId: String(subMchId),
    transactionId: textOf(input.transaction_id),
    outTradeNo: textOf(input.out_trade_no),
    outRefundNo,
    totalFeeFen,
    refundFeeFen,
    reason: textOf(input.refund_desc),
    functionName: callbackFunction(desk, input),
  });
  if (acceptance.ok) await context.faults.reach('pay.refund:after');
  return acceptance.ok
    ? succeed(context, subMchId, refundAccepted(acceptance.refund))
    : refuse(context, subMchId, acceptance.refusal);
}

/** A notice into another environment is not delivered here, so it is as if none was asked for. */
function callbackFunction({ context }: RefundDesk, input: Fields): string | undefined {
  const name = textOf(input.function_name);
  const environmentId = textOf(input.env_id);
  if (name && environmentId && environmentId !== context.environmentId) {
    const text = `no notice to ${name}: env_id ${environmentId} is not ${context.environmentId}`;
    context.trace({ service: 'pay', level: 'error', text });
    return undefined;
  }
  return name;
}

async function queryRefund(desk: RefundDesk, input: Fields): Promise<Fields> {
  const { context, ledger, settings } = desk;
  const subMchId = textOf(input.sub_mch_id);
  if (!subMchId) return reject('缺少参数sub_mch_id');
  const found = findRefunds(desk, subMchId, input);
  const order = found[0] && ledger.findOrder({ subMchId, outTradeNo: found[0].outTradeNo });
  if (!order) return refuse(context, subMchId, REFUSALS.noRefund);
  return succeed(context, subMchId, refundsFound(order, found, settings.read().queryRefundLists));
}

/** One refund by its own number, or all of an order; the platform's number comes first. */
function findRefunds({ ledger }: RefundDesk, subMchId: string, input: Fields): Refund[] {
  const refundId = textOf(input.refund_id);
  const outRefundNo = textOf(input.out_refund_no);
  if (refundId || outRefundNo) {
    const single = ledger.findRefund(refundId ? { refundId } : { outRefundNo: outRefundNo ?? '' });
    return single ? [single] : [];
  }
  const order = ledger.findOrder({
    subMchId,
    transactionId: textOf(input.transaction_id),
    outTradeNo: textOf(input.out_trade_no),
  });
  return order ? ledger.refundsOf(order) : [];
}

async function queryOrder(desk: RefundDesk, input: Fields): Promise<Fields> {
  const { context, ledger } = desk;
  const subMchId = textOf(input.sub_mch_id);
  if (!subMchId) return reject('缺少参数sub_mch_id');
  const order = ledger.findOrder({
    subMchId,
    transactionId: textOf(input.transaction_id),
    outTradeNo: textOf(input.out_trade_no),
  });
  if (!order) return refuse(context, subMchId, REFUSALS.noOrder);
  return succeed(context, subMchId, orderFound(order, ledger.refundsOf(order).length > 0));
}

async function closeOrderApi(desk: RefundDesk, input: Fields): Promise<Fields> {
  const { context, ledger } = desk;
  const subMchId = textOf(input.sub_mch_id);
  if (!subMchId) return reject('缺少参数sub_mch_id');
  const order = ledger.findOrder({ subMchId, outTradeNo: textOf(input.out_trade_no) });
  if (!order) return refuse(context, subMchId, REFUSALS.noOrder);
  const refusal = closeOrder(desk, order);
  return refusal ? refuse(context, subMchId, refusal) : succeed(context, subMchId, {});
}

async function unifiedOrder(desk: RefundDesk, input: Fields): Promise<Fields> {
  const { context } = desk;
  const { sub_mch_id: subMchId, total_fee: totalFeeFen } = input;
  const outTradeNo = textOf(input.out_trade_no);
  const body = textOf(input.body);
  const attach = textOf(input.attach);
  const functionName = callbackFunction(desk, input);
  if (!textOf(subMchId)) return reject('缺少参数sub_mch_id');
  if (!outTradeNo || !ORDER_NUMBER.test(outTradeNo) || !body || !isFee(totalFeeFen)) {
    return refuse(context, subMchId, REFUSALS.parameter);
  }
  const opened = openOrder(desk, {
    outTradeNo,
    subMchId: String(subMchId),
    totalFeeFen,
    body,
    ...(attach ? { attach } : {}),
    ...(functionName ? { functionName } : {}),
  });
  if (!opened.ok) return refuse(context, subMchId, opened.refusal);
  return succeed(context, subMchId, {
    trade_type: 'JSAPI',
    prepay_id: opened.prepayId,
    payment: paymentParameters(desk, opened.prepayId),
  });
}

/** What `wx.requestPayment` wants; the signature is made up, nothing checks it here. */
function paymentParameters({ context }: RefundDesk, prepayId: string): Fields {
  return {
    app_id: context.appId,
    time_stamp: String(Math.floor(context.clock.now() / 1000)),
    nonce_str: randomBytes(16).toString('hex'),
    package: `prepay_id=${prepayId}`,
    sign_type: 'MD5',
    pay_sign: randomBytes(16).toString('hex').toUpperCase(),
  };
}
