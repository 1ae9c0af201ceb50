/**
 * Every sentence that a rule can say has a text with exactly its places, and no text of the rules
 * is left that no rule says.
 */
import { goodsCategories, type GoodsCategory } from '../../domain/entitlement/goods-category';
import { mayClaim } from '../../domain/entitlement/may-claim';
import { proofsFor } from '../../domain/entitlement/proof';
import { liabilityRules } from '../../domain/liability/rules';
import { currentPolicyVersion, policyOf } from '../../domain/policy/versions';
import type { AskedPart } from '../../domain/primitives/asked-part';
import { DAY, HOUR } from '../../domain/primitives/instant';
import { issues } from '../../domain/primitives/issue';
import { fulfilmentPhases } from '../../domain/primitives/fulfilment-phase';
import type { Sentence } from '../../domain/primitives/sentence';
import { rankWays } from '../../domain/remedy/rank-ways';
import {
  suggestRemedy,
  suggestRest,
  type RemedyFacts,
} from '../../domain/remedy/suggest-remedy';
import { filedPriority, safetyHeard } from '../../domain/ticket/filed-priority';
import { nextStepOf } from '../../domain/ticket/next-step';
import type { Progress } from '../../domain/ticket/progress';
import { saidOfResident } from '../../domain/ticket/own-step';
import { ticketStates } from '../../domain/ticket/state';
import { timelineOf } from '../../domain/ticket/timeline';
import { nextSteps } from '../../locales/zh-hans/next-steps';
import { rules } from '../../locales/zh-hans/rules';
import { timeline } from '../../locales/zh-hans/timeline';
import { templates } from '../locales/templates';
import { noRecords } from './liability/no-records';
import { fromRouting } from './routing/said-by-routing';
import { everyEvent } from './ticket/every-event';
import { after, event, filedAt, goodStory, names, progress } from './ticket/story';

const policy = policyOf(currentPolicyVersion);
const texts: Record<string, string> = Object.fromEntries(
  templates.map(({ key, words }) => [key, words]),
);

function fromEntitlement(): Sentence[] {
  const asked = {
    policy,
    category: 'fruit',
    receivedAt: 0,
    now: HOUR,
    itemPaidFen: 1,
    itemQuantity: 1,
    quantityAlreadyClaimed: 0,
    hasOpenTicket: false,
    quantity: 1,
    nominalGrams: null as number | null,
    grams: null as number | null,
    issue: 'rotten',
    photoCount: 1,
  } as const;
  const changes = [
    {},
    { receivedAt: null },
    { now: 4 * DAY },
    { now: 4 * DAY, withReport: true },
    { quantity: 2 },
    { grams: 1 },
    { nominalGrams: 500, grams: 501 },
    { hasOpenTicket: true },
    { quantityAlreadyClaimed: 1 },
    { photoCount: 0 },
    { issue: 'other' as const, note: '' },
  ];
  const categories = Object.keys(goodsCategories) as GoodsCategory[];
  return [
    ...changes.map((change) => mayClaim({ ...asked, ...change }).reason),
    ...categories.flatMap((category) =>
      issues.flatMap((issue) => proofsFor(issue, category).map(({ sentence }) => sentence)),
    ),
  ];
}

function fromSuggestions(): Sentence[] {
  const warm = { minutes: 42, highestTenths: -41 };
  const facts = {
    ...noRecords,
    coldChain: { limitTenths: -120, breach: warm, stationBreach: warm },
    weighing: { shortAtPackingGrams: 1, lostOnTheWayGrams: 1 },
    handOut: { promisedAt: 1, arrivedAt: 2, handedAt: 3 },
    leftOverUnits: 1,
    keptHours: 50,
    sameBatchResidents: 2,
    sameBatchLeaders: 2,
  };
  return [
    ...liabilityRules.flatMap((rule) => rule.reasons(facts, policy)),
    ...fromRemedies(),
    ...fromRanking(),
  ];
}

