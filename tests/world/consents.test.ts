/** Consents are counted: one allows one message of its topic. */
import { createMemoryEstate } from './memory-estate';
import { fileClaim, must } from './memory-steps';

const NOON = Date.parse('2026-11-20T12:00:00+08:00');
const WHO = 'chen-guilan';

test('who consented sees what is left, and a message uses one up', async () => {
  const estate = createMemoryEstate(NOON);
  const sent: string[] = [];
  estate.world.messages.templates = () => ({ progress: 'template-of-progress' });
  estate.world.messages.send = async ({ topic, openid }) => {
    sent.push(`${topic} ${openid}`);
    return 'sent';
  };
  const left = async () => (await must(estate, WHO, 'account.me', {})).messagesLeft;
  expect(await left()).toEqual({});
  const agree = { topics: ['progress'] as Array<'progress'>, requestId: 'consent-of-the-test-1' };
  await must(estate, WHO, 'account.recordConsent', agree);
  await must(estate, WHO, 'account.recordConsent', agree);
  expect(await left()).toEqual({ progress: 1 });
  await must(estate, WHO, 'account.recordConsent', { topics: ['progress', 'refundArrival'] });
  expect(await left()).toEqual({ progress: 2, refundArrival: 1 });
  await fileClaim(estate, WHO);
  await estate.deliver();
  expect(sent.filter((line) => line.startsWith('progress'))).toHaveLength(1);
  expect(await left()).toEqual({ progress: 1, refundArrival: 1 });
});

test('a consent is of whoever gave it', async () => {
  const estate = createMemoryEstate(NOON);
  const { leader } = await fileClaim(estate, WHO);
  await must(estate, leader, 'account.recordConsent', { topics: ['newClaim'] });
  expect((await must(estate, leader, 'account.me', {})).messagesLeft).toEqual({ newClaim: 1 });
  expect((await must(estate, WHO, 'account.me', {})).messagesLeft).toEqual({});
});
