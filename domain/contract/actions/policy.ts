import * as v from 'valibot';
import { ruleBounds } from '../../policy/bounds';
import { ruleKeys, type RuleKey } from '../../policy/rules';
import { reply } from '../action';
import * as field from '../fields';
import { calendarRules } from '../calendar-fields';
import type {
  CalendarPreviewView,
  InstantRulesView,
  PolicyListView,
  PolicyPreviewView,
} from '../views/policy';

const readers = ['administrator', 'finance', 'supervisor', 'management'] as const;
/** The second pair of eyes. */
const confirmers = ['administrator', 'finance'] as const;

function ruleWithin(key: RuleKey) {
  const { least, most } = ruleBounds[key];
  return v.pipe(v.number(), v.safeInteger(), v.minValue(least), v.maxValue(most));
}

/** Every rule, within its bounds; what does not go together is refused with words of its own. */
const rules = v.strictObject(
  Object.fromEntries(ruleKeys.map((key) => [key, ruleWithin(key)])) as Record<
    RuleKey,
    ReturnType<typeof ruleWithin>
  >,
);

const instant = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** What a client may ask of the function `policy`. */
export const policyActions = {
  'policy.instant': reply<InstantRulesView>()({
    summary: 'Which bad fruit is refunded at once, and up to what: the rules in force.',
    roles: [
      'resident',
      'leader',
      'helper',
      'agent',
      'supervisor',
      'management',
      'finance',
      'administrator',
    ],
    mutates: false,
    input: v.strictObject({}),
    refusals: [],
  }),
  'policy.list': reply<PolicyListView>()({
    summary: 'All versions of the policy with what each changed, and open drafts.',
    roles: readers,
    mutates: false,
    input: v.strictObject({}),
    refusals: [],
  }),
  'policy.preview': reply<PolicyPreviewView>()({
    summary: 'What these rules would have meant for the refunds of the last days.',
    roles: readers,
    mutates: false,
    input: v.strictObject({ rules }),
    refusals: ['rulesDisagree'],
  }),
  'policy.draft': reply<{ draftId: string }>()({
    summary: 'Keeps the next version as a draft, until somebody else puts it in force.',
    roles: ['administrator'],
    mutates: true,
    input: v.strictObject({
      requestId: field.requestId,
      baseVersion: field.id,
      rules,
      inForceAt: instant,
      reason: field.reason,
    }),
    refusals: ['rulesDisagree', 'nothingChanged', 'policyMoved', 'tooSoon', 'tooFar'],
  }),
  'policy.previewCalendars': reply<CalendarPreviewView>()({
    summary: 'What these hours and holidays would mean: open time, and when clocks would be due.',
    roles: readers,
    mutates: false,
    input: v.strictObject({ calendars: calendarRules }),
    refusals: ['calendarWrong'],
  }),
  'policy.draftCalendars': reply<{ draftId: string }>()({
    summary: 'Keeps other hours or holidays as the draft of the next version.',
    roles: ['administrator'],
    mutates: true,
    input: v.strictObject({
      requestId: field.requestId,
      baseVersion: field.id,
      calendars: calendarRules,
      inForceAt: instant,
      reason: field.reason,
    }),
    refusals: ['calendarWrong', 'nothingChanged', 'policyMoved', 'tooSoon', 'tooFar'],
  }),
  'policy.discard': reply<Record<string, never>>()({
    summary: 'Gives a draft up.',
    roles: confirmers,
    mutates: true,
    input: v.strictObject({ requestId: field.requestId, draftId: field.id }),
    refusals: ['draftGone'],
  }),
  'policy.confirm': reply<{ version: string; inForceAt: number }>()({
    summary: 'A second person puts a draft in force at its instant; it is never changed again.',
    roles: confirmers,
    mutates: true,
    input: v.strictObject({ requestId: field.requestId, draftId: field.id }),
    refusals: ['draftGone', 'ownDraft', 'policyMoved', 'tooSoon'],
  }),
} as const;
