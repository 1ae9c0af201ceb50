import type { LaneView } from '../../domain/contract/views/ticket';
import type { Policy } from '../../domain/policy/policy';
import { MINUTE } from '../../domain/primitives/instant';
import type { Lane } from '../../domain/primitives/lane';
import type { Sentence } from '../../domain/primitives/sentence';
import { clockLength } from '../../domain/sla/clock-length';
import type { TicketDocument } from './documents/tickets';

/** All lanes of a claim, the first first. Claims of before more than one was kept have one. */
export function lanesOfTicket({ lane, lanes }: Pick<TicketDocument, 'lane' | 'lanes'>): Lane[] {
  return lanes === undefined ? [lane] : lanes.map((one) => one.lane);
}

/** Each lane with why the claim is in it and what that means; the numbers are the policy's. */
export function laneViews(ticket: TicketDocument, policy: Policy): LaneView[] {
  return (ticket.lanes ?? []).map(({ lane, reason }) => {
    return { lane, reason, means: meaningOf(lane, ticket, policy) };
  });
}

function meaningOf(lane: Lane, { clocks }: TicketDocument, policy: Policy): Sentence {
  const key = `laneMeans.${lane}`;
  switch (lane) {
    case 'motherAndBaby': {
      const { minutes = 0 } = policy.lanes.rules.motherAndBaby.proposal ?? {};
      return { key, params: { minutes } };
    }
    case 'freshFood': {
      const minutes = clockLength('pickUp', policy, { lanes: [lane] }).due / MINUTE;
      return { key, params: { minutes } };
    }
    case 'night': {
      const dueAt = clocks.find(({ kind }) => kind === 'firstReply')?.dueAt ?? 0;
      return { key, params: { dueAt } };
    }
    case 'green':
    case 'standard':
      return { key, params: {} };
  }
}
