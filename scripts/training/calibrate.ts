import type { Calibration } from '../../domain/understanding/linear-head';

export interface Judged {
  score: number;
  isPositive: boolean;
}

const ROUNDS = 100;
/** Keeps the two numbers finite where a few texts are told apart without a mistake. */
const RIDGE = 1e-3;

/** Platt's two numbers by Newton's method: a logistic curve through scores of texts never trained on. */
export function calibrate(judged: readonly Judged[]): Calibration {
  let [slope, offset] = [1, 0];
  for (let round = 0; round < ROUNDS; round += 1) {
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
    slope -= (offsetOffset * bySlope - slopeOffset * byOffset) / determinant;
    offset -= (slopeSlope * byOffset - slopeOffset * bySlope) / determinant;
  }
  return { slope, offset };
}
