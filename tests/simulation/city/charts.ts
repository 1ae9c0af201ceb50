/** Charts as inline SVG: nothing is loaded from anywhere. */
export const colours = { ours: '#0f766e', manual: '#b45309', quiet: '#94a3b8', bad: '#b91c1c' };

const WIDTH = 640;
const HEIGHT = 260;
const EDGE = { left: 52, right: 14, top: 12, bottom: 34 };

export interface Line {
  colour: string;
  label: string;
  /** Values at 0, 1, … 100 percent. */
  values: readonly number[];
}

interface Axis {
  least: number;
  most: number;
  ticks: ReadonlyArray<[number, string]>;
}

export interface Mark {
  at: number;
  label: string;
}

const inner = { width: WIDTH - EDGE.left - EDGE.right, height: HEIGHT - EDGE.top - EDGE.bottom };

export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function svg(height: number, body: string, title: string): string {
  const head = `<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${escapeText(title)}">`;
  return `${head}<title>${escapeText(title)}</title>${body}</svg>`;
}

function text(x: number, y: number, words: string, anchor = 'middle', extra = ''): string {
  const at = `x="${x.toFixed(1)}" y="${y.toFixed(1)}"`;
  return `<text ${at} text-anchor="${anchor}" ${extra}>${escapeText(words)}</text>`;
}

function rule(from: [number, number], to: [number, number], style: string): string {
  const [[x1, y1], [x2, y2]] = [from, to].map(([x, y]) => [x.toFixed(1), y.toFixed(1)]) as [
    [string, string],
    [string, string],
  ];
  return `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" ${style}/>`;
}

/** How many percent are done by when; time on a logarithmic axis, promises as upright marks. */
export function doneBy(title: string, lines: readonly Line[], axis: Axis, marks: readonly Mark[]) {
  const { least, most, ticks } = axis;
  const x = (value: number) => {
    const within = Math.min(most, Math.max(least, value));
    return EDGE.left + (Math.log(within / least) / Math.log(most / least)) * inner.width;
  };
  const y = (percent: number) => EDGE.top + (1 - percent / 100) * inner.height;
  const bottom = HEIGHT - EDGE.bottom;
  const grid = [0, 25, 50, 75, 90, 100].map(
    (percent) =>
      rule([EDGE.left, y(percent)], [WIDTH - EDGE.right, y(percent)], 'class="grid"') +
      text(EDGE.left - 8, y(percent) + 4, `${percent} %`, 'end'),
  );
  const scale = ticks.map(([value, label]) => text(x(value), bottom + 18, label));
  const promises = marks.map(
    ({ at, label }) =>
      rule([x(at), EDGE.top], [x(at), bottom], `stroke="${colours.bad}" stroke-dasharray="3 3"`) +
      text(x(at) - 5, bottom - 8, label, 'end', `fill="${colours.bad}"`),
  );
  const drawn = lines.map(({ colour, values }) => {
    const finite = values.map((value, percent) => [value, percent] as const);
    const points = finite
      .filter(([value]) => Number.isFinite(value))
      .map(([value, percent]) => `${x(value).toFixed(1)},${y(percent).toFixed(1)}`);
    return `<polyline points="${points.join(' ')}" fill="none" stroke="${colour}" stroke-width="2.5"/>`;
  });
  return svg(HEIGHT, [...grid, ...scale, ...promises, ...drawn].join(''), title);
}

export interface Bar {
  label: string;
  value: number;
  colour: string;
  note: string;
}

/** One bar a row, with its number at the end. */
export function bars(title: string, rows: readonly Bar[], most: number): string {
  const [left, step] = [190, 28];
  const body = rows.map(({ label, value, colour, note }, index) => {
    const top = 6 + index * step;
    const length = Math.max(1, (Math.min(value, most) / most) * (WIDTH - left - 110));
    const box = `x="${left}" y="${top}" width="${length.toFixed(1)}" height="18" rx="3"`;
    return (
      text(left - 10, top + 14, label, 'end') +
      `<rect ${box} fill="${colour}"/>` +
      text(left + length + 8, top + 14, note, 'start')
    );
  });
  return svg(rows.length * step + 12, body.join(''), title);
}

