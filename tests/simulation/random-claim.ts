/** Random acts of random people on the claims of one order, for fast-check to choose and shrink. */
import fc from 'fast-check';
import { DAY, HOUR, MINUTE } from '../../domain/primitives/instant';
import { act, type Cast, type Drawn } from './cast';
import { fitting } from './fitting-acts';
import { onTickets, percent, place, words } from './ticket-acts';

/** What was told so far: the model of a story is its own transcript. */
export interface Told {
  lines: string[];
}

export type Step = fc.AsyncCommand<Told, Cast>;

/** Called after every step; throws when something does not hold. */
export type Judge = (cast: Cast) => Promise<void>;

const filing: fc.Arbitrary<Drawn> = fc
  .record({ chance: percent, place, quantity: fc.integer({ min: 1, max: 4 }) })
  .map((drawn) => ({
    label: `ticket.file(${drawn.place}, ${drawn.chance}, ${drawn.quantity})`,
    async take(cast) {
      const item = cast.items[drawn.place % cast.items.length];
      const person =
        drawn.chance < 80 ? cast.resident : (cast.others[drawn.chance % cast.others.length] ?? '');
      const withPhoto = drawn.chance % 10 !== 9 && person === cast.resident;
      const photoIds = withPhoto ? [await cast.estate.upload(person)] : [];
      return act(cast, person, 'ticket.file', {
        orderId: cast.orderId,
        itemId: item?.itemId ?? '',
        quantity: Math.min(drawn.quantity, item?.quantity ?? 1),
        // Bad fruit is often refunded at once; the rest is for people.
        issue: drawn.chance % 3 === 0 ? 'rotten' : 'quality',
        wish: 'refund',
        note: words,
        photoIds,
      });
    },
  }));

const time: fc.Arbitrary<Drawn> = fc
  .constantFrom(MINUTE, 8 * MINUTE, 20 * MINUTE, 3 * HOUR, 13 * HOUR, 25 * HOUR, 3 * DAY, 8 * DAY)
  .map((milliseconds) => ({
    label: `${milliseconds / MINUTE} minutes pass`,
    async take({ estate }) {
      estate.world.clock.advance(milliseconds);
      await estate.runTimers();
      return 'timers ran';
    },
  }));

const provider: fc.Arbitrary<Drawn> = fc
  .constantFrom(
    'success' as const,
    'success' as const,
    'success' as const,
    'closed' as const,
    'abnormal' as const,
  )
  .map((state) => ({
    label: `the provider says ${state}`,
    async take({ estate }) {
      const refund = estate.world.gateway.all().find((one) => one.state === 'processing');
      if (refund === undefined) return 'of nothing';
      await estate.settle(refund, state);
      return refund.outRefundNumber;
    },
  }));

const trouble: fc.Arbitrary<Drawn> = fc
  .constantFrom('later' as const, 'timeoutBefore' as const, 'timeoutAfter' as const)
  .map((kind) => ({
    label: `the provider will answer ${kind}`,
    async take({ estate }) {
      estate.world.gateway.trouble.push(kind);
      return '';
    },
  }));

/** Anything that may happen next. Filing, time and the provider come up more often. */
const drawn: fc.Arbitrary<Drawn>[] = [
  ...Array.from({ length: 3 }, () => [filing, time, provider]).flat(),
  ...Array.from({ length: 40 }, () => fitting),
  trouble,
  ...onTickets,
  ...onTickets,
];

/** Commands that each end with a look at everything there is. */
export function anySteps(judge: Judge): fc.Arbitrary<Step>[] {
  return drawn.map((arbitrary) => arbitrary.map((act) => commandOf(act, judge)));
}

function commandOf({ label, take }: Drawn, judge: Judge): Step {
  return {
    check: () => true,
    async run(told, cast) {
      told.lines.push(`${label} -> ${await take(cast)}`);
      try {
        await cast.estate.deliver();
        await judge(cast);
      } catch (error) {
        throw new Error(told.lines.join('\n'), { cause: error });
      }
    },
    toString: () => label,
  };
}
