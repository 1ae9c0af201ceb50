/** Ways to a claim from the desks, in one place, so that their parameters agree. */
import Taro from '@tarojs/taro';
import type { Desk } from './handling-words';

export async function openHandled(desk: Desk, ticketId: string): Promise<void> {
  await Taro.navigateTo({ url: `/packages/${desk}/ticket/index?ticketId=${ticketId}` });
}

/** Everything of the resident whose claim it is. */
export async function openResidentArchive(desk: Desk, ticketId: string): Promise<void> {
  await Taro.navigateTo({ url: `/packages/${desk}/resident/index?ticketId=${ticketId}` });
}

/** Every entry of the ledger that follows from the claim. */
export async function openEntriesOf(ticketId: string): Promise<void> {
  await Taro.navigateTo({ url: `/packages/finance/trail/index?ticketId=${ticketId}` });
}
