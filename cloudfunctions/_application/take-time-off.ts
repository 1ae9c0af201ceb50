import type { ActionInput } from '../../domain/contract/actions';
import type { DutyView } from '../../domain/contract/views/routing';
import { DAY, type Instant } from '../../domain/primitives/instant';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { known, type Caller } from './caller';
import type { OutboxEffect } from './documents/outbox';
import type { PersonDocument } from './documents/people';
import { colleaguesOf, dutyOf } from './handler-duty';
import type { World } from './ports';
import { awayNow } from './route-ticket';
import { dutyNotice, tellAboutDuty } from './tell-about-duty';

type AwayRefusal = 'awayTooLong' | 'standInUnfit';
type Away = NonNullable<PersonDocument['leader']>['away'];

/** New claims go by; what the leader has stays theirs, with its clocks. The stand-in is told. */
export async function setAway(
  world: World,
  caller: Caller,
  { days, standInId }: ActionInput<'desk.setAway'>,
): Promise<Outcome<DutyView, AwayRefusal>> {
  const { person } = known(caller);
  const { awayDays: mostDays } = world.policies.current().routing;
  if (days !== null && days > mostDays) return refuse('awayTooLong', { mostDays });
  const fit = await colleaguesOf(world, person);
  if (standInId !== null && fit.every(({ _id }) => _id !== standInId)) {
    return refuse('standInUnfit');
  }
  const now = world.clock.now();
  const untilAt = days === null ? null : world.calendars.endOfDay(now + (days - 1) * DAY);
  return accept(await keepAway(world, person._id, { startsAt: now, untilAt, standInId }));
}

export async function endAway(world: World, caller: Caller) {
  return accept(await keepAway(world, known(caller).person._id, null));
}

async function keepAway(world: World, personId: string, away: Away): Promise<DutyView> {
  const { kept, woken } = await world.database.transaction(async (transaction) => {
    const person = await transaction.get('people', personId);
    if (person?.leader == null) throw new Error(`${personId} leads nobody`);
    const now = world.clock.now();
    const before = awayNow(person, now)?.standInId ?? null;
    const after = away?.standInId ?? null;
    const changed = { ...person, leader: { ...person.leader, away } };
    await transaction.put('people', changed);
    const told = before === after ? [] : standInTold(personId, before, after);
    const causeId = `${personId}_${now}_${after ?? 'back'}`;
    return { kept: changed, woken: await tellAboutDuty(transaction, causeId, told, now) };
  });
  await world.relay.wake(woken);
  return dutyOf(world, kept);
}

function standInTold(leaderId: string, before: string | null, after: string | null) {
  return [
    ...dutyNotice(before, 'standInEnded', leaderId),
    ...dutyNotice(after, 'standInBegun', leaderId),
  ];
}

const PAGE = 50;

/**
 * Time off that is over is taken off the person, and both are told: the leader that new claims come
 * again, the stand-in that they come no more. Routing goes by the instant itself and needs no round
 * of this.
 *
 * @returns how many came back
 */
export async function endPastAways(world: World): Promise<number> {
  const now = world.clock.now();
  const past = await world.database.find('people', {
    where: { 'leader.away.untilAt': { most: now, above: 0 } },
    orderBy: { field: 'leader.away.untilAt', direction: 'asc' },
    limit: PAGE,
  });
  let back = 0;
  for (const { _id } of past) if (await comeBack(world, _id, now)) back += 1;
  return back;
}

async function comeBack(world: World, personId: string, now: Instant): Promise<boolean> {
  const woken = await world.database.transaction(async (transaction) => {
    const person = await transaction.get('people', personId);
    const away = person?.leader?.away ?? null;
    if (person?.leader == null || away === null) return null;
    if (away.untilAt === null || away.untilAt > now) return null;
    await transaction.put('people', { ...person, leader: { ...person.leader, away: null } });
    const told: OutboxEffect[] = [
      ...dutyNotice(personId, 'awayEnded'),
      ...dutyNotice(away.standInId, 'standInEnded', personId),
    ];
    return tellAboutDuty(transaction, `${personId}_${away.untilAt}_over`, told, now);
  });
  if (woken === null) return false;
  await world.relay.wake(woken);
  return true;
}
