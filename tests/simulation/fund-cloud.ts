/** The product on a local cloud for chance to play with: built functions, the real SDK. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { CollectionName, Documents } from '../../cloudfunctions/_application/documents';
import type { TicketDocument } from '../../cloudfunctions/_application/documents/tickets';
import type { ActionEnvelope, ActionInput, ActionName } from '../../domain/contract/actions';
import type { LocalCloud } from '../../emulator/cloud';
import { startProductCloud } from '../../local/product-cloud';
import type { Committed, ProviderBook } from './fund-facts';
import { orderFor, startingPoint, ticketFor, type StartingPoint } from './fund-estate';

/** What the provider calls an end, in the words of the port. */
const STATES = {
  PROCESSING: 'processing',
  SUCCESS: 'success',
  CLOSED: 'closed',
  ABNORMAL: 'abnormal',
} as const;

export interface FundCloud {
  readonly cloud: LocalCloud;
  readonly start: StartingPoint;
  /** What is committed now; read in one turn, so that nothing moves meanwhile. */
  readonly committed: Committed;
  /** What the provider paid and was asked for. */
  provider(): ProviderBook;
  /** A claim as filed, with its order paid at the provider; every second one on the same order. */
  claim(number: number, leaderId: string): Promise<TicketDocument>;
  /** Null where the call died on the way: nobody knows then what became of it. */
  call<Name extends ActionName>(
    openid: string,
    action: Name,
    input: ActionInput<Name>,
  ): Promise<ActionEnvelope<Name> | null>;
  /** The process ends and another begins on the same data. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export interface FundCloudOptions {
  faultSeed?: number;
  /** As in ProductCloudOptions. */
  workers?: number;
}

export async function startFundCloud(options: FundCloudOptions = {}): Promise<FundCloud> {
  const start = await startingPoint();
  const dataDirectory = mkdtempSync(path.join(tmpdir(), 'fund-cloud-'));
  const open = async () => {
    const cloud = await startProductCloud({
      dataDirectory,
      origin: () => 'http://127.0.0.1:9',
      seedAt: start.at,
      ...options,
    });
    cloud.clock.pause();
    return cloud;
  };
  let cloud = await open();
  return {
    get cloud() {
      return cloud;
    },
    start,
    committed: {
      peek: <Name extends CollectionName>(name: Name) =>
        cloud.database.find(name, {}) as unknown as Documents[Name][],
    },
    provider: () => bookOf(cloud),
    claim: (number, leaderId) => plantClaim(cloud, start, number, leaderId),
    async call(openid, action, input) {
      const [name = ''] = action.split('.');
      const caller = { source: 'wx_client', openid, clientIp: '127.0.0.1' };
      const { result, error } = await cloud.invokeFunction(name, { action, input }, caller);
      return error ? null : (result as never);
    },
    async restart() {
      await cloud.close();
      cloud = await open();
    },
    async close() {
      await cloud.close();
      rmSync(dataDirectory, { recursive: true, force: true });
    },
  };
}

function bookOf({ services }: LocalCloud): ProviderBook {
  const refunds = services.pay.refunds().map((refund) => ({
    outRefundNumber: refund.outRefundNo,
    transactionId: refund.transactionId,
    refundFen: refund.refundFeeFen,
    state: STATES[refund.state],
  }));
  return { refunds: new Map(refunds.map((refund) => [refund.outRefundNumber, refund])) };
}

async function plantClaim(
  cloud: LocalCloud,
  start: StartingPoint,
  number: number,
  leaderId: string,
): Promise<TicketDocument> {
  const order = orderFor(start, Math.floor(number / 2), leaderId);
  const [known] = cloud.database.find('orders', { _id: order._id });
  const kept = (known as unknown as typeof order | undefined) ?? paid(cloud, order);
  if (known === undefined) await cloud.database.insertMany('orders', [{ ...kept }]);
  const ticket = ticketFor(start, kept, number);
  await cloud.database.insertMany('tickets', [{ ...ticket }]);
  return ticket;
}

function paid<Order extends { orderNumber: string; merchantId: string; paidFen: number }>(
  { services }: LocalCloud,
  order: Order & { payerOpenid: string },
): Order {
  const { transactionId } = services.pay.recordPayment({
    outTradeNo: order.orderNumber,
    subMchId: order.merchantId,
    totalFeeFen: order.paidFen,
    payerOpenid: order.payerOpenid,
  });
  return { ...order, transactionId };
}
