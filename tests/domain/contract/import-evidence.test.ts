import { readOrderImport } from '../../../domain/contract/order-import';

const first = { stationArrivedAt: null, logistics: [], weighings: [], coldChains: [] };
const second = { ...first, version: 2, inspectionReports: [], stockCounts: [], seals: [] };

function sent(evidence: object) {
  const item = {
    itemId: '1',
    goodsId: 'loquats',
    goodsName: '东山枇杷',
    spec: '5 斤',
    category: 'fruit',
    pictureUrl: '',
    quantity: 1,
    unit: '箱',
    nominalGrams: null,
    paidFen: 100,
    batchId: 'b1',
    supplierId: 's1',
    carrierId: 'c1',
  };
  const payer = {
    openid: 'o-new-resident',
    displayName: '顾小满',
    addressedAs: '顾女士',
    phone: '13900000000',
    building: '',
    birthYear: null,
  };
  const order = {
    merchantId: 'm1',
    orderNumber: 'n1',
    transactionId: 't1',
    payer,
    paymentMethod: 'wallet',
    communityId: 'c1',
    leaderId: 'l1',
    paidFen: 100,
    paidAt: 1,
    promisedAt: null,
    receivedAt: null,
    items: [item],
    evidence,
  };
  return readOrderImport({ orders: [order] });
}

test('evidence is taken in its first version, named or not, and in its second', () => {
  expect(sent(first).ok).toBe(true);
  expect(sent({ ...first, version: 1 }).ok).toBe(true);
  const seal = { itemId: '1', sealNumber: 'FT1', sealedAt: 1, atStation: null, atHandOut: null };
  expect(sent({ ...second, seals: [seal] }).ok).toBe(true);
});

test('the field that does not fit its version is named', () => {
  const report = { itemId: '1', reportNumber: 'JY1', inspector: '站', inspectedAt: 1, finding: '' };
  const unclear = { ...second, inspectionReports: [{ ...report, passed: 'yes' }] };
  expect(wrongIn({ ...first, seals: [] })).toBe('seals');
  expect(wrongIn({ ...first, version: 2 })).toBe('inspectionReports');
  expect(wrongIn({ ...second, version: 3 })).toBe('version');
  expect(wrongIn(unclear)).toBe('inspectionReports.0.passed');
});

function wrongIn(evidence: object): string {
  const read = sent(evidence);
  if (read.ok) throw new Error('it was taken');
  return String(read.details?.field).replace('orders.0.evidence.', '');
}
