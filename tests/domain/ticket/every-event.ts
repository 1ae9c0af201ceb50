import { remedyKinds } from '../../../domain/primitives/remedy-kind';
import { otherPaths } from '../../../domain/refund/other-path';
import { goesOnReasons } from '../../../domain/routing/goes-on';
import { ladder, type LadderKind } from '../../../domain/sla/ladder';
import { taskKinds, taskRule, type TaskKind } from '../../../domain/task/kind';
import { ticketEventKinds, type TicketEventKind } from '../../../domain/ticket/event';
import { after, event } from './story';

/** Leaders and the family file; a recall files by itself. */
const rightBy = { leader: 'leader', platform: 'family', timer: 'recall' } as const;

/** Every kind of event, by each who may act, with all that it may carry. */
export function everyEvent() {
  const counts = { photoCount: 2, given: 1, needed: 2 };
  const details = { ...counts, promisedAt: 5, dueAt: 6, appealUntil: after(600) };
  const resident = { kind: 'resident' as const, personId: 'chen-guilan' };
  const spoken = event('said', after(8), { actor: resident, details: { voiceSeconds: 9 } });
  const filmed = [0, 2].map((photoCount) =>
    event('proofSupplied', after(8), { actor: resident, details: { photoCount, videoSeconds: 9 } }),
  );
  const told = ticketEventKinds.filter((kind) => !kind.startsWith('task')).flatMap((kind) =>
    (['leader', 'platform', 'timer'] as const).flatMap((actorKind) => [
      event(kind, after(11)),
      event(kind, after(9), {
        actor: { kind: actorKind, personId: 'zhou-min' },
        amountFen: 1,
        reasonCode: reasonCodes[kind] ?? null,
        details: {
          ...details,
          ownerKind: actorKind === 'leader' ? 'leader' : 'platform',
          ownerId: 'zhou-min',
          contactId: actorKind === 'leader' ? 'zhou-min' : '',
          right: rightBy[actorKind],
          priority: actorKind === 'leader' ? 'major' : 'important',
        },
      }),
    ]),
  );
  const calls = [0, 1].map((reached) => event('callRecorded', after(11), { details: { reached } }));
  const paths = otherPaths
    .filter((path) => path !== 'giveUp')
    .map((path) => event('otherPathChosen', after(11), { details: { path } }));
  const goesOn = goesOnReasons.map((reasonCode) => event('assigned', after(11), { reasonCode }));
  const others = [...taskKinds.flatMap(everyTaskEvent), ...everyRemedyEvent()];
  return [spoken, ...filmed, ...told, ...calls, ...paths, ...goesOn, ...everyClockEvent(), ...others];
}

/** What the log tells of each clock, and of a claim that rose. */
function everyClockEvent() {
  const levels = { warning: 'clockWarned', breach: 'clockLate' } as const;
  const ofClocks = (Object.keys(ladder) as LadderKind[]).flatMap((clock) =>
    (['warning', 'breach'] as const)
      .filter((level) => ladder[clock][level] !== undefined)
      .map((level) => event(levels[level], after(11), { details: { clock } })),
  );
  const risen = (['important', 'major'] as const).map((priority) =>
    event('clockEscalated', after(11), { details: { clock: 'settlement', priority } }),
  );
  return [...ofClocks, ...risen];
}

const reasonCodes: Partial<Record<TicketEventKind, string>> = {
  rejected: 'noProof',
  cancelled: 'duplicate',
};

/** What the log tells of each remedy, of each way of a parcel and of each ruling. */
function everyRemedyEvent() {
  const told = (kind: TicketEventKind, details = {}) => event(kind, after(11), { details });
  const parties = ['platform', 'supplier', 'carrier', 'leader', 'resident', 'unknown'] as const;
  const moved = remedyKinds.filter((remedy) => remedy !== 'refund');
  return [
    ...moved.flatMap((remedy) => [told('proposed', { remedy }), told('remedyAgreed', { remedy })]),
    ...moved
      .filter((remedy) => remedy !== 'return')
      .map((remedy) => told('delivered', { remedy })),
    ...['carrier', 'station'].map((way) => told('parcelSent', { way })),
    ...parties.map((party) => told('liabilityRuled', { party })),
    event('cancelled', after(11), { reasonCode: 'alreadyRefunded' }),
  ];
}

/** What the log tells of a kind of task: a rating and a closing are lines of their own. */
function everyTaskEvent(taskKind: TaskKind) {
  const { outcomes, onBreach, mayDecline } = taskRule(taskKind);
  const answers = ['survey', 'closureCheck'].includes(taskKind)
    ? []
    : outcomes.filter((outcome) => outcome !== 'deemedAccepted');
  const told = (kind: TicketEventKind, details = {}) =>
    event(kind, after(11), { details: { taskKind, ...details } });
  return [
    told('taskOpened'),
    told('taskOpened', { dueAt: 6 }),
    told('taskReminded'),
    told('taskLate'),
    told('taskCancelled'),
    ...answers.map((outcome) => told('taskAnswered', { outcome })),
    ...(onBreach.act === 'lapse' ? [told('taskLapsed')] : []),
    ...(mayDecline ? [told('taskDeclined')] : []),
  ];
}
