/** Timer triggers of the functions, fired on the emulator's clock. */
import type { CloudService, Instant, ServiceContext } from '../service';
import type { FunctionConfig } from './functions/function-config';
import { parseCron, type CronSchedule } from './timer/cron';

export interface TimerService extends CloudService {
  /** From now on these functions have timers. Throws for a bad one, and changes nothing then. */
  reload(functions: ReadonlyMap<string, FunctionConfig>): void;
  /** Every timer and when it fires next, for the console. */
  list(): Array<{ functionName: string; name: string; config: string; nextAt?: Instant }>;
  /** Fires a timer out of turn; resolves when its function has ended. */
  fire(functionName: string): Promise<void>;
}

interface Timer {
  functionName: string;
  name: string;
  config: string;
  schedule: CronSchedule;
}

/** Throws when a cron expression is not one of the platform's. */
export function createTimerService(
  functions: ReadonlyMap<string, FunctionConfig>,
  context: Pick<ServiceContext, 'clock' | 'invokeFunction' | 'trace'>,
): TimerService {
  let timers = [...functions.values()].flatMap(readTimers);
  const plan = (timer: Timer) => {
    // What fell due while the process was down is not made up for, as on the platform.
    const at = timer.schedule.next(context.clock.now());
    if (at === undefined) return;
    context.clock.schedule(jobOf(timer), at, async () => {
      plan(timer);
      await fire(timer, at, context);
    });
  };
  return {
    start: () => timers.forEach(plan),
    reload(changed) {
      const wanted = [...changed.values()].flatMap(readTimers);
      for (const timer of timers) context.clock.cancel(jobOf(timer));
      timers = wanted;
      timers.forEach(plan);
    },
    list: () =>
      timers.map(({ functionName, name, config, schedule }) => ({
        functionName,
        name,
        config,
        nextAt: schedule.next(context.clock.now()),
      })),
    async fire(functionName) {
      const timer = timers.find((one) => one.functionName === functionName);
      if (!timer) throw new Error(`${functionName} has no timer`);
      await fire(timer, context.clock.now(), context);
    },
  };
}

function jobOf({ functionName }: Timer): string {
  return `timer:${functionName}`;
}

function readTimers({ name: functionName, triggers }: FunctionConfig): Timer[] {
  return triggers.map(({ name, config }) => {
    try {
      return { functionName, name, config, schedule: parseCron(config) };
    } catch (error) {
      throw new Error(`${functionName}/config.json: ${(error as Error).message}`);
    }
  });
}

async function fire(
  { functionName, name }: Timer,
  at: Instant,
  { invokeFunction, trace }: Pick<ServiceContext, 'invokeFunction' | 'trace'>,
): Promise<void> {
  const event = {
    Type: 'Timer',
    TriggerName: name,
    Time: new Date(at).toISOString(),
    Message: '',
  };
  const { requestId, error } = await invokeFunction(functionName, event, { source: 'wx_trigger' });
  if (!error) return;
  trace({
    service: 'timer',
    level: 'error',
    text: `${functionName} failed when its timer fired: ${error.message}`,
    detail: { requestId },
  });
}
