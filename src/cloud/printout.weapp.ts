/** A ticket as a page to print. WeChat opens no page of the storage: the link goes to a computer. */
import Taro from '@tarojs/taro';

export const printoutWay = 'copy';

/** @returns whether there is something to tell: that the link was copied */
export async function takePrintout(url: string): Promise<boolean> {
  await Taro.setClipboardData({ data: url });
  return true;
}
