import { currentPolicyVersion, policyOf } from '../../../domain/policy/versions';
import { findInLight, type LightFault } from '../../../domain/understanding/photo/findings';
import { measureLight } from '../../../domain/understanding/photo/light';
import { readPoints } from '../../cloud/picture-points';

/**
 * What the light of a photo says before anybody waits for it: the same rule and limits as the check
 * on arrival. Null: nothing, or the phone cannot tell. It is a hint and stops nobody.
 */
export async function faultOf(filePath: string): Promise<LightFault | null> {
  const picture = await readPoints(filePath);
  if (picture === null) return null;
  const { photos } = policyOf(currentPolicyVersion);
  return findInLight(measureLight(picture), photos)[0]?.kind ?? null;
}
