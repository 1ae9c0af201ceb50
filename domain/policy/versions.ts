import type { Policy } from './policy';
import { policy202611 } from './policy-2026-11';

const policies: readonly Policy[] = [policy202611];

const byVersion = new Map(policies.map((policy) => [policy.version, policy]));

/** The version under which a new ticket is opened. */
export const currentPolicyVersion: string = policy202611.version;

/** Throws for a version that never was: versions come from our own documents. */
export function policyOf(version: string): Policy {
  const policy = byVersion.get(version);
  if (policy === undefined) throw new Error(`no policy of version ${version}`);
  return policy;
}
