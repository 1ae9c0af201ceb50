import type { Policy } from '../../domain/policy/policy';
import type { Role } from '../../domain/person/role';
import type { Fen } from '../../domain/primitives/money';

/** What a person of these roles may refund alone; the highest of their roles counts. */
export function refundLimitFen(roles: readonly Role[], policy: Policy): Fen {
  const limits = roles.map((role): Fen => {
    if (role === 'leader') return policy.refund.leaderLimitFen;
    if (role === 'helper') return policy.refund.helperLimitFen;
    if (role === 'agent') return policy.refund.agentLimitFen;
    if (role === 'supervisor') return policy.refund.supervisorLimitFen;
    return role === 'finance' ? Number.MAX_SAFE_INTEGER : 0;
  });
  return Math.max(0, ...limits);
}

/** Up to what one person of these roles decides without anybody else: four eyes count as well. */
export function aloneUpToFen(roles: readonly Role[], policy: Policy): Fen {
  return Math.min(refundLimitFen(roles, policy), policy.refund.fourEyesFen);
}

/** Who must decide on an amount that is above someone's limit. */
function roleForAmount(amountFen: Fen, policy: Policy): 'supervisor' | 'finance' {
  return amountFen <= policy.refund.supervisorLimitFen ? 'supervisor' : 'finance';
}

/** As `roleForAmount`, but what only a helper may not do, their leader may. */
export function roleAbove(
  roles: readonly Role[],
  amountFen: Fen,
  policy: Policy,
): 'leader' | 'supervisor' | 'finance' {
  const helpsOnly = roles.includes('helper') && !roles.includes('leader');
  const leaderMay = amountFen <= policy.refund.leaderLimitFen;
  return helpsOnly && leaderMay ? 'leader' : roleForAmount(amountFen, policy);
}

/**
 * Whether someone may be one of the four eyes: finance, whose limit covers the amount, and beside
 * finance a supervisor.
 */
export function isOneOfFourEyes(roles: readonly Role[]): boolean {
  return roles.includes('finance') || roles.includes('supervisor');
}

/** How many different people must approve an amount. */
export function approvalsNeeded(amountFen: Fen, policy: Policy): 1 | 2 {
  return amountFen > policy.refund.fourEyesFen ? 2 : 1;
}
