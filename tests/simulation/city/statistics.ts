/** Quantiles that take what never happened for later than everything, and a measure of fairness. */

/** @param share from 0 to 1; nearest rank. Infinity where so many never happened */
export function quantile(values: readonly number[], share: number): number {
  if (values.length === 0) return Number.NaN;
  const sorted = [...values].sort((one, other) => one - other);
  const rank = Math.max(1, Math.ceil(share * sorted.length));
  return sorted[rank - 1] ?? Infinity;
}

export function mean(values: readonly number[]): number {
  return values.length === 0 ? Number.NaN : values.reduce((sum, one) => sum + one, 0) / values.length;
}

/** 0: everybody has the same; towards 1: one has it all. */
export function gini(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const total = sorted.reduce((sum, one) => sum + one, 0);
  if (total === 0) return 0;
  const weighted = sorted.reduce((sum, one, index) => sum + (index + 1) * one, 0);
  const count = sorted.length;
  return (2 * weighted) / (count * total) - (count + 1) / count;
}

export function shareOf<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  return items.length === 0 ? Number.NaN : items.filter(holds).length / items.length;
}
