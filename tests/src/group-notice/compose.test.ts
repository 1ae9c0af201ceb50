import { currentPolicyVersion, policyOf } from '../../../domain/policy/versions';
import { UNKNOWN_BATCH } from '../../../domain/primitives/batch';
import { policyBounds } from '../../../domain/policy/bounds';
import {
  groupNotice,
  needsGoods,
  noticeKinds,
  todos,
  usualTodo,
} from '../../../src/packages/leader/group-notice/compose';

const goods = {
  goodsId: 'shrimp',
  goodsName: '白虾',
  spec: '500g',
  pictureUrl: '/goods/shrimp.svg',
  batchId: 'B-1116',
  orderCount: 12,
};
const where = { communityName: '翠湖苑', leaderName: '周敏' };

test('every kind with every thing to do is whole, names nobody else and fits a message', () => {
  for (const kind of noticeKinds) {
    for (const todo of todos) {
      const words = groupNotice({ kind, todo, goods }, where) ?? '';
      expect(words).toContain('白虾 500g（批次 B-1116）');
      expect(words).toContain('翠湖苑');
      expect(words).not.toMatch(/[{}]|undefined/);
      expect(words.length).toBeLessThanOrEqual(policyBounds.replyLength);
    }
  }
});

test('what warns of goods is not written before one says which', () => {
  for (const kind of noticeKinds) {
    const words = groupNotice({ kind, todo: usualTodo[kind], goods: null }, where);
    if (needsGoods(kind)) expect(words).toBeNull();
    else expect(words).toContain('今天的东西');
  }
});

test('an unknown batch is not named', () => {
  const unknown = { ...goods, batchId: UNKNOWN_BATCH };
  const words = groupNotice({ kind: 'watch', todo: 'photo', goods: unknown }, where);
  expect(words).toContain('白虾 500g');
  expect(words).not.toContain('批次');
});

test('figures are those of the policy in force', () => {
  const { claimWindowHours } = policyOf(currentPolicyVersion).entitlement;
  const words = groupNotice({ kind: 'weekend', todo: 'photo', goods: null }, where);
  expect(words).toContain(`${claimWindowHours} 小时`);
});
