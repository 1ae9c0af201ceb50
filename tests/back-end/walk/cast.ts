/** Everybody a claim of 陈桂兰 can have to do with, and those who have nothing to do with it. */
import type { PersonDocument } from '../../../cloudfunctions/_application/documents/people';
import { openidOf } from '../../../local/seed/people';
import type { MemoryEstate } from '../../world/memory-estate';
import { must } from '../../world/memory-steps';

export const RESIDENT = 'chen-guilan';
export const LEADER = 'zhou-min';

/**
 * What somebody is to the claim. The letters stand for themselves in the statement of who may;
 * whoever has none may nothing, whatever their roles are.
 */
export interface Member {
  person: string;
  letter: string;
}

const household = 'cuihu-1-301';

/** People whom the estate lacks, each made of one whom it has. */
const doubles: Array<[string, string, Partial<PersonDocument>]> = [
  ['leader-at-home', 'ma-li', { householdId: household }],
  ['agent-at-home', 'xu-jing', { householdId: household }],
  ['finance-at-home', 'fang-ning', { householdId: household }],
  ['management-at-home', 'liang-yu', { householdId: household }],
  ['region-at-home', 'dong-jie', { householdId: household }],
  ['supplier-at-home', 'jiang-chen', { householdId: household }],
  ['family-leader', 'he-zhiqiang', {}],
  ['family-agent', 'xu-jing', {}],
  ['family-supervisor', 'shen-tao', {}],
  ['other-helper', 'ding-lan', { helpsLeaderId: 'ma-li' }],
  ['other-region', 'dong-jie', { region: '城西' }],
];

export const cast: Member[] = [
  { person: RESIDENT, letter: 'o' },
  { person: 'sun-hao', letter: 'f' },
  { person: 'family-leader', letter: 'f' },
  { person: LEADER, letter: 'l' },
  { person: 'ding-lan', letter: 'h' },
  { person: 'xu-jing', letter: 'a' },
  { person: 'shen-tao', letter: 's' },
  { person: 'fang-ning', letter: 'n' },
  { person: 'dong-jie', letter: 'd' },
  { person: 'liang-yu', letter: 'm' },
  { person: 'jiang-chen', letter: 'p' },
  { person: 'he-jun', letter: 'c' },
  // Too near.
  { person: 'liu-defu', letter: '' },
  { person: 'leader-at-home', letter: '' },
  { person: 'agent-at-home', letter: '' },
  { person: 'finance-at-home', letter: '' },
  { person: 'management-at-home', letter: '' },
  { person: 'region-at-home', letter: '' },
  { person: 'supplier-at-home', letter: '' },
  { person: 'family-agent', letter: '' },
  { person: 'family-supervisor', letter: '' },
  // Family once, and no more: it is still too near to handle it.
  { person: 'deng-kai', letter: '' },
  // Nothing to it.
  { person: 'wang-jianguo', letter: '' },
  { person: 'ma-li', letter: '' },
  { person: 'su-hong', letter: '' },
  { person: 'other-helper', letter: '' },
  { person: 'other-region', letter: '' },
  { person: 'yuan-fang', letter: '' },
  { person: 'ni-gang', letter: '' },
  { person: 'jia-ning', letter: '' },
  { person: 'guan-li', letter: '' },
  { person: 'nobody-we-know', letter: '' },
];

export async function addCast(estate: MemoryEstate): Promise<void> {
  const { database } = estate.world;
  for (const [key, like, changes] of doubles) {
    const model = await database.get('people', like);
    if (model === null) throw new Error(`the estate has no ${like}`);
    const person = { ...model, householdId: `home-of-${key}`, ...changes };
    await database.transaction((transaction) =>
      transaction.put('people', { ...person, _id: key, openid: openidOf(key) }),
    );
  }
  for (const person of ['sun-hao', 'family-leader']) await befriend(estate, person);
  const ended = await befriend(estate, 'deng-kai');
  await must(estate, RESIDENT, 'account.endFamily', { linkId: ended });
  // Of the platform, and in nobody's list of family: only what stays of a link once made.
  for (const person of ['family-agent', 'family-supervisor']) {
    const link = await befriend(estate, person);
    await must(estate, RESIDENT, 'account.endFamily', { linkId: link });
  }
}

async function befriend(estate: MemoryEstate, person: string): Promise<string> {
  const { linkId, token } = await must(estate, RESIDENT, 'account.inviteFamily', {});
  await must(estate, person, 'account.acceptFamily', { token, displayName: '' });
  return linkId;
}
