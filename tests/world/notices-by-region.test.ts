/** Regional managers hear of their own region, and of no other. */
import { createMemoryEstate } from './memory-estate';
import { fileClaim } from './memory-steps';

test('of regional managers, only those of the region of the ticket are told', async () => {
  const estate = createMemoryEstate(Date.parse('2026-11-20T12:00:00+08:00'), 'regions');
  const { ticketId } = await fileClaim(estate, 'chen-guilan');
  const { database, clock } = estate.world;
  const manager = await database.get('people', 'dong-jie');
  if (manager === null) throw new Error('nobody to tell');
  const at = clock.now();
  await database.transaction(async (transaction) => {
    const west = { _id: 'west', openid: 'o-local-west', region: '城西' };
    await transaction.put('people', { ...manager, ...west });
    await transaction.add('outbox', {
      _id: 'entry-of-the-test',
      ticketId,
      status: 'pending',
      createdAt: at,
      nextAttemptAt: at,
      leasedUntil: null,
      attempts: 0,
      effects: [
        {
          kind: 'notify',
          to: { role: 'regionalManager' },
          noticeKind: 'clockLate',
          facts: { goodsName: '车厘子', dueAt: at },
          done: false,
        },
      ],
    });
  });
  await estate.deliver();
  const told = (await estate.all('notices')).filter(({ kind }) => kind === 'clockLate');
  expect(told.map(({ personId }) => personId)).toEqual(['dong-jie']);
});
