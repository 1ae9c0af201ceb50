/** Ways between the resident's pages, in one place, so that their parameters agree. */
import Taro from '@tarojs/taro';

export async function openClaim(ticketId: string): Promise<void> {
  await Taro.navigateTo({ url: `/pages/claim/index?ticketId=${ticketId}` });
}

/** The claim that was just filed takes the place of the form. */
export async function openFiledClaim(ticketId: string): Promise<void> {
  await Taro.redirectTo({ url: `/pages/claim/index?ticketId=${ticketId}` });
}

/** Without an item the page asks which one. */
export async function openFiling(item?: { orderId: string; itemId: string }): Promise<void> {
  const query = item === undefined ? '' : `?orderId=${item.orderId}&itemId=${item.itemId}`;
  await Taro.navigateTo({ url: `/pages/file-claim/index${query}` });
}