/** What was weighed, claimed in the form, and said. */
function fromRemedies(): Sentence[] {
  const whole = { units: 1, boughtUnits: 1, grams: null, promisedGrams: null };
  const asked = { issue: 'short' as const, claimedFen: 100, claimed: whole, danger: false };
  const scales = (missingGrams: number) => ({ missingGrams, expectedGrams: 100, paidFen: 100 });
  const said: AskedPart[] = [
    { kind: 'nothing' },
    { kind: 'sum', amountFen: 50 },
    { kind: 'share', said: 'asked', part: 1, whole: 2 },
    { kind: 'share', said: 'bad', part: 1, whole: 2 },
    { kind: 'weight', badGrams: 50, promisedGrams: 100 },
    { kind: 'unclear', about: 'sum' },
    { kind: 'unclear', about: 'part' },
  ];
  const forms = [{ units: 1, boughtUnits: 2 }, { grams: 50, promisedGrams: 100 }];
  const facts: RemedyFacts[] = [
    ...[null, scales(0), scales(50)].map((weighing) => ({ ...asked, weighing, asked: said[0]! })),
    ...said.map((one) => ({ ...asked, weighing: null, asked: one })),
    ...forms.map((form) => {
      return { ...asked, weighing: null, asked: said[0]!, claimed: { ...whole, ...form } };
    }),
  ];
  const suggested = facts.map(suggestRemedy);
  const claim = { claimedFen: 100, paidBeforeFen: 50 };
  const rest = suggested.flatMap((one) => suggestRest(one, claim) ?? []);
  return [...suggested, ...rest].flatMap(({ reasons }) => reasons);
}

function fromRanking(): Sentence[] {
  const byRule = ['refund', 'refundWithCoupon', 'reissue'] as const;
  const asked = { wish: null, prefers: null, records: {}, settled: false };
  const known = (satisfied: number) => ({
    refund: { rated: 40, satisfied: 20 },
    reissue: { rated: 40, satisfied },
  });
  const changes = [
    {},
    { wish: 'reissue' as const },
    { prefers: 'speed' as const },
    { prefers: 'compensation' as const },
    { records: known(21) },
    { records: known(40) },
  ];
  return changes.flatMap(
    (change) => rankWays(byRule, { ...asked, ...change }, policy.suggestion).reasons,
  );
}

function fromPriority(): Sentence[] {
  const asked = { words: '要投诉，还要找媒体', claimedFen: 9_999_00 };
  return [...filedPriority(asked, policy.priority).reasons, safetyHeard];
}

/** Whose turn it is with goods, with a clock for it and without. */
function everyFulfilment() {
  const clocks = (['sendBack', 'inspection', 'delivery'] as const).map((kind) => ({
    kind,
    dueAt: after(60),
    stoppedAt: null,
  }));
  return fulfilmentPhases.flatMap((fulfilmentPhase) =>
    [clocks, []].map((running) =>
      progress({ state: 'fulfilling', fulfilmentPhase, clocks: running, nowAt: after(20) }),
    ),
  );
}

function everyProgress() {
  const refunds = [null, ...[null, after(99)].map((promisedAt) => ({ amountFen: 1, promisedAt }))];
  const late = [{ kind: 'firstReply', dueAt: after(10), stoppedAt: after(11) }];
  return ticketStates.flatMap((state) =>
    (['leader', 'platform'] as const).flatMap((handlerKind) =>
      refunds.flatMap((refund) =>
        [after(1), after(15), filedAt + 9 * DAY].flatMap((nowAt) => [
          progress({ state, handlerKind, refund, nowAt, events: goodStory.slice(0, 6) }),
          progress({ state, handlerKind, refund, nowAt, clocks: late, events: everyEvent() }),
          progress({ state, handlerKind, refund, nowAt, events: [event('replied', after(11))] }),
        ]),
      ),
    ),
  );
}

