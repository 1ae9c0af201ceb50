import { withCalendars } from '../../domain/policy/calendar-rules';
import type { Policy } from '../../domain/policy/policy';
import { policyWith } from '../../domain/policy/rules';
import { versionInForceAt, type PolicyVersion } from '../../domain/policy/stored-version';
import { currentPolicyVersion, policyOf } from '../../domain/policy/versions';
import { SECOND, type Instant } from '../../domain/primitives/instant';
import type { Clock, Database, Policies } from './ports';

/**
 * How long a function trusts what it read. Versions are put in force with more notice than this
 * (`policyBounds.noticeMinutes`), so every instance knows a version before its instant comes, and
 * all of them turn to it at the same moment.
 */
const TRUSTED = 60 * SECOND;

/** One page is enough for decades of versions; the newest are read. */
const MOST_VERSIONS = 100;

/** The version in code, which stored ones stand on. */
export const shippedVersion = currentPolicyVersion;

/** The policy that shipped, and the versions that administrators put in force on top of it. */
export function createPolicies(database: () => Database, clock: Clock): Policies {
  let stored: readonly PolicyVersion[] = [];
  let readAt: Instant | null = null;
  const byVersion = new Map<string, Policy>();

  const of = (version: string): Policy => {
    const known = byVersion.get(version);
    if (known !== undefined) return known;
    const entry = stored.find(({ _id }) => _id === version);
    const policy = entry === undefined ? policyOf(version) : policyOfStored(entry);
    byVersion.set(version, policy);
    return policy;
  };
  return {
    of,
    current: () => of(versionInForceAt(stored, clock.now())?._id ?? currentPolicyVersion),
    async renew() {
      const now = clock.now();
      if (readAt !== null && now >= readAt && now - readAt < TRUSTED) return;
      stored = await database().find('policyVersions', {
        where: {},
        orderBy: { field: 'number', direction: 'desc' },
        limit: MOST_VERSIONS,
      });
      byVersion.clear();
      readAt = now;
    },
  };
}

/** What a stored version says; everything that it does not name is what shipped. */
function policyOfStored(version: PolicyVersion): Policy {
  const policy = policyWith(policyOf(version.shippedVersion), version._id, version.rules);
  return version.calendars === undefined ? policy : withCalendars(policy, version.calendars);
}
