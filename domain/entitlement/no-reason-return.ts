import type { Policy } from '../policy/policy';
import { DAY, HOUR, type Instant } from '../primitives/instant';
import type { Sentence } from '../primitives/sentence';
import { exemptionOf, type GoodsCategory } from './goods-category';
import { basesOfNoReason, basisSentence } from './rule-basis';

/** May goods that are not wrong go back, and until when? */
export interface NoReasonReturn {
  granted: boolean;
  /** The last instant; null where it is not granted or the goods have not come. */
  until: Instant | null;
  reason: Sentence;
  basis: Sentence[];
}

/**
 * Seven days where the law grants it; fresh, live and custom-made goods only where the platform
 * has switched it on, and for fewer hours (policy, S0 7.4, S2 01).
 */
export function noReasonReturn(
  goods: { category: GoodsCategory; receivedAt: Instant | null; now: Instant },
  policy: Policy,
): NoReasonReturn {
  const { category, receivedAt, now } = goods;
  const { noReasonReturnHours: hours, noReasonReturnByLawDays: days } = policy.entitlement;
  const exemption = exemptionOf(category);
  const basis = basesOfNoReason(category).map((one) => basisSentence(one, policy));
  const said = (granted: boolean, until: Instant | null, key: string): NoReasonReturn => {
    return { granted, until, reason: { key: `noReason.${key}`, params: { hours, days } }, basis };
  };
  const bySwitch = policy.entitlement.noReasonReturnOfFreshGoods;
  if (exemption !== null && !bySwitch) return said(false, null, exemption);
  const length = exemption === null ? days * DAY : hours * HOUR;
  const kind = exemption === null ? 'byLaw' : 'bySwitch';
  if (receivedAt === null) return said(true, null, kind);
  const until = receivedAt + length;
  return now <= until ? said(true, until, kind) : said(false, until, `${kind}Over`);
}
