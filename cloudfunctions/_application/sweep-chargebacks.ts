import {
  deemAccepted,
  missPlan,
  remindPartner,
  type Chargeback,
} from '../../domain/chargeback/chargeback';
import type { Instant } from '../../domain/primitives/instant';
import type { Outcome } from '../../domain/primitives/outcome';
import type { ChargebackDocument } from './documents/bearing';
import { keepChargeback } from './keep-chargeback';
import type { Query, World } from './ports';
import { tellAboutChargeback, toPartner, wakeFor } from './tell-about-chargeback';

/** At a time; the next round of the timer takes the rest. */
const PER_RUN = 50;

type Tellings = Parameters<typeof tellAboutChargeback>[2];

interface Course {
  due: (now: Instant) => Pick<Query, 'where' | 'orderBy'>;
  step: (chargeback: Chargeback, at: Instant) => Outcome<Chargeback, 'wrongStatus'>;
  tell: (chargeback: ChargebackDocument) => Tellings;
}

function oldestFirst(field: string): Query['orderBy'] {
  return { field, direction: 'asc' };
}

const courses: Readonly<Record<'reminded' | 'deemed' | 'planMissed', Course>> = {
  reminded: {
    due: (now) => ({
      where: { status: 'open', remindedAt: null, warnAt: { most: now } },
      orderBy: oldestFirst('warnAt'),
    }),
    step: remindPartner,
    tell: (chargeback) => [toPartner(chargeback, 'chargebackReminder')],
  },
  deemed: {
    due: (now) => ({
      where: { status: 'open', dueAt: { most: now } },
      orderBy: oldestFirst('dueAt'),
    }),
    step: deemAccepted,
    tell: (chargeback) => [
      toPartner(chargeback, 'chargebackDeemed'),
      { to: { role: 'finance' }, kind: 'chargebackDeemedFinance' },
    ],
  },
  planMissed: {
    due: (now) => ({
      where: {
        plannedAt: null,
        planMissedAt: null,
        planDueAt: { most: now },
        status: { in: ['open', 'disputed', 'accepted', 'paid'] },
      },
      orderBy: oldestFirst('planDueAt'),
    }),
    step: missPlan,
    tell: () => [{ to: { role: 'supervisor' }, kind: 'chargebackPlanMissedPlatform' }],
  },
};

/**
 * Reminds of what waits for an answer, takes silence for acceptance, misses plans; in this order,
 * so that a timer that was down reminds of nothing that it is about to close.
 */
export async function sweepChargebacks(world: World) {
  return {
    deemed: await sweep(world, courses.deemed),
    reminded: await sweep(world, courses.reminded),
    planMissed: await sweep(world, courses.planMissed),
  };
}

async function sweep(world: World, course: Course): Promise<number> {
  const query = { ...course.due(world.clock.now()), limit: PER_RUN };
  let stepped = 0;
  for (const { _id } of await world.database.find('chargebacks', query)) {
    if (await stepSafely(world, course, _id)) stepped += 1;
  }
  return stepped;
}

/** One that fails must not keep the others waiting. */
async function stepSafely(world: World, course: Course, chargebackId: string): Promise<boolean> {
  try {
    const kept = await stepOne(world, course, chargebackId);
    if (kept !== null) await wakeFor(world, kept);
    return kept !== null;
  } catch (error) {
    world.log.error({ action: 'sweepChargeback', chargebackId }, error);
    return false;
  }
}

function stepOne(world: World, { step, tell }: Course, chargebackId: string) {
  return world.database.transaction(async (transaction) => {
    const chargeback = await transaction.get('chargebacks', chargebackId);
    const now = world.clock.now();
    const stepped = chargeback === null ? null : step(chargeback, now);
    if (chargeback === null || stepped === null || !stepped.ok) return null;
    const kept = await keepChargeback(transaction, { ...chargeback, ...stepped.value }, now);
    await tellAboutChargeback(transaction, kept, tell(kept));
    return kept;
  });
}
