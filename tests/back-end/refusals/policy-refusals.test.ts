/** Every refusal of the policy: rules, calendars, drafts and the second person. */
import type { CalendarRules } from '../../../domain/policy/calendar-rules';
import { everyDay } from '../../../domain/policy/business-hours';
import type { Rules } from '../../../domain/policy/rules';
import { DAY, HOUR, MINUTE } from '../../../domain/primitives/instant';
import { createMemoryEstate, type MemoryEstate } from '../../world/memory-estate';
import { must } from '../../world/memory-steps';
import { testRefusals, type Asked, type Rows } from './refusal-rows';

const NOON = Date.parse('2026-11-20T12:00:00+08:00');
const ADMIN = 'guan-li';
const FINANCE = 'fang-ning';
const reason = '团长反映额度不够用';
const sound: Partial<Rules> = { couponDays: 30 };
/** The supervisor may less than the leader. */
const disagreeing: Partial<Rules> = { supervisorLimitFen: 150_00 };

const baseOf = async (estate: MemoryEstate) =>
  (await must(estate, ADMIN, 'policy.list', {})).base;

interface About {
  baseVersion?: string;
  inForceAt?: number;
}

async function draft(estate: MemoryEstate, change: Partial<Rules>, about: About = {}) {
  const { version: baseVersion, rules } = await baseOf(estate);
  const next = { ...rules, ...change };
  return { baseVersion, rules: next, inForceAt: NOON + HOUR, reason, ...about };
}

async function drafting(change: Partial<Rules>, about: About = {}): Promise<Asked> {
  const estate = createMemoryEstate(NOON);
  return [estate, ADMIN, await draft(estate, change, about)];
}

const fromSeven = (now: CalendarRules): CalendarRules => {
  return { ...now, hours: { ...now.hours, leader: everyDay(7 * 60, 22 * 60) } };
};
const backwards = (now: CalendarRules): CalendarRules => {
  return { ...now, hours: { ...now.hours, leader: everyDay(22 * 60, 7 * 60) } };
};

async function calendars(
  change: (now: CalendarRules) => CalendarRules,
  about: About = {},
): Promise<Asked> {
  const estate = createMemoryEstate(NOON);
  const { version: baseVersion, calendars: now } = await baseOf(estate);
  const next = { baseVersion, calendars: change(now), inForceAt: NOON + HOUR, reason };
  return [estate, ADMIN, { ...next, ...about }];
}

async function drafted(): Promise<[MemoryEstate, { draftId: string }]> {
  const estate = createMemoryEstate(NOON);
  return [estate, await must(estate, ADMIN, 'policy.draft', await draft(estate, sound))];
}

const rows: Rows = {
  'policy.preview rulesDisagree': async () => {
    const estate = createMemoryEstate(NOON);
    const { rules } = await baseOf(estate);
    return [estate, FINANCE, { rules: { ...rules, ...disagreeing } }];
  },
  'policy.draft rulesDisagree': () => drafting(disagreeing),
  'policy.draft nothingChanged': () => drafting({}),
  'policy.draft policyMoved': () => drafting(sound, { baseVersion: '2026-10' }),
  'policy.draft tooSoon': () => drafting(sound, { inForceAt: NOON + MINUTE }),
  'policy.draft tooFar': () => drafting(sound, { inForceAt: NOON + 3_660 * DAY }),
  'policy.previewCalendars calendarWrong': async () => {
    const estate = createMemoryEstate(NOON);
    return [estate, FINANCE, { calendars: backwards((await baseOf(estate)).calendars) }];
  },
  'policy.draftCalendars calendarWrong': () => calendars(backwards),
  'policy.draftCalendars nothingChanged': () => calendars((now) => now),
  'policy.draftCalendars policyMoved': () => calendars(fromSeven, { baseVersion: '2026-10' }),
  'policy.draftCalendars tooSoon': () => calendars(fromSeven, { inForceAt: NOON + MINUTE }),
  'policy.draftCalendars tooFar': () => calendars(fromSeven, { inForceAt: NOON + 3_660 * DAY }),
  'policy.discard draftGone': async () => {
    const [estate, one] = await drafted();
    await must(estate, FINANCE, 'policy.confirm', one);
    return [estate, FINANCE, one];
  },
  'policy.confirm draftGone': async () => {
    const [estate, one] = await drafted();
    await must(estate, FINANCE, 'policy.discard', one);
    return [estate, FINANCE, one];
  },
  'policy.confirm ownDraft': async () => {
    const [estate, one] = await drafted();
    return [estate, ADMIN, one];
  },
  'policy.confirm policyMoved': async () => {
    const [estate, one] = await drafted();
    const input = await draft(estate, { couponDays: 60 });
    const other = await must(estate, ADMIN, 'policy.draft', input);
    await must(estate, FINANCE, 'policy.confirm', one);
    return [estate, FINANCE, other];
  },
  'policy.confirm tooSoon': async () => {
    const [estate, one] = await drafted();
    estate.world.clock.advance(HOUR);
    return [estate, FINANCE, one];
  },
};

testRefusals((name) => name.startsWith('policy.'), rows);
