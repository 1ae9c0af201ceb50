/** What a leader's group can be told about. */
import { createMemoryEstate } from './memory-estate';
import { must } from './memory-steps';

const NOON = Date.parse('2026-11-20T12:00:00+08:00');

test('a leader finds what they handed out lately, by batch, the most bought first', async () => {
  const estate = createMemoryEstate(NOON, 'group-goods');
  const mine = await must(estate, 'zhou-min', 'desk.groupGoods', {});
  expect(mine.leaderName).toBe('周敏');
  expect(mine.communityName).not.toBe('');
  const keys = mine.goods.map(({ goodsId, batchId }) => `${goodsId}:${batchId}`);
  expect(keys.length).toBeGreaterThan(3);
  expect(new Set(keys).size).toBe(keys.length);
  const counts = mine.goods.map(({ orderCount }) => orderCount);
  expect(counts).toEqual([...counts].sort((one, other) => other - one));

  const orders = (await estate.all('orders')).filter(({ leaderId }) => leaderId === 'zhou-min');
  const [first] = mine.goods;
  const bought = orders.filter(({ items }) =>
    items.some(({ goodsId, batchId }) => goodsId === first?.goodsId && batchId === first.batchId),
  );
  expect(bought.length).toBeGreaterThanOrEqual(first?.orderCount ?? Infinity);
});
