/** A bad batch on the estate in memory, and what its leader asks for. */
import { importOrders } from '../../cloudfunctions/_application/import-orders';
import type { ActionInput } from '../../domain/contract/actions';
import type { BatchResult } from '../../domain/contract/views/batch-refund';
import { privacyNoticeVersion } from '../../domain/person/privacy-notice';
import { createMemoryEstate, type MemoryEstate } from '../world/memory-estate';
import { must } from '../world/memory-steps';
import { neighbour, ordersOfBadBatch } from './bad-batch';

/** Friday 20 November 2026, 12:00 in Shanghai. */
const NOON = Date.parse('2026-11-20T12:00:00+08:00');
export const LEADER = 'zhou-min';
const WORDS = '{name}，{goodsName}这批确实有问题，{amountFen} 退给您。';

export type Asked = Omit<ActionInput<'desk.refundBatch'>, 'requestId'> & { requestId?: string };

export async function badBatch(count: number, paidFen: number) {
  const estate = createMemoryEstate(NOON);
  const leader = await estate.world.database.get('people', LEADER);
  if (leader === null) throw new Error('no leader');
  const orders = ordersOfBadBatch({
    count,
    paidFen,
    leader,
    now: NOON,
    transactionIdOf: (number) => `4200${number}`,
  });
  const imported = await importOrders(estate.world, { orders });
  if (!imported.ok) throw new Error(imported.code);
  const ticketIds: string[] = [];
  for (let index = 0; index < count; index += 1) {
    ticketIds.push(await claim(estate, neighbour(index)));
  }
  return { estate, ticketIds };
}

async function claim(estate: MemoryEstate, person: string): Promise<string> {
  const agreed = { version: privacyNoticeVersion, answer: 'agree' } as const;
  await must(estate, person, 'account.answerPrivacyNotice', agreed);
  const { orders } = await must(estate, person, 'ticket.listOrders', {});
  const [order] = orders;
  const [item] = order?.items ?? [];
  const { ticketId } = await must(estate, person, 'ticket.file', {
    orderId: order?.orderId ?? '',
    itemId: item?.itemId ?? '',
    quantity: 1,
    issue: 'rotten',
    wish: 'refund',
    note: '',
    photoIds: [await estate.upload(person)],
  });
  await estate.deliver();
  return ticketId;
}

export async function asked(estate: MemoryEstate, change: Partial<Asked> = {}): Promise<Asked> {
  const { groups } = await must(estate, LEADER, 'desk.batches', {});
  const claims = (groups[0]?.claims ?? []).map(({ ticketId, amountFen }) => ({ ticketId, amountFen }));
  return { claims, words: WORDS, decision: 'alone', ...change };
}

export const outcomes = (results: readonly BatchResult[]) => results.map(({ outcome }) => outcome);
export const codes = (results: readonly BatchResult[]) => results.map(({ code }) => code);

export async function tappedToday(estate: MemoryEstate): Promise<number> {
  const { leftTodayFen, dailyLimitFen } = await must(estate, LEADER, 'desk.batches', {});
  return dailyLimitFen - leftTodayFen;
}

export async function words(estate: MemoryEstate, ticketId: string) {
  const messages = await estate.all('ticketMessages');
  return messages.filter((one) => one.ticketId === ticketId && one.kind === 'reply');
}
