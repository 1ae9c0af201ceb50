import type { Ruling } from '../../domain/fund/ruling';
import type { ProviderRefundState, World } from './ports';
import { postInTurn } from './post-in-turn';
import { applyState, askAboutRefund } from './resolve-refund';

/**
 * The provider's news of a refund, by its notice or by asking it: what follows happens as in
 * `resolveRefund`, but what has to be posted waits for its turn on the leader's account, since
 * such news of one leader comes many at a time.
 */
export async function hearOfRefund(
  world: World,
  outRefundNumber: string,
  notice: ProviderRefundState = { kind: 'unknown' },
): Promise<void> {
  const news = await askAboutRefund(world, outRefundNumber, notice);
  // News that comes again has nothing to post; a look now is no promise, posting looks itself.
  if (news === null || news.refund.status === 'posted') return;
  if (news.state === 'success') {
    await postInTurn(world, news.refund, { kind: 'paid', outRefundNumber });
  } else {
    await applyState(world, news.refund, outRefundNumber, news.state);
  }
}

/** Who bears a refund, posted in its turn: rulings on many refunds of a leader come at once too. */
export async function bearInTurn(
  world: World,
  refundIntentId: string,
  ruling: Ruling | null,
): Promise<void> {
  const refund = await world.database.get('refunds', refundIntentId);
  if (refund === null) throw new Error(`no refund ${refundIntentId}`);
  await postInTurn(world, refund, { kind: 'bear', ruling });
}
