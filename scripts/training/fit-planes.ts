import { DISC_PRINT_LENGTH } from '../../domain/understanding/photo/disc';
import type { StoredPlanes } from '../../domain/understanding/photo/print';
import type { Chance } from './chance';
import { packNumbers } from './fit-head';

/**
 * Planes through the middle of all disc prints, in random directions of the space in which prints
 * vary equally: so each plane parts photos in halves and no two planes ask nearly the same.
 *
 * @param size how many planes, in how many directions: these carry what tells prints apart, the rest
 *   is noise
 */
export function fitPlanes(
  prints: readonly Float32Array[],
  size: { planes: number; directions: number },
  chance: Chance,
): StoredPlanes {
  const length = DISC_PRINT_LENGTH;
  const means = new Float64Array(length);
  for (const print of prints) print.forEach((value, at) => (means[at]! += value / prints.length));
  const { values, vectors } = principalDirections(covariance(prints, means), size.directions);
  const planes = new Float32Array(size.planes * length);
  for (let plane = 0; plane < size.planes; plane += 1) {
    for (let direction = 0; direction < size.directions; direction += 1) {
      const share = chance.normal() / Math.sqrt(values[direction]!);
      for (let at = 0; at < length; at += 1) {
        planes[plane * length + at]! += share * vectors[direction]![at]!;
      }
    }
  }
  const packedMeans = packNumbers(means);
  const packedPlanes = packNumbers(planes);
  return {
    meansScale: packedMeans.scale,
    means: packedMeans.packed,
    planesScale: packedPlanes.scale,
    planes: packedPlanes.packed,
  };
}

function covariance(prints: readonly Float32Array[], means: Float64Array): Float64Array[] {
  const rows = Array.from(means, () => new Float64Array(means.length));
  for (const print of prints) {
    for (let one = 0; one < means.length; one += 1) {
      const away = (print[one]! - means[one]!) / prints.length;
      const row = rows[one]!;
      for (let other = 0; other < means.length; other += 1) {
        row[other]! += away * (print[other]! - means[other]!);
      }
    }
  }
  return rows;
}

/** The strongest directions one after the other, by repeated multiplication. */
function principalDirections(rows: Float64Array[], count: number) {
  const { length } = rows;
  const values: number[] = [];
  const vectors: Float64Array[] = [];
  for (let direction = 0; direction < count; direction += 1) {
    let vector = Float64Array.from({ length }, (_, at) => Math.sin((at + 1) * (direction + 1)) + 0.1);
    let value = 0;
    for (let round = 0; round < 120; round += 1) {
      const next = rows.map((row) => row.reduce((sum, entry, at) => sum + entry * vector[at]!, 0));
      value = Math.hypot(...next);
      vector = Float64Array.from(next, (entry) => entry / value);
    }
    values.push(value);
    vectors.push(vector);
    rows.forEach((row, one) => {
      for (let other = 0; other < length; other += 1) {
        row[other]! -= value * vector[one]! * vector[other]!;
      }
    });
  }
  return { values, vectors };
}
