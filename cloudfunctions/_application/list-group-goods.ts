import type { ActionReply } from '../../domain/contract/actions';
import type { GroupGoodsView } from '../../domain/contract/views/group-goods';
import { accept } from '../../domain/primitives/outcome';
import { known, type Caller } from './caller';
import type { OrderDocument } from './documents/orders';
import { detailsOf, nameOf } from './person-names';
import type { World } from './ports';

/** Some days of a busy station. */
const ORDERS_READ = 100;
const GOODS_SHOWN = 30;

/** What a leader handed out lately, the most bought first; a helper sees that of their leader. */
export async function listGroupGoods(world: World, caller: Caller) {
  const { person, roles } = known(caller);
  const leaderId = roles.includes('leader') ? person._id : (person.helpsLeaderId ?? person._id);
  const [orders, leader, names] = await Promise.all([
    world.database.find('orders', {
      where: { leaderId },
      orderBy: { field: 'paidAt', direction: 'desc' },
      limit: ORDERS_READ,
    }),
    world.database.get('people', leaderId),
    detailsOf(world, [leaderId]),
  ]);
  const communityId = leader?.communityId ?? null;
  const community =
    communityId === null ? null : await world.database.get('communities', communityId);
  const value: ActionReply<'desk.groupGoods'> = {
    communityName: community?.name ?? '',
    leaderName: nameOf(names, leaderId),
    goods: byBatch(orders),
  };
  return accept(value);
}

function byBatch(orders: readonly OrderDocument[]): GroupGoodsView[] {
  const found = new Map<string, GroupGoodsView>();
  for (const { items } of orders) {
    for (const { goodsId, goodsName, spec, pictureUrl, batchId } of items) {
      const key = `${goodsId}:${batchId}`;
      const before = found.get(key)?.orderCount ?? 0;
      const orderCount = before + 1;
      found.set(key, { goodsId, goodsName, spec, pictureUrl, batchId, orderCount });
    }
  }
  return [...found.values()]
    .sort((one, other) => other.orderCount - one.orderCount)
    .slice(0, GOODS_SHOWN);
}
