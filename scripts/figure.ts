/** One measured number; `target` and `holds` are null where nobody set one. */
export interface Figure {
  figure: string;
  value: number;
  unit: string;
  target: number | null;
  holds: boolean | null;
}

/** A figure that should stay at or below its target. */
export function figureAtMost(figure: string, value: number, unit: string, target: number): Figure {
  return { figure, value, unit, target, holds: value <= target };
}

/** A figure that should reach its target. */
export function figureAtLeast(figure: string, value: number, unit: string, target: number): Figure {
  return { figure, value, unit, target, holds: value >= target };
}

function row({ figure, value, unit, target, holds }: Figure): string {
  const verdict = holds === null ? '' : holds ? 'holds' : 'MISSES';
  const aim = target === null ? '' : `of ${target}`;
  const number = `${String(value).padStart(9)} ${aim.padEnd(9)} ${unit.padEnd(6)}`;
  return `${figure.padEnd(44)} ${number} ${verdict}`;
}

export function figureTable(figures: readonly Figure[]): string {
  return figures.map((figure) => row(figure).trimEnd()).join('\n');
}

/** JSON lines for machines on standard output, a table for people on standard error. */
export function printFigures(figures: readonly Figure[]): void {
  for (const figure of figures) console.log(JSON.stringify(figure));
  console.error(figureTable(figures));
}
