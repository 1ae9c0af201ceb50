/** What a query of the port finds among documents, as the platform reads it. */
import type { Comparison, Query } from '../../cloudfunctions/_application/ports';
import { valueAt } from './memory-index';

export function select<Document extends { _id: string }>(
  { found: documents, whole }: { found: Document[]; whole: boolean },
  query: Query,
): Document[] {
  const found = whole ? documents : documents.filter((document) => fits(document, query.where));
  const { orderBy, offset = 0, limit } = query;
  if (orderBy && !whole) {
    const sign = orderBy.direction === 'asc' ? 1 : -1;
    found.sort((one, other) => {
      const [a, b] = [valueAt(one, orderBy.field), valueAt(other, orderBy.field)];
      return sign * (Number(a) - Number(b) || String(a).localeCompare(String(b)));
    });
  }
  const page = found.slice(offset, offset + limit);
  return page.map((document) => copyOf(document) as Document);
}

/** Of what was parsed from JSON: a third of the time that writing and parsing it again takes. */
function copyOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(copyOf);
  const copy: Record<string, unknown> = {};
  const whole = value as Record<string, unknown>;
  for (const field in whole) copy[field] = copyOf(whole[field]);
  return copy;
}

export function fits(document: object, where: Query['where']): boolean {
  return Object.entries(where).every(([field, comparison]) =>
    compares(valueAt(document, field), comparison),
  );
}

function compares(value: unknown, comparison: Comparison): boolean {
  if (isAll(comparison)) {
    return Array.isArray(value) && comparison.all.every((one) => value.includes(one));
  }
  if (Array.isArray(value)) return value.some((one) => compares(one, comparison));
  if (comparison === null) return value === null || value === undefined;
  if (typeof comparison !== 'object') return value === comparison;
  if (isIn(comparison)) return comparison.in.includes(value as string | number);
  if (typeof value !== 'number') return false;
  const { least, most, above, below } = comparison;
  return (
    value >= (least ?? -Infinity) &&
    value <= (most ?? Infinity) &&
    (above === undefined || value > above) &&
    (below === undefined || value < below)
  );
}

export function isIn(comparison?: Comparison): comparison is { in: readonly (string | number)[] } {
  return typeof comparison === 'object' && comparison !== null && 'in' in comparison;
}

function isAll(comparison: Comparison): comparison is { all: readonly string[] } {
  return typeof comparison === 'object' && comparison !== null && 'all' in comparison;
}
