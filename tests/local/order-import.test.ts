import type {
  OrderDocument,
  OrderEvidenceDocument,
} from '../../cloudfunctions/_application/documents/orders';
import type { PersonDetailsDocument } from '../../cloudfunctions/_application/documents/people';
import type { ImportedOrder } from '../../domain/contract/order-import';
import { startLocalForTests, type LocalProduct } from '../../local/testing';

function without<Whole extends object, Key extends keyof Whole>(
  whole: Whole,
  ...keys: Key[]
): Omit<Whole, Key> {
  const entries = Object.entries(whole).filter(([key]) => !keys.includes(key as Key));
  return Object.fromEntries(entries) as Omit<Whole, Key>;
}

/** What the merchant's order service would send for an order of the estate. */
function importedOrderOf(
  order: OrderDocument,
  evidence: OrderEvidenceDocument,
  details: PersonDetailsDocument,
): ImportedOrder {
  const payer = without(details, '_id', 'greenChannelRequested');
  return {
    ...without(
      order,
      '_id',
      'payerId',
      'payerOpenid',
      'completedAt',
      'couponFen',
      'version',
      'refundedFen',
      'items',
    ),
    payer: { openid: order.payerOpenid, ...payer },
    items: order.items.map((item) =>
      without(item, 'claimedQuantity', 'openTicketId', 'lastTicketId', 'refundedFen'),
    ),
    evidence: {
      version: 2,
      inspectionReports: [],
      stockCounts: [],
      seals: [],
      ...without(evidence, '_id'),
    },
  };
}

describe('the orders of the estate', () => {
  let product: LocalProduct;

  beforeAll(async () => {
    product = await startLocalForTests();
  });
  afterAll(() => product.close());

  function one<Document>(collection: string, id: string): Document {
    const [document] = product.cloud.database.find(collection, { _id: id });
    return document as unknown as Document;
  }

  test('are the documents that the import action makes of them', async () => {
    const before = product.cloud.database.find('orders', { payerId: 'chen-guilan' });
    const orders = before as unknown as OrderDocument[];
    expect(orders.length).toBeGreaterThan(1);
    const imported = orders.map((order) =>
      importedOrderOf(
        order,
        one<OrderEvidenceDocument>('orderEvidence', order._id),
        one<PersonDetailsDocument>('personDetails', order.payerId),
      ),
    );
    const ids = orders.map(({ _id }) => _id);
    const evidenceBefore = ids.map((id) => one<OrderEvidenceDocument>('orderEvidence', id));

    // As if they had never been: the import makes the orders and what was recorded about them.
    for (const collection of ['orders', 'orderEvidence']) {
      await product.cloud.database.remove(collection, { _id: { $in: ids } });
    }
    const event = { orders: imported };
    const { result } = await product.cloud.invokeFunction('order-import', event, {
      source: 'wx_http',
    });

    expect(JSON.stringify(result)).toContain(`"imported":${orders.length}`);
    for (const [index, order] of orders.entries()) {
      expect(one('orders', order._id)).toEqual({ ...order, completedAt: null });
      expect(one('orderEvidence', order._id)).toEqual(evidenceBefore[index]);
    }
  });

  test('were paid: the payment knows their numbers and amounts', () => {
    const payments = new Map(
      product.cloud.services.pay.orders().map((payment) => [payment.outTradeNo, payment]),
    );
    const orders = product.cloud.database.find('orders') as unknown as OrderDocument[];
    for (const order of orders) {
      expect(payments.get(order.orderNumber)).toMatchObject({
        state: 'SUCCESS',
        transactionId: order.transactionId,
        totalFeeFen: order.paidFen,
        payerOpenid: order.payerOpenid,
        subMchId: order.merchantId,
      });
      expect(order.transactionId).toMatch(/^\d{28}$/);
    }
    expect(new Set(orders.map(({ transactionId }) => transactionId)).size).toBe(orders.length);
  });
});
