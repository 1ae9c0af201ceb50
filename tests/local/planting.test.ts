import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startProductCloud } from '../../local/product-cloud';
import { estateAt } from '../../local/seed/estate';

const seedAt = Date.parse('2026-11-20T12:00:00+08:00');

describe('a new data folder', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'planting-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const open = (at?: number) =>
    startProductCloud({
      dataDirectory: folder,
      origin: () => 'http://127.0.0.1:1',
      ...(at === undefined ? {} : { seedAt: at }),
    });

  test('is planted once: what people changed since survives the next start', async () => {
    const first = await open(seedAt);
    const orders = first.database.count('orders');
    expect(orders).toBeGreaterThan(100);
    await first.database.remove('people', { _id: 'chen-guilan' });
    const payments = first.services.pay.orders().length;
    await first.close();

    const second = await open();
    expect(second.database.count('orders')).toBe(orders);
    expect(second.database.count('people', { _id: 'chen-guilan' })).toBe(0);
    expect(second.services.pay.orders()).toHaveLength(payments);
    await second.close();
  });

  test('that was planted by half is completed, with the same orders and payments', async () => {
    const first = await open(seedAt);
    const numbers = first.services.pay.orders().map(({ transactionId }) => transactionId);
    const planted = first.database.find('orders', {}, { sort: { _id: 1 } });
    const { seededAt } = first.context.store
      .table<{ seededAt: number; complete: boolean }>('local.planting')
      .get('estate')!;
    // The state in which a kill between the collections leaves it.
    await first.database.remove('orders', {});
    first.context.store.table('local.planting').put('estate', { seededAt, complete: false });
    await first.close();

    const second = await open();
    expect(second.database.find('orders', {}, { sort: { _id: 1 } })).toEqual(planted);
    expect(second.services.pay.orders().map(({ transactionId }) => transactionId)).toEqual(numbers);
    expect(second.database.count('people')).toBe(estateAt(seededAt).people.length);
    await second.close();
  });
});
