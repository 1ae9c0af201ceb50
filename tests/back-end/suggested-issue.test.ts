import { sentenceText } from '../../locales/text';
import { createMemoryEstate } from '../world/memory-estate';
import { must } from '../world/memory-steps';
import { fileOfBatch, shrimpBatch } from './batch-steps';
import { linesOf } from './recall-steps';

const NOON = Date.parse('2026-11-20T12:00:00+08:00');

test('the records suggest what is wrong, only where they say so and only when asked', async () => {
  const estate = createMemoryEstate(NOON);
  const batch = await shrimpBatch(estate);
  const preview = async (person: string, suggest = true) => {
    const line = linesOf(batch).find(({ order }) => order.payerId === person);
    return must(estate, person, 'ticket.preview', {
      orderId: line?.order._id ?? '',
      itemId: line?.item.itemId ?? '',
      issue: 'other',
      quantity: 1,
      suggest,
    });
  };
  const warm = (await preview('liu-defu')).suggested;
  expect(warm?.issue).toBe('thawed');
  expect(sentenceText(warm?.reason ?? { key: '', params: {} }, 0)).toMatch(/车上有 \d+ 分钟温度偏高/);
  expect((await preview('liu-defu', false)).suggested).toBeNull();

  await fileOfBatch(estate, batch, 'zhu-lin');
  const told = (await preview('liu-defu')).suggested;
  expect(told).toMatchObject({ issue: 'rotten', reason: { key: 'suggested.batch' } });
  // Their own claim is no news to them.
  expect((await preview('zhu-lin')).suggested?.issue).toBe('thawed');
});

test('goods that stayed cold and are whole are left to the resident', async () => {
  const estate = createMemoryEstate(NOON);
  const { orders } = await must(estate, 'chen-guilan', 'ticket.listOrders', {});
  const [line] = orders.flatMap(({ orderId, items }) =>
    items.filter(({ paidFen }) => paidFen === 15_000).map(({ itemId }) => ({ orderId, itemId })),
  );
  const asked = { orderId: '', itemId: '', ...line, issue: 'other' as const, quantity: 1 };
  const { suggested } = await must(estate, 'chen-guilan', 'ticket.preview', {
    ...asked,
    suggest: true,
  });
  expect(suggested).toBeNull();
});
