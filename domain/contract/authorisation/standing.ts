import type { Role } from '../../person/role';
import type { TicketState } from '../../ticket/state';
import { mayAct, ticketActs, type TicketAct, type TransitionActor } from '../../ticket/transition';
import { bars, grants, type Reading } from './grants';
import type { Relation } from './relation';

/** What somebody may read of a ticket, and the columns of the transition table that apply. */
export interface Standing {
  reads: ReadonlySet<Reading>;
  actsAs: ReadonlySet<TransitionActor>;
  /**
   * Something was taken away: `conflict` is said to the person, `hidden` never is. Null as well
   * for somebody who had nothing to lose.
   */
  barred: 'conflict' | 'hidden' | null;
}

/** What these roles may do to a ticket to which someone stands in these relations. */
export function standingOf(
  roles: readonly Role[],
  relationsTo: ReadonlySet<Relation>,
): Standing {
  const held = grants.filter(
    ({ role, relation }) => roles.includes(role) && relationsTo.has(relation),
  );
  const effective = bars.filter(({ relation }) => relationsTo.has(relation));
  const given = {
    reads: new Set(held.flatMap(({ reads }) => reads)),
    actsAs: new Set(held.flatMap(({ actsAs }) => actsAs)),
  };
  const reads = new Set(
    [...given.reads].filter((reading) =>
      effective.every(({ keepsReading }) => keepsReading.includes(reading)),
    ),
  );
  const actsAs = new Set(
    [...given.actsAs].filter((actor) =>
      effective.every(({ keepsActingAs }) => keepsActingAs.includes(actor)),
    ),
  );
  const lost = reads.size < given.reads.size || actsAs.size < given.actsAs.size;
  const hidden = effective.some(({ told }) => !told);
  return { reads, actsAs, barred: lost ? (hidden ? 'hidden' : 'conflict') : null };
}

/** The acts open to someone of this standing in this state, in the order of the table. */
export function openActs({ actsAs }: Standing, state: TicketState): TicketAct[] {
  return ticketActs.filter((act) => [...actsAs].some((actor) => mayAct(act, actor, state)));
}
