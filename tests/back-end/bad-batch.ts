/** Neighbours of one leader who all bought melons of one bad batch, as the merchant tells it. */
import type { EstateCloud } from './estate-cloud';
import type { ImportedOrder } from '../../domain/contract/order-import';
import { privacyNoticeVersion } from '../../domain/person/privacy-notice';
import { HOUR, type Instant } from '../../domain/primitives/instant';

export const BAD_BATCH = { goodsId: 'honey-melon', batchId: '20261120-05-900' };

/** Of surnames in everyday use; nobody in particular. */
const surnames = ['何', '吕', '施', '孔', '曹', '严', '华', '金', '魏', '陶', '姜', '戚', '谢', '邹'];

/** Whom a test signs in as; the id of the person follows from it. */
export const neighbour = (index: number) => `neighbour-${index + 1}`;

interface BadBatch {
  count: number;
  /** The first of them; others before had theirs already. */
  from?: number;
  /** Of each of them. */
  paidFen: number;
  leader: { _id: string; communityId: string | null };
  now: Instant;
  transactionIdOf: (orderNumber: string, index: number) => string;
}

export function ordersOfBadBatch(asked: BadBatch): ImportedOrder[] {
  const { count, from = 0 } = asked;
  return Array.from({ length: count }, (_, index) => orderOf(asked, from + index));
}

function orderOf({ leader, paidFen, now, transactionIdOf }: BadBatch, index: number): ImportedOrder {
  const orderNumber = `MELON${1_000 + index}`;
  const surname = surnames[index % surnames.length] ?? '何';
  return {
    merchantId: '1900000109',
    orderNumber,
    transactionId: transactionIdOf(orderNumber, index),
    payer: {
      openid: `o-local-${neighbour(index)}`,
      displayName: `${surname}家`,
      addressedAs: `${surname}${index % 2 === 0 ? '女士' : '先生'}`,
      phone: `139000010${String(index).padStart(2, '0')}`,
      building: `${3 + index}栋${101 + index}`,
      birthYear: 1985,
    },
    paymentMethod: 'wallet',
    communityId: leader.communityId ?? '',
    leaderId: leader._id,
    paidFen,
    paidAt: now - 20 * HOUR,
    promisedAt: now - 2 * HOUR,
    receivedAt: now - HOUR,
    items: [
      {
        itemId: 'line-1',
        ...BAD_BATCH,
        goodsName: '蜜瓜礼盒',
        spec: '2 只装',
        category: 'fruit',
        pictureUrl: '/goods/melon.svg',
        quantity: 1,
        unit: '盒',
        nominalGrams: null,
        paidFen,
        supplierId: 'siji-orchard',
        carrierId: 'beixin-cold',
      },
    ],
    evidence: { stationArrivedAt: now - 2 * HOUR, logistics: [], weighings: [], coldChains: [] },
  };
}

/**
 * The merchant tells of the orders, paid at the provider, and each of the neighbours claims with a
 * photo, on a local cloud with the real SDK. @returns the tickets
 */
export async function claimBadBatch(
  estate: EstateCloud,
  { leaderId, ...batch }: Pick<BadBatch, 'count' | 'from' | 'paidFen'> & { leaderId: string },
): Promise<string[]> {
  const { cloud } = estate;
  const [leader] = estate.documents('people', { _id: leaderId });
  if (leader === undefined) throw new Error(`no leader ${leaderId}`);
  const now = cloud.clock.now();
  const pay = (orderNumber: string, index: number) =>
    cloud.services.pay.recordPayment({
      outTradeNo: orderNumber,
      subMchId: '1900000109',
      totalFeeFen: batch.paidFen,
      payerOpenid: `o-local-${neighbour(index)}`,
      paidAt: now - 20 * HOUR,
    }).transactionId;
  const orders = ordersOfBadBatch({ ...batch, leader, now, transactionIdOf: pay });
  const caller = { source: 'wx_http' as const };
  const { error } = await cloud.invokeFunction('order-import', { orders }, caller);
  if (error) throw new Error(error.message);
  const ticketIds: string[] = [];
  const { count, from = 0 } = batch;
  for (let index = from; index < from + count; index += 1) {
    ticketIds.push(await claimMelon(estate, neighbour(index)));
  }
  return ticketIds;
}

async function claimMelon(estate: EstateCloud, person: string): Promise<string> {
  const agreed = { version: privacyNoticeVersion, answer: 'agree' } as const;
  await estate.must(person, 'account.answerPrivacyNotice', agreed);
  const { orders } = await estate.must(person, 'ticket.listOrders', {});
  const [order] = orders;
  const { ticketId } = await estate.must(person, 'ticket.file', {
    orderId: order?.orderId ?? '',
    itemId: order?.items[0]?.itemId ?? '',
    quantity: 1,
    issue: 'rotten',
    wish: 'refund',
    note: '',
    photoIds: [await estate.upload(person)],
  });
  return ticketId;
}
