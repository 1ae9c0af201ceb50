/** What of the in-app inbox counts as read. */
import { createMemoryEstate } from './memory-estate';
import { fileClaim, must, pass } from './memory-steps';
import { MINUTE } from '../../domain/primitives/instant';

const NOON = Date.parse('2026-11-20T12:00:00+08:00');

test('read is what was on the screen: neither what came since nor what lies further back', async () => {
  const estate = createMemoryEstate(NOON, 'read notices');
  const { leader } = await fileClaim(estate, 'wang-jianguo');
  for (const person of ['chen-guilan', 'lin-xiaowen']) {
    await pass(estate, MINUTE);
    await fileClaim(estate, person);
  }
  await estate.deliver();
  const { notices, unreadCount } = await must(estate, leader, 'account.listNotices', {});
  expect(unreadCount).toBe(notices.length);
  expect(notices.length).toBeGreaterThanOrEqual(3);
  const at = notices[1]?.at ?? 0;
  const seen = notices.filter((notice) => notice.at === at);
  expect(seen.length).toBeLessThan(notices.length - 1);
  const answer = await must(estate, leader, 'account.readNotices', { upTo: at, from: at });
  expect(answer.unreadCount).toBe(notices.length - seen.length);
  const after = await must(estate, leader, 'account.listNotices', {});
  expect(after.notices.filter(({ read }) => read)).toEqual(
    seen.map((notice) => ({ ...notice, read: true })),
  );
  const all = await must(estate, leader, 'account.readNotices', { upTo: notices[0]?.at ?? 0 });
  expect(all.unreadCount).toBe(0);
});
