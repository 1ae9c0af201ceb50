import type { ActionInput, ActionRefusal, ActionReply } from '../../domain/contract/actions';
import { MINUTE } from '../../domain/primitives/instant';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { known, type Caller } from './caller';
import { writeOutboxIn } from './change-ticket';
import type { OutboxEffect } from './documents/outbox';
import type { PersonDocument } from './documents/people';
import { awayNow } from './route-ticket';
import { detailsOf, nameOf } from './person-names';
import type { World } from './ports';

type Refusals = Exclude<ActionRefusal<'ticket.askLeaderCall'>, 'badInput' | 'internal' | 'busy'>;

/**
 * Whoever would rather talk than fill anything in: their leader is asked to call, and may file for
 * them. Once in each stretch of time that policy names; the notice keeps no word about why.
 */
export async function askLeaderCall(
  world: World,
  caller: Caller,
  _input: ActionInput<'ticket.askLeaderCall'>,
): Promise<Outcome<ActionReply<'ticket.askLeaderCall'>, Refusals>> {
  const { person } = known(caller);
  const leader = await leaderOnDuty(world, person);
  if (leader === null) return refuse('nobodyToCall');
  const every = world.policies.current().conversation.callBackEveryMinutes * MINUTE;
  const now = world.clock.now();
  const stretch = Math.floor(now / every);
  const outboxId = world.ids.derived('callWanted', person._id, String(stretch));
  const facts = { goodsName: '', handlerId: person._id };
  const to = { personId: leader._id };
  const effects: OutboxEffect[] = [
    { kind: 'notify', to, noticeKind: 'callWanted', facts, done: false },
  ];
  const isNew = await world.database.transaction(async (transaction) => {
    if ((await transaction.get('outbox', outboxId)) !== null) return false;
    await writeOutboxIn(transaction, outboxId, { ticketId: null, effects }, now);
    return true;
  });
  if (!isNew) return refuse('callBackTooSoon', { againAt: (stretch + 1) * every });
  await world.relay.wake([outboxId]);
  const names = await detailsOf(world, [leader._id]);
  return accept({ leaderName: nameOf(names, leader._id) });
}

/** Of the caller's community, who is there and is not the caller; null where nobody is. */
async function leaderOnDuty(
  world: World,
  { _id: callerId, communityId }: PersonDocument,
): Promise<PersonDocument | null> {
  if (communityId === null) return null;
  const community = await world.database.get('communities', communityId);
  const now = world.clock.now();
  for (const leaderId of community?.leaderIds ?? []) {
    const leader = leaderId === callerId ? null : await world.database.get('people', leaderId);
    if (leader?.leader == null || leader.leader.suspended) continue;
    if (awayNow(leader, now) === null) return leader;
  }
  return null;
}
