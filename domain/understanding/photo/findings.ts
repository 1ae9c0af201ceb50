import type { PhotoPolicy } from '../../policy/photo-policy';
import { DAY, MINUTE, type Instant } from '../../primitives/instant';
import type { LightMeasures } from './light';
import type { Region } from './region';

/**
 * What a look at the picture alone may find; nothing of it decides anything. The last three only a
 * provider's model says, where a platform asks one.
 */
export const photoFindingKinds = [
  'blurred',
  'dark',
  'overExposed',
  'nothingVisible',
  'drawing',
  'spoiled',
  'fresh',
  'crushed',
  'leaking',
  'parcelDamaged',
] as const;

export type PhotoFindingKind = (typeof photoFindingKinds)[number];

export interface PhotoFinding {
  kind: PhotoFindingKind;
  /** 50-99: how sure the check is. */
  confidencePercent: number;
  /** The part of the picture that speaks for it; null where it is the whole. */
  region: Region | null;
  /** Who said it; left out: our own checks. */
  provider?: string;
}

/** What was measured in a picture. */
export interface PhotoMeasures {
  light: LightMeasures;
  /** Probabilities, 0-1. */
  drawing: number;
  spoiled: number;
  /** By a head that learnt from one source alone, and so from no shop's shelf. */
  spoiledAcross: number;
  spoiledRegion: Region | null;
}

/**
 * What a handler is told about a photo. Where nothing can be seen, or what is seen is drawn, the
 * goods are not judged: the model would only guess.
 */
export function findInPhoto(measures: PhotoMeasures, policy: PhotoPolicy): PhotoFinding[] {
  const ofLight = findInLight(measures.light, policy);
  if (ofLight.some(({ kind }) => kind === 'nothingVisible')) return ofLight;
  if (measures.drawing * 10_000 > policy.drawingAboveBasisPoints) {
    return [...ofLight, finding('drawing', measures.drawing)];
  }
  // In the dark or in a blur the goods are not judged either.
  if (ofLight.length > 0) return ofLight;
  return findInGoods(measures, policy);
}

/** A hint takes both heads: what one of them knows is only the look of a shop. */
function findInGoods(
  { spoiled, spoiledAcross, spoiledRegion }: PhotoMeasures,
  { spoiledAboveBasisPoints, freshBelowBasisPoints }: PhotoPolicy,
): PhotoFinding[] {
  const least = Math.min(spoiled, spoiledAcross);
  const most = Math.max(spoiled, spoiledAcross);
  if (least * 10_000 > spoiledAboveBasisPoints) return [finding('spoiled', least, spoiledRegion)];
  return most * 10_000 < freshBelowBasisPoints ? [finding('fresh', 1 - most)] : [];
}

/** What the light alone says; the phone asks the same before the photo goes up. */
export type LightFault = 'nothingVisible' | 'dark' | 'overExposed' | 'blurred';

export function findInLight(
  light: LightMeasures,
  policy: PhotoPolicy,
): Array<PhotoFinding & { kind: LightFault }> {
  const { sharpness, brightness, burnt, contrast } = light;
  const beyond = (measure: number, limit: number) => 0.5 + (1 - measure / limit) / 2;
  if (contrast < policy.blankBelow) {
    return [finding('nothingVisible', beyond(contrast, policy.blankBelow))];
  }
  if (brightness < policy.darkBelow) return [finding('dark', beyond(brightness, policy.darkBelow))];
  const findings: Array<PhotoFinding & { kind: LightFault }> = [];
  const burntLimit = policy.burntAboveBasisPoints / 10_000;
  if (burnt > burntLimit && brightness > policy.burntBrightnessAbove) {
    findings.push(finding('overExposed', beyond(1 - burnt, 1 - burntLimit)));
  }
  if (sharpness < policy.blurredBelow) {
    findings.push(finding('blurred', beyond(sharpness, policy.blurredBelow)));
  }
  return findings;
}

function finding<Kind extends PhotoFindingKind>(
  kind: Kind,
  probability: number,
  region: Region | null = null,
): PhotoFinding & { kind: Kind } {
  const confidencePercent = Math.min(99, Math.max(50, Math.round(probability * 100)));
  return { kind, confidencePercent, region };
}

/** When it was taken, against when the goods were handed out; null: nothing odd, or unknown. */
export function findInTime(
  takenAt: Instant | null,
  receivedAt: Instant | null,
  policy: PhotoPolicy,
): { kind: 'takenBefore' | 'takenLongBefore'; takenAt: Instant; receivedAt: Instant } | null {
  if (takenAt === null || receivedAt === null) return null;
  const early = receivedAt - takenAt;
  if (early >= policy.longBeforeDays * DAY) return { kind: 'takenLongBefore', takenAt, receivedAt };
  return early > policy.takenBeforeToleranceMinutes * MINUTE
    ? { kind: 'takenBefore', takenAt, receivedAt }
    : null;
}
