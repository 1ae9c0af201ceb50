import { MINUTE } from '../../domain/primitives/instant';
import { consentId, foldNotice, sendDigest } from '../../cloudfunctions/_application/fold-notices';
import type { NoticeDocument } from '../../cloudfunctions/_application/documents/outbox';
import { createMemoryWorld } from './memory-world';

const at = Date.parse('2026-11-20T12:00:00+08:00');

function notice(id: string, kind: NoticeDocument['kind']): NoticeDocument {
  const facts = { goodsName: '樱桃' };
  const base = { _id: id, personId: 'chen', facts, ticketId: null, at, readAt: null };
  return { ...base, kind, sent: 'pending' };
}

async function worldAfterAMessage() {
  const world = createMemoryWorld({ at, seed: 'fold' });
  const sent: string[] = [];
  world.messages.send = async ({ title }) => {
    sent.push(title);
    return 'sent';
  };
  await world.database.transaction(async (transaction) => {
    for (const topic of ['progress', 'deadline'] as const) {
      const _id = consentId('chen', topic);
      const counted = { left: 3, lastRequestId: null, lastSentAt: at };
      await transaction.put('consents', { _id, personId: 'chen', topic, ...counted });
    }
    await transaction.put('people', {
      _id: 'chen',
      openid: 'openid-chen',
      roles: ['resident'],
      communityId: null,
      householdId: 'chen',
      leader: null,
      createdAt: at,
      helpsLeaderId: null,
      partnerId: null,
      region: null,
      privacyConsent: null,
    });
  });
  return { world, sent };
}

test('what follows soon is folded into one message that uses one consent', async () => {
  const { world, sent } = await worldAfterAMessage();
  for (const id of ['a', 'b', 'c']) {
    expect(await foldNotice(world, notice(id, 'replied'))).toBe(true);
  }
  const due = await world.database.find('outbox', { where: { status: 'pending' }, limit: 9 });
  expect(due.map(({ nextAttemptAt }) => nextAttemptAt)).toEqual([at + 10 * MINUTE]);
  await sendDigest(world, { personId: 'chen', topic: 'progress' });
  expect(sent).toEqual(['有 3 条新消息']);
  expect((await world.database.get('consents', 'chen_progress'))?.left).toBe(2);
  expect((await world.database.get('notices', 'b'))?.sent).toBe('sent');
  await sendDigest(world, { personId: 'chen', topic: 'progress' });
  expect(sent).toHaveLength(1);
});

test('a warning and a person without a message before wait for nothing', async () => {
  const { world } = await worldAfterAMessage();
  expect(await foldNotice(world, notice('w', 'firstReplyWarning'))).toBe(false);
  expect(await foldNotice(world, { ...notice('x', 'replied'), personId: 'hu' })).toBe(false);
});