/** Every turn that a claim can take. */
function everyStory(): Progress[] {
  const arrived = ['reissue', 'coupon'].flatMap((remedy) => {
    const delivered = event('delivered', after(20), { details: { remedy } });
    const events = [...goodStory.slice(0, 3), delivered];
    return [after(30), filedAt + 9 * DAY].map((nowAt) =>
      progress({ state: 'settled', events, clocks: [], nowAt }),
    );
  });
  return [...everyProgress(), ...everyFulfilment(), ...arrived];
}

const readersOfNext = ['resident', 'public', { familyOf: '陈阿姨' }] as const;

function nextSaid(story: Progress, audience: (typeof readersOfNext)[number]): Sentence {
  const handlerName = audience === 'public' ? null : '周敏';
  return nextStepOf({ ...story, audience, handlerName }).next;
}

const stories = everyStory();

function fromTimeline(): Sentence[] {
  return stories.flatMap((story) => [
    ...(['payer', 'others', { familyOf: '陈阿姨' }] as const).flatMap((readBy) =>
      [names, null].flatMap((known) =>
        timelineOf({ ...story, quotes: {}, names: known, readBy }).flatMap(({ title, detail }) =>
          detail === null ? [title] : [title, detail],
        ),
      ),
    ),
    ...readersOfNext.map((audience) => nextSaid(story, audience)),
  ]);
}

const said = [
  ...fromEntitlement(),
  ...fromSuggestions(),
  ...fromRouting(),
  ...fromPriority(),
  ...fromTimeline(),
];

function placesOf(text: string): string[] {
  return [...text.matchAll(/\{(\w+)/g)].map(([, name]) => name!);
}

test('every sentence that can be said has a text, and all that the text needs', () => {
  const faults = new Set<string>();
  for (const { key, params } of said) {
    const text = texts[key];
    if (text === undefined) faults.add(`no text: ${key}`);
    else {
      for (const place of placesOf(text)) if (!(place in params)) faults.add(`${key}: ${place}`);
    }
  }
  expect([...faults]).toEqual([]);
});

test('no text of the rules or the timeline is left that nobody says', () => {
  const keys = new Set(said.map(({ key }) => key));
  const unsaid = Object.keys({ ...rules, ...timeline, ...nextSteps }).filter((key) => !keys.has(key));
  expect(unsaid).toEqual([]);
});

test('the payer is spoken to, their family reads the name, others read about a resident', () => {
  const ofResident = (key: string) => /居民/.test(texts[key] ?? '');
  const speaking = (key: string) => /您/.test(texts[key] ?? '');
  const steps = Object.keys(timeline).filter((key) => key.startsWith('timeline.'));
  const neverShownToPayer = ['timeline.phoneShown.title', 'timeline.liabilityRuled.resident'];
  expect(
    steps.filter(
      (key) => ofResident(key) && !saidOfResident.has(key) && !neverShownToPayer.includes(key),
    ),
  ).toEqual([]);
  expect(steps.filter((key) => speaking(key) !== key.endsWith('Own'))).toEqual([]);
  const naming = (key: string) => texts[key]?.includes('{payerName}') === true;
  expect(steps.filter((key) => naming(key) !== key.endsWith('Family'))).toEqual([]);
});

test('only the payer is spoken to in what comes next; their family reads the name', () => {
  const said = (audience: (typeof readersOfNext)[number]) => {
    const keys = new Set(stories.map((story) => nextSaid(story, audience).key));
    return [...keys].map((key) => [key, texts[key] ?? ''] as const);
  };
  const toPayer = ([, words]: readonly [string, string]) => /您|请在|居民/.test(words);
  const toFamily = said({ familyOf: '陈阿姨' });
  expect(toFamily.filter(toPayer)).toEqual([]);
  expect(said('public').filter(([, words]) => /您|请在/.test(words))).toEqual([]);
  expect(said('resident').filter(([, words]) => /居民|payerName/.test(words))).toEqual([]);
  const waits = toFamily.filter(([key]) => key.startsWith('next.confirm'));
  expect(waits).toHaveLength(3);
  for (const [, words] of waits) expect(words).toContain('{payerName}');
});
