import { currentPolicyVersion, policyOf } from '../../../domain/policy/versions';
import { text } from '../../../locales/text';

/** Until when goods may be claimed at all, as policy says today. */
export function noneHint(): string {
  const windowHours = policyOf(currentPolicyVersion).entitlement.claimWindowHours;
  return text('file.noneHint', { windowHours });
}
