import { complaintRungs } from '../../domain/complaint/complaint-reader';
import {
  dueAnswerLevel,
  markAnswerLevel,
  nextAnswerDueAt,
} from '../../domain/complaint/written-answer';
import type { Role } from '../../domain/person/role';
import { complaintNotice } from './complaint-notice';
import type { ComplaintDocument } from './documents/complaints';
import type { World } from './ports';

const COMPLAINTS_A_SWEEP = 50;

/** Nobody can call after an anonymous complaint, so its clock alone speaks for it. */
export async function escalateComplaints(world: World): Promise<{ escalated: number }> {
  const due = await world.database.find('complaints', {
    where: { nextDueAt: { above: 0, most: world.clock.now() } },
    orderBy: { field: 'nextDueAt', direction: 'asc' },
    limit: COMPLAINTS_A_SWEEP,
  });
  const woken: string[] = [];
  for (const { _id } of due) woken.push(...(await escalateSafely(world, _id)));
  await world.relay.wake(woken);
  return { escalated: woken.length };
}

/** One that fails must not keep the others waiting. */
async function escalateSafely(world: World, complaintId: string): Promise<string[]> {
  try {
    return await escalate(world, complaintId);
  } catch (error) {
    world.log.error({ action: 'escalateComplaint', complaintId }, error);
    return [];
  }
}

function escalate(world: World, complaintId: string): Promise<string[]> {
  return world.database.transaction(async (transaction) => {
    const complaint = await transaction.get('complaints', complaintId);
    const now = world.clock.now();
    const level = complaint === null ? null : dueAnswerLevel(complaint.answerClock, now);
    if (complaint === null || level === null) return [];
    const answerClock = markAnswerLevel(complaint.answerClock, level, now);
    const kind = level === 'warning' ? ('warned' as const) : ('breached' as const);
    const next: ComplaintDocument = {
      ...complaint,
      version: complaint.version + 1,
      answerClock,
      nextDueAt: nextAnswerDueAt(answerClock),
      log: [...complaint.log, { at: now, kind, personId: null }],
    };
    await transaction.put('complaints', next);
    const notice = level === 'warning' ? ('complaintWarning' as const) : ('complaintLate' as const);
    const told = rungsOf(complaint, level).map((role) => ({ to: { role }, kind: notice }));
    const { warnAt, dueAt } = complaint.answerClock;
    const lateMs = now - (level === 'warning' ? warnAt : dueAt);
    await complaintNotice(transaction, next, told, now, lateMs);
    return [`${next._id}_${next.version}`];
  });
}

/** A major one is management's at once; any broken promise too. */
function rungsOf({ subject, priority }: ComplaintDocument, level: 'warning' | 'breach'): Role[] {
  const { next } = complaintRungs(subject);
  const all: Role[] = priority === 'major' || level === 'breach' ? [next, 'management'] : [next];
  return [...new Set(all)];
}
