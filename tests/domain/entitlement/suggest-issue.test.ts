import { suggestIssue, type RecordedTrouble } from '../../../domain/entitlement/suggest-issue';
import { currentPolicyVersion, policyOf } from '../../../domain/policy/versions';

const policy = policyOf(currentPolicyVersion);
const nothing: RecordedTrouble = {
  category: 'frozen',
  warmMinutes: 0,
  missingGrams: 0,
  batchIssue: null,
};
const { coldChainToleranceMinutes: tolerance } = policy.evidence;

test.each([
  ['nothing on record', {}, null],
  ['nobody measured', { warmMinutes: null }, null],
  ['warm within tolerance', { warmMinutes: tolerance }, null],
  ['warm beyond it', { warmMinutes: tolerance + 1 }, 'thawed'],
  ['warm, and goods that need no cooling', { category: 'fruit', warmMinutes: 300 }, null],
  ['too light', { missingGrams: 200 }, 'short'],
  ['what others said goes first', { missingGrams: 200, batchIssue: 'rotten' }, 'rotten'],
  ['something else is no suggestion', { batchIssue: 'other' }, null],
] as const)('%s', (_title, change, issue) => {
  expect(suggestIssue({ ...nothing, ...change }, policy)?.issue ?? null).toBe(issue);
});
