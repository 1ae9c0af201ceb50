import { currentPolicyVersion, policyOf } from '../../../domain/policy/versions';
import { DAY, HOUR } from '../../../domain/primitives/instant';
import { promisedArrival, type PaymentMethod } from '../../../domain/refund/arrival';
import { shanghai } from '../shanghai';

const policy = policyOf(currentPolicyVersion);

/** Ends of days by plain arithmetic; Saturdays and Sundays do not work. */
const days = {
  endOfDay: (at: number) => Math.floor((at + 8 * HOUR) / DAY) * DAY - 8 * HOUR + DAY - 1,
  endOfWorkingDayAfter(at: number, count: number) {
    let day = at;
    for (let left = count; left > 0; ) {
      day += DAY;
      const weekday = new Date(day + 8 * HOUR).getUTCDay();
      if (weekday !== 0 && weekday !== 6) left -= 1;
    }
    return days.endOfDay(day);
  },
};

test.each<[PaymentMethod, string, string]>([
  ['wallet', '2026-11-20 10:21', '2026-11-20 23:59'],
  ['wallet', '2026-11-20 23:57', '2026-11-21 23:59'],
  ['card', '2026-11-20 10:21', '2026-11-25 23:59'],
  ['card', '2026-11-23 10:21', '2026-11-26 23:59'],
  ['unknown', '2026-11-21 10:21', '2026-11-25 23:59'],
])('a refund to a %s accepted at %s is promised for %s', (method, acceptedAt, promised) => {
  const arrival = promisedArrival({ method, acceptedAt: shanghai(acceptedAt), policy, days });
  expect(Math.floor(arrival / 60_000)).toBe(shanghai(promised) / 60_000);
});
