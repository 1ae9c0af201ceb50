/** What people of the city write, and what a part of the price is. */
import type { TicketDocument } from '../../../cloudfunctions/_application/documents/tickets';
import type { PlannedClaim } from './claim-plan';

export const words = {
  note: '打开一看不对，麻烦处理一下。',
  alarmingNote: '孩子吃了上吐下泻，正在医院。',
  greeting: '收到，我马上看。',
  proof: '照片看不清楚，请再拍一张近的。',
  proofNote: '补拍了一张。',
  offer: '这样处理您看可以吗？',
  decline: '还是希望全部退。',
  handUp: '请平台看一下。',
  approve: '情况属实，同意。',
  reject: '照片里的商品没有看到问题。',
  appeal: '我不同意，请再看一次。',
  ruling: '重新看过了。',
  supplier: '这一批请帮忙查一下。',
  supplierAnswer: '已查，属实。',
};

/** What settles it where a part does, in whole fen. */
export function partFen({ claim }: TicketDocument, { partShare }: PlannedClaim): number {
  return Math.max(1, Math.round(claim.claimedFen * partShare));
}
