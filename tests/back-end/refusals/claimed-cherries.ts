/** A claim on the cherries of 150 yuan, and what brings it where acts on its money are refused. */
import type { CollectionName, Documents } from '../../../cloudfunctions/_application/documents';
import { currentPolicyVersion, policyOf } from '../../../domain/policy/versions';
import type { MemoryEstate } from '../../world/memory-estate';
import { cherries, remedyEstate, type Claimed, type RemedyEstate } from '../remedy-steps';
import { patch, type Asked } from './refusal-rows';

const TODAY = '2026-11-20';

export const AGENT = 'xu-jing';
export const SUPERVISOR = 'shen-tao';
export const FINANCE = 'fang-ning';
export const limits = policyOf(currentPolicyVersion).refund;

export class ClaimedCherries {
  constructor(
    readonly estate: RemedyEstate,
    readonly claim: Claimed,
  ) {}

  get memory(): MemoryEstate {
    return this.estate.memory;
  }

  /** Somebody asks for an act on this claim. */
  asks(person: string, input: Record<string, unknown> = {}): Asked {
    return [this.memory, person, { ticketId: this.claim.ticketId, ...input }];
  }

  /** A document in a state that would take many steps of many people. */
  async change<Name extends CollectionName>(
    name: Name,
    id: string,
    change: (document: Documents[Name]) => Partial<Documents[Name]>,
  ): Promise<void> {
    const document = await this.memory.world.database.get(name, id);
    if (document === null) throw new Error(`no ${name}/${id}`);
    await patch(this.memory, name, id, change(document));
  }

  async handUp(): Promise<void> {
    const { leader, ticketId } = this.claim;
    await this.estate.must(leader, 'desk.handUp', { ticketId, reason: '请平台看' });
  }

  async refund(): Promise<void> {
    const { leader, ticketId, paidFen: amountFen } = this.claim;
    const refundIntentId = 'intent-of-the-leader';
    await this.estate.must(leader, 'desk.refund', { ticketId, refundIntentId, amountFen });
  }

  async settle(): Promise<void> {
    await this.refund();
    await this.estate.pay();
  }

  /** The provider could not bring the money to the payer. */
  async stuck(): Promise<void> {
    await this.refund();
    await this.memory.deliver();
    const [one] = this.memory.world.gateway.all();
    if (one === undefined) throw new Error('nothing is at the provider');
    await this.memory.settle(one, 'abnormal');
  }

  /** The person lives where the resident lives. */
  moveIn(person: string): Promise<void> {
    return this.change('people', person, () => ({ householdId: 'cuihu-1-301' }));
  }

  nothingLeft(): Promise<void> {
    return this.change('orders', this.claim.orderId, ({ items, paidFen }) => ({
      refundedFen: paidFen,
      items: items.map((item) => ({ ...item, refundedFen: item.paidFen })),
    }));
  }

  /** Somebody with this ceiling has used it up on this order today. */
  usedUp(ceilingFen: number): Promise<void> {
    return this.change('orders', this.claim.orderId, () => ({
      refundDay: { day: TODAY, decided: [{ ceilingFen, sumFen: ceilingFen }] },
    }));
  }
}

/** A row on a claim of its own. */
export function onCherries(prepare: (claimed: ClaimedCherries) => Asked | Promise<Asked>) {
  return async (): Promise<Asked> => {
    const estate = remedyEstate();
    return prepare(new ClaimedCherries(estate, await estate.file('chen-guilan', cherries)));
  };
}
