/** A notice to a leader's group, put together from what was chosen. */
import type { ActionReply } from '../../../../domain/contract/actions';
import type { GroupGoodsView } from '../../../../domain/contract/views/group-goods';
import { currentPolicyVersion, policyOf } from '../../../../domain/policy/versions';
import { UNKNOWN_BATCH } from '../../../../domain/primitives/batch';
import { inOneGo } from '../../../../locales/format';
import { text } from '../../../../locales/text';

export const noticeKinds = [
  'weekend',
  'pickUp',
  'storage',
  'late',
  'short',
  'watch',
  'stopEating',
  'holiday',
  'howTo',
  'thanks',
] as const;

export type NoticeKind = (typeof noticeKinds)[number];

export const todos = ['photo', 'keep', 'noReturn', 'comeBy', 'callMe', 'nothing'] as const;

export type Todo = (typeof todos)[number];

/** Without the goods these would frighten people about everything they bought. */
const needGoods: readonly NoticeKind[] = ['short', 'watch', 'stopEating', 'thanks'];

/** What mostly goes with it; the leader may choose another. */
export const usualTodo: Record<NoticeKind, Todo> = {
  weekend: 'photo',
  pickUp: 'callMe',
  storage: 'photo',
  late: 'nothing',
  short: 'noReturn',
  watch: 'photo',
  stopEating: 'keep',
  holiday: 'callMe',
  howTo: 'callMe',
  thanks: 'nothing',
};

export function needsGoods(kind: NoticeKind): boolean {
  return needGoods.includes(kind);
}

/** With the figures of the policy in force. */
const { entitlement, sla } = policyOf(currentPolicyVersion);
const windowHours = entitlement.claimWindowHours;
const replyMinutes = sla.firstReplyMinutes;

interface Chosen {
  kind: NoticeKind;
  todo: Todo;
  /** Null: of nothing in particular. */
  goods: GroupGoodsView | null;
}

/** Null while the kind needs goods and none are chosen. */
export function groupNotice(
  { kind, todo, goods }: Chosen,
  { communityName, leaderName }: Omit<ActionReply<'desk.groupGoods'>, 'goods'>,
): string | null {
  if (goods === null && needsGoods(kind)) return null;
  const said = goods === null ? text('groupNotice.anyGoods') : goodsWords(goods);
  return inOneGo([
    text('groupNotice.start', { communityName }),
    text(`groupNotice.words.${kind}`, { goods: said, windowHours, replyMinutes }),
    text(`groupNotice.do.${todo}`, { windowHours }),
    text('groupNotice.end', { leaderName }),
  ]);
}

function goodsWords({ goodsName, spec, batchId }: GroupGoodsView): string {
  return batchId === UNKNOWN_BATCH
    ? text('groupNotice.of', { goodsName, spec })
    : text('groupNotice.ofBatch', { goodsName, spec, batchId });
}