export interface Day {
  label: string;
  count: number;
  /** 0 to 1. */
  share: number;
  event: string | null;
}

/** Claims a day as columns, and above them the share answered in time. */
export function days(title: string, rows: readonly Day[], promise: number): string {
  const most = Math.max(...rows.map(({ count }) => count));
  const step = inner.width / rows.length;
  const bottom = HEIGHT - EDGE.bottom;
  const y = (share: number) => EDGE.top + (1 - share) * inner.height;
  const columns = rows.map(({ label, count, event }, index) => {
    const height = (count / most) * inner.height * 0.55;
    const x = EDGE.left + index * step;
    const colour = event === null ? '#cbd5e1' : '#fdba74';
    const box = `x="${(x + 1).toFixed(1)}" y="${(bottom - height).toFixed(1)}"`;
    const size = `width="${(step - 2).toFixed(1)}" height="${height.toFixed(1)}"`;
    const isNamed = rows.length < 12 || index % 3 === 0;
    return (
      `<rect ${box} ${size} fill="${colour}"><title>${label}: ${count}</title></rect>` +
      (isNamed ? text(x + step / 2, bottom + 16, label) : '') +
      (event === null ? '' : text(x + step / 2, bottom - height - 5, event, 'middle', 'class="small"'))
    );
  });
  const points = rows.map(
    ({ share }, index) => `${(EDGE.left + (index + 0.5) * step).toFixed(1)},${y(share).toFixed(1)}`,
  );
  const line = `<polyline points="${points.join(' ')}" fill="none" stroke="${colours.ours}" stroke-width="2.5"/>`;
  const grid = [0.5, 1].map(
    (share) =>
      rule([EDGE.left, y(share)], [WIDTH - EDGE.right, y(share)], 'class="grid"') +
      text(EDGE.left - 8, y(share) + 4, `${share * 100} %`, 'end'),
  );
  const dashed = `stroke="${colours.bad}" stroke-dasharray="3 3"`;
  const bound = rule([EDGE.left, y(promise)], [WIDTH - EDGE.right, y(promise)], dashed);
  return svg(HEIGHT, [...grid, ...columns, bound, line].join(''), title);
}

export interface Swing {
  label: string;
  low: number;
  high: number;
}

/** What one assumption low or high does to a figure, the widest on top; the band is chance. */
export function tornado(
  title: string,
  rows: readonly Swing[],
  { base, noise, write }: { base: number; noise: [number, number]; write: (value: number) => string },
): string {
  const [left, step, top] = [210, 22, 24];
  const all = [...rows.flatMap(({ low, high }) => [low, high]), base, ...noise];
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const room = WIDTH - left - 60;
  const x = (value: number) => left + 56 + ((value - least) / Math.max(1e-9, most - least)) * (room - 56);
  const bottom = top + rows.length * step;
  const [from, to] = [x(noise[0]), x(noise[1])];
  const band = `<rect x="${from.toFixed(1)}" y="${top - 6}" width="${Math.max(1, to - from).toFixed(1)}" height="${bottom - top + 6}" fill="#e2e8f0"/>`;
  const middle = rule([x(base), top - 6], [x(base), bottom], 'stroke="#334155"');
  const body = rows.map(({ label, low, high }, index) => {
    const y = top + index * step;
    const part = (value: number, colour: string) => {
      const [start, end] = [Math.min(x(base), x(value)), Math.max(x(base), x(value))];
      const size = `width="${Math.max(1, end - start).toFixed(1)}" height="14"`;
      return `<rect x="${start.toFixed(1)}" y="${y}" ${size} fill="${colour}"/>`;
    };
    const [first, last] = [Math.min(x(low), x(high), x(base)), Math.max(x(low), x(high), x(base))];
    const [before, after] = x(low) <= x(high) ? [low, high] : [high, low];
    return (
      text(left - 6, y + 12, label, 'end') +
      part(low, '#7dd3fc') +
      part(high, '#0369a1') +
      text(first - 4, y + 12, write(before), 'end', 'class="small"') +
      text(last + 4, y + 12, write(after), 'start', 'class="small"')
    );
  });
  const head = text(x(base), top - 11, write(base), 'middle', 'class="small"');
  return svg(bottom + 8, [band, head, ...body, middle].join(''), title);
}
