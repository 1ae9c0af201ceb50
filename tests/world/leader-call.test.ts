/** Whoever would rather talk asks their leader to call before anything is filed. */
import { currentPolicyVersion, policyOf } from '../../domain/policy/versions';
import { MINUTE } from '../../domain/primitives/instant';
import { createMemoryEstate, type MemoryEstate } from './memory-estate';
import { must } from './memory-steps';

const NOON = Date.parse('2026-11-20T12:00:00+08:00');
const WHO = 'chen-guilan';
const LEADER = 'zhou-min';
const { callBackEveryMinutes } = policyOf(currentPolicyVersion).conversation;

let estate: MemoryEstate;

beforeEach(() => {
  estate = createMemoryEstate(NOON);
});

async function wanted() {
  await estate.deliver();
  const { notices } = await must(estate, LEADER, 'account.listNotices', {});
  return notices.filter(({ kind }) => kind === 'callWanted');
}

test('the leader reads who it is, and nothing is filed', async () => {
  expect(await must(estate, WHO, 'ticket.askLeaderCall', {})).toEqual({ leaderName: '周敏' });
  expect(await wanted()).toMatchObject([{ ticketId: null, facts: { handlerName: '陈桂兰' } }]);
  expect(await estate.all('tickets')).toEqual([]);
});

test('asking again is told from when on, and counts again then', async () => {
  await must(estate, WHO, 'ticket.askLeaderCall', {});
  const again = await estate.call(WHO, 'ticket.askLeaderCall', {});
  const againAt = NOON + callBackEveryMinutes * MINUTE;
  expect(again).toMatchObject({ ok: false, code: 'callBackTooSoon', details: { againAt } });
  expect(await wanted()).toHaveLength(1);
  estate.world.clock.advance(callBackEveryMinutes * MINUTE);
  await must(estate, WHO, 'ticket.askLeaderCall', {});
  expect(await wanted()).toHaveLength(2);
});

test('where a leader is away another is asked, and where all are one is told what to do', async () => {
  const { communityId } = await must(estate, WHO, 'account.me', {});
  const community = await estate.world.database.get('communities', communityId ?? '');
  await must(estate, LEADER, 'desk.setAway', { days: 3, standInId: null });
  const { leaderName } = await must(estate, WHO, 'ticket.askLeaderCall', {});
  expect(leaderName).not.toBe('周敏');
  expect(await wanted()).toEqual([]);
  for (const leader of (community?.leaderIds ?? []).filter((id) => id !== LEADER)) {
    await must(estate, leader, 'desk.setAway', { days: 3, standInId: null });
  }
  expect(await estate.call(WHO, 'ticket.askLeaderCall', {})).toMatchObject({
    ok: false,
    code: 'nobodyToCall',
  });
});
