import type { Calibration } from '../../domain/understanding/linear-head';

export interface Judged {
  score: number;
  isPositive: boolean;
}

const ROUNDS = 100;
const HALVINGS = 30;
/** Keeps the two numbers finite where a few texts are told apart without a mistake. */
const RIDGE = 1e-3;

/** How badly a curve fits: the sum of surprises, and a little for a slope far from one. */
function lossOf(judged: readonly Judged[], { slope, offset }: Calibration): number {
  const surprise = judged.reduce((sum, { score, isPositive }) => {
    const margin = (slope * score + offset) * (isPositive ? 1 : -1);
    // Never the exponential of a large number.
    return sum + Math.log1p(Math.exp(-Math.abs(margin))) + Math.max(0, -margin);
  }, 0);
  return surprise + (RIDGE / 2) * ((slope - 1) ** 2 + offset ** 2);
}

/** Where Newton's method would go from here. */
function stepOf(judged: readonly Judged[], { slope, offset }: Calibration): Calibration {
  let [slopeSlope, slopeOffset, offsetOffset] = [RIDGE, 0, RIDGE];
  let [bySlope, byOffset] = [RIDGE * (slope - 1), RIDGE * offset];
  for (const { score, isPositive } of judged) {
    const probability = 1 / (1 + Math.exp(-(slope * score + offset)));
    const error = probability - (isPositive ? 1 : 0);
    const spread = probability * (1 - probability);
    bySlope += error * score;
    byOffset += error;
    slopeSlope += spread * score * score;
    slopeOffset += spread * score;
    offsetOffset += spread;
  }
  const determinant = slopeSlope * offsetOffset - slopeOffset * slopeOffset;
  return {
    slope: -(offsetOffset * bySlope - slopeOffset * byOffset) / determinant,
    offset: -(slopeSlope * byOffset - slopeOffset * bySlope) / determinant,
  };
}

/** Platt's two numbers: a logistic curve through scores of texts never trained on. */
export function calibrate(judged: readonly Judged[]): Calibration {
  let curve: Calibration = { slope: 0, offset: 0 };
  for (let round = 0; round < ROUNDS; round += 1) {
    const step = stepOf(judged, curve);
    const loss = lossOf(judged, curve);
    let share = 1;
    let next = curve;
    for (let halving = 0; halving < HALVINGS; halving += 1, share /= 2) {
      const slope = curve.slope + share * step.slope;
      next = { slope, offset: curve.offset + share * step.offset };
      if (lossOf(judged, next) <= loss) break;
    }
    const moved = Math.abs(next.slope - curve.slope) + Math.abs(next.offset - curve.offset);
    curve = next;
    if (moved < 1e-9) break;
  }
  return curve;
}
