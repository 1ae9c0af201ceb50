import type { Policy } from '../policy/policy';
import { DAY, HOUR, type Milliseconds } from '../primitives/instant';
import type { TaskKind } from './kind';

/** `call` runs to the first call of a call-back, `answer` to the answer or report. */
export type TaskClockKind = 'call' | 'answer';

export interface TaskTime {
  clock: TaskClockKind;
  warning: Milliseconds;
  due: Milliseconds;
  countsIn: 'wallTime' | 'platformHours';
}

export interface TaskTimes {
  /** When a planned task is asked: so long after its cause, then so much of leaders' hours. */
  opens: { after: Milliseconds; thenInLeaderHours: Milliseconds };
  /** From the moment it is open. */
  clocks: readonly TaskTime[];
}

const atOnce = { after: 0, thenInLeaderHours: 0 };

/** By when each kind of task is asked, called for and answered, under a policy. */
export function timesOf(kind: TaskKind, policy: Policy): TaskTimes {
  const { sla, closure, tasks } = policy;
  switch (kind) {
    case 'supplierAnswer':
    case 'carrierAnswer': {
      const warning = sla.supplierWarningHours * HOUR;
      const due = sla.supplierAnswerHours * HOUR;
      return { opens: atOnce, clocks: [{ clock: 'answer', warning, due, countsIn: 'wallTime' }] };
    }
    case 'quality':
      return { opens: atOnce, clocks: [answerIn(tasks.qualityHours * HOUR, policy)] };
    case 'callBack':
      return {
        opens: atOnce,
        clocks: [
          {
            ...answerIn(closure.lowScoreCallHours * HOUR, policy),
            clock: 'call',
            countsIn: 'platformHours',
          },
          answerIn(closure.lowScoreReportHours * HOUR, policy),
        ],
      };
    case 'survey':
      return {
        opens: { after: 0, thenInLeaderHours: tasks.surveyAfterHours * HOUR },
        clocks: [unwarned(tasks.surveyAnswerDays * DAY)],
      };
    case 'followUp':
      return {
        opens: { after: closure.followUpDays * DAY, thenInLeaderHours: 0 },
        clocks: [unwarned(tasks.followUpAnswerDays * DAY)],
      };
    case 'closureCheck':
      return { opens: atOnce, clocks: [answerIn(tasks.closureCheckHours * HOUR, policy)] };
    case 'qualitySample':
      return { opens: atOnce, clocks: [answerIn(tasks.qualitySampleHours * HOUR, policy)] };
    case 'mysteryCheck':
      return { opens: atOnce, clocks: [answerIn(tasks.mysteryCheckDays * DAY, policy)] };
  }
}

function answerIn(due: Milliseconds, { sla }: Policy): TaskTime {
  const warning = Math.round((due * sla.warningBasisPoints) / 10_000);
  return { clock: 'answer', warning, due, countsIn: 'wallTime' };
}

/** A resident is asked once and not reminded. */
function unwarned(due: Milliseconds): TaskTime {
  return { clock: 'answer', warning: due, due, countsIn: 'wallTime' };
}
