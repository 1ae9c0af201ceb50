/** An estate in memory with refunds of a day, and the provider's bill of that day. */
import type { BillAnswer } from '../../../cloudfunctions/_application/provider-bills';
import type { RefundDocument } from '../../../cloudfunctions/_application/documents/money';
import { reconcileBills } from '../../../cloudfunctions/_application/reconcile-bills';
import { DAY, HOUR } from '../../../domain/primitives/instant';
import { startOfBillDay } from '../../../domain/reconciliation/bill-day';
import type {
  BillLine,
  BillRefundState,
  RefundLine,
} from '../../../domain/reconciliation/bill-line';
import { createMemoryEstate, type MemoryEstate } from '../../world/memory-estate';
import { fileOn } from '../../world/memory-steps';

export const DAY_ONE = '2026-11-20';
export const DAY_TWO = '2026-11-21';
const NOON = startOfBillDay(DAY_ONE) + 12 * HOUR;
export const FINANCE = 'fang-ning';
export const SUPERVISOR = 'shen-tao';

const RESIDENTS = ['chen-guilan', 'hu-yan', 'zhu-lin', 'liu-defu', 'yao-xin', 'pan-li'];

type ProviderState = 'success' | 'closed' | 'abnormal';

export class ReconciledEstate {
  private made = 0;
  /** Refunds in the order in which they were made. */
  readonly refundIds: string[] = [];

  constructor(readonly estate: MemoryEstate = createMemoryEstate(NOON)) {}

  get world() {
    return this.estate.world;
  }

  /** A refund that the provider has accepted, ended as told; null leaves it under way. */
  async refund(state: ProviderState | null = 'success'): Promise<RefundDocument> {
    const { person, ...line } = await this.claimableLine();
    const ticketId = await fileOn(this.estate, person, line);
    const ticket = await this.world.database.get('tickets', ticketId);
    this.made += 1;
    const refundIntentId = `intent-${String(this.made).padStart(16, '0')}`;
    const tapped = await this.estate.call(ticket?.ownerId ?? '', 'desk.refund', {
      ticketId,
      refundIntentId,
      amountFen: line.item.paidFen,
    });
    if (!tapped.ok) throw new Error(tapped.code);
    await this.estate.deliver();
    this.refundIds.push(refundIntentId);
    if (state !== null) await this.settle(`${refundIntentId}_1`, state);
    return this.read(refundIntentId);
  }

  async settle(outRefundNumber: string, state: ProviderState): Promise<void> {
    const atProvider = this.world.gateway
      .all()
      .find((refund) => refund.outRefundNumber === outRefundNumber);
    if (atProvider === undefined) throw new Error(`no ${outRefundNumber} at the provider`);
    await this.estate.settle(atProvider, state);
  }

  async read(refundIntentId: string): Promise<RefundDocument> {
    const refund = await this.world.database.get('refunds', refundIntentId);
    if (refund === null) throw new Error(`no refund ${refundIntentId}`);
    return refund;
  }

  private async claimableLine() {
    for (const person of RESIDENTS) {
      const listed = await this.estate.call(person, 'ticket.listOrders', {});
      if (!listed.ok) throw new Error(listed.code);
      const line = listed.value.orders
        .flatMap(({ orderId, items }) => items.map((item) => ({ person, orderId, item })))
        .find(({ item }) => item.claimable && item.paidFen <= 10_000);
      if (line !== undefined) return line;
    }
    throw new Error('no line is left to claim');
  }

  /** Every payment and refund of a day as the provider would list them, nothing wrong. */
  async lines(day: string): Promise<BillLine[]> {
    const [from, until] = [startOfBillDay(day), startOfBillDay(day) + DAY];
    const orders = await this.estate.all('orders');
    const refunds = await this.estate.all('refunds');
    const payments = orders
      .filter(({ paidAt }) => paidAt >= from && paidAt < until)
      .map(({ transactionId, paidFen, paidAt }, position) => ({
        kind: 'payment' as const,
        lineNumber: position + 2,
        at: paidAt,
        transactionId,
        amountFen: paidFen,
      }));
    const accepted = refunds
      .filter(({ acceptedAt: at }) => at !== null && at >= from && at < until)
      .map((refund) => this.line(refund));
    return [...payments, ...accepted];
  }

  line(refund: RefundDocument, change: Partial<RefundLine> = {}): RefundLine {
    const { transactionId, outRefundNumber, amountFen, acceptedAt } = refund;
    const atProvider = this.world.gateway
      .all()
      .find((one) => one.outRefundNumber === outRefundNumber);
    return {
      kind: 'refund',
      lineNumber: 100 + this.refundIds.indexOf(refund._id),
      at: acceptedAt ?? NOON,
      transactionId,
      outRefundNumber,
      amountFen,
      state: (atProvider?.state ?? 'success') satisfies BillRefundState,
      ...change,
    };
  }

  bill(day: string, lines: BillLine[]): void {
    this.answer(day, { kind: 'bill', lines });
  }

  answer(day: string, answer: BillAnswer): void {
    this.world.bills.answers.set(day, answer);
  }

  /** Moves the clock to some hours into the day after, and lets the timer come round once. */
  async runAfter(day: string, hours = 10.5) {
    const at = startOfBillDay(day) + DAY + hours * HOUR;
    this.world.clock.advance(Math.max(0, at - this.world.clock.now()));
    const report = await reconcileBills(this.world);
    await this.estate.deliver();
    return report;
  }

  differences() {
    return this.world.database.peek('differences');
  }

  async only() {
    const [difference, ...more] = this.differences();
    if (difference === undefined || more.length > 0) {
      throw new Error(`${more.length + (difference ? 1 : 0)} differences, not one`);
    }
    return difference;
  }

  async day(day: string) {
    const found = await this.world.database.get('reconciliationDays', day);
    if (found === null) throw new Error(`no day ${day}`);
    return found;
  }
}

/** What the sums of a day leave unexplained must be what its differences come to. */
export async function expectSumsToFit(desk: ReconciledEstate, day: string): Promise<void> {
  const { provider, booked, carried } = await desk.day(day);
  for (const kind of ['payment', 'refund'] as const) {
    const leftFen = provider[kind].fen - carried[kind].fen - booked[kind].fen;
    const foundFen = desk
      .differences()
      .filter((difference) => difference.day === day && difference.kind.startsWith(kind))
      .reduce((sum, { deltaFen }) => sum + deltaFen, 0);
    expect([kind, leftFen]).toEqual([kind, foundFen]);
  }
}
