/** What can be done from the console: each act with the input it takes. */

import * as v from 'valibot';

import { DATABASE_ACTS } from './database-acts';
import { FAULT_ACTS } from './fault-acts';
import { BILL_ACTS } from './bill-acts';
import { act, type Act } from './act';
import { advanceClock } from './view';

const HOUR_MS = 60 * 60 * 1000;
const LONGEST_ADVANCE_MS = 31 * 24 * HOUR_MS;

const advanceMs = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(LONGEST_ADVANCE_MS));
const refundId = v.pipe(v.string(), v.regex(/^\d{1,40}$/));
const refundOutcome = v.picklist(['SUCCESS', 'CLOSED', 'ABNORMAL']);
const noticeMode = v.picklist(['normal', 'late', 'twice', 'lost', 'failing']);
const checkOutcome = v.picklist(['pass', 'risky', 'delayed', 'never']);
const amountFen = v.pipe(v.number(), v.integer(), v.minValue(0));

/** By their paths below `/console/api/`. */
export const ACTS: Readonly<Record<string, Act<unknown>>> = {
  ...DATABASE_ACTS,
  ...FAULT_ACTS,
  ...BILL_ACTS,
  'timers/fire': act(
    v.strictObject({ functionName: v.string() }),
    async ({ timers }, { functionName }) => {
      if (!timers.list().some((timer) => timer.functionName === functionName)) return undefined;
      await timers.fire(functionName);
      return { isDone: true };
    },
  ),
  'clock/advance': act(v.strictObject({ ms: advanceMs }), (cloud, { ms }) =>
    advanceClock(cloud, 'advance', ms),
  ),
  'clock/skip': act(v.strictObject({ ms: advanceMs }), (cloud, { ms }) =>
    advanceClock(cloud, 'skip', ms),
  ),
  'clock/pause': act(v.strictObject({ isPaused: v.boolean() }), (cloud, { isPaused }) => {
    if (isPaused) cloud.clock.pause();
    else cloud.clock.resume();
    return { isPaused };
  }),
  'pay/settings': act(
    v.strictObject({
      defaultOutcome: v.optional(refundOutcome),
      noticeMode: v.optional(noticeMode),
      availableFen: v.optional(v.nullable(amountFen)),
    }),
    ({ services, clock }, { availableFen, ...change }) => {
      const balance =
        availableFen === null || availableFen === undefined
          ? null
          : { availableFen, since: clock.now() };
      return services.pay.configure({
        ...present(change),
        ...(availableFen === undefined ? {} : { balance }),
      });
    },
  ),
  'pay/settle': act(
    v.strictObject({ refundId, outcome: refundOutcome }),
    ({ services }, { refundId: id, outcome }) =>
      services.pay.settle(id, outcome).then(orUndefined),
  ),
  'pay/redeliver': act(v.strictObject({ refundId }), ({ services }, { refundId: id }) =>
    services.pay.redeliver(id).then(orUndefined),
  ),
  'checks/settings': act(
    v.strictObject({
      defaultOutcome: v.optional(checkOutcome),
      textOutcome: v.optional(v.picklist(['pass', 'risky'])),
    }),
    ({ services }, change) => services.openapi.checks.configure(present(change)),
  ),
  'checks/decide': act(
    v.strictObject({
      traceId: v.pipe(v.string(), v.uuid()),
      verdict: v.picklist(['pass', 'risky']),
    }),
    ({ services }, { traceId, verdict }) =>
      services.openapi.checks.decide(traceId, verdict).then(orUndefined),
  ),
};

const orUndefined = (isDone: boolean) => (isDone ? { isDone } : undefined);

/** Without the keys that were not given: a missing key must not overwrite a setting. */
function present<Fields extends object>(fields: Fields) {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given) as { [Key in keyof Fields]?: NonNullable<Fields[Key]> };
}
