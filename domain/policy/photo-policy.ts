/**
 * From where on a check of a photo says something. They are hints to a person, so they speak up
 * only when they are rather sure; measured on photos of groceries (docs/understanding.md).
 */
export interface PhotoPolicy {
  /** Below: blurred, by the variance of the brightness's second derivative (ours). */
  blurredBelow: number;
  /** Mean brightness of 0-255 below: dark (ours). */
  darkBelow: number;
  /** Share of white points above: over-exposed, where the picture is bright as a whole (ours). */
  burntAboveBasisPoints: number;
  burntBrightnessAbove: number;
  /** Spread of brightness below: nothing to be seen (ours). */
  blankBelow: number;
  /** Probability above: a drawing or a screenshot (ours). */
  drawingAboveBasisPoints: number;
  /**
   * Probability above by both heads: looks spoiled; below by both: looks fresh; else nothing is
   * said. Set where, on photos of groups and sources not learnt from, nine of ten said to be spoiled
   * were, closed packages hardly ever, and none of the spoiled was called fresh (ours;
   * `npm run evaluate -- photos`, docs/understanding.md).
   */
  spoiledAboveBasisPoints: number;
  freshBelowBasisPoints: number;
  /** Likeness above: the same shot as another photo, however turned, mirrored or cut (ours). */
  sameShotBasisPoints: number;
  /**
   * Whether a provider's model may be shown photos (ours: no). Residents must have read in the
   * privacy notice to whom they go; without a provider set up nothing leaves either way.
   */
  isVisionAsked: boolean;
  /** A provider's finding is kept from so much of its confidence on (ours). */
  visionFromPercent: number;
  /** Taken so many hours before the goods were handed out: before the delivery (ours). */
  takenBeforeToleranceMinutes: number;
  /** Taken so many days before: an old photo (ours). */
  longBeforeDays: number;
}

/** In force from November 2026. */
export const photos202611: PhotoPolicy = {
  blurredBelow: 45,
  darkBelow: 58,
  burntAboveBasisPoints: 7_500,
  burntBrightnessAbove: 240,
  blankBelow: 6,
  drawingAboveBasisPoints: 9_900,
  spoiledAboveBasisPoints: 9_500,
  freshBelowBasisPoints: 300,
  sameShotBasisPoints: 9_650,
  isVisionAsked: false,
  visionFromPercent: 70,
  takenBeforeToleranceMinutes: 60,
  longBeforeDays: 3,
};
