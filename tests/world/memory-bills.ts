/** The provider's daily bills in memory: what each day's is, is the test's to say. */
import type { BillAnswer, ProviderBills } from '../../cloudfunctions/_application/provider-bills';

export class MemoryBills implements ProviderBills {
  readonly merchantId = '1900000109';
  readonly answers = new Map<string, BillAnswer>();
  /** Days that were asked for, in order. */
  readonly asked: string[] = [];

  async fetch(day: string): Promise<BillAnswer> {
    this.asked.push(day);
    return this.answers.get(day) ?? { kind: 'notThere' };
  }
}
