/**
 * The function log as a person wants to read it: runs of timers that went well and said nothing
 * are counted together, so that a day of them does not push out the runs that matter.
 */

import type { Instant } from '../service';
import type { InvocationRecord } from '../services/functions';

export interface TimerRuns {
  kind: 'timers';
  /** Of the last run. */
  startedAt: Instant;
  requestId: string;
  durationMs: number;
  counts: Record<string, number>;
}

export interface SingleRun {
  kind: 'run';
  record: InvocationRecord;
}

export type LogRow = TimerRuns | SingleRun;

interface Source {
  recent(): readonly InvocationRecord[];
  subscribe(listener: (record: InvocationRecord) => void): () => void;
}

const ROWS_KEPT = 300;

const isQuietTimer = ({ source, ok, output }: InvocationRecord) =>
  source === 'wx_trigger' && ok && output.length === 0;

export class RunLog {
  private readonly rows: LogRow[] = [];

  constructor(source: Source) {
    for (const record of source.recent()) this.add(record);
    source.subscribe((record) => this.add(record));
  }

  /** Newest first. */
  recent(limit: number): LogRow[] {
    return this.rows.slice(-limit).reverse();
  }

  find(requestId: string): InvocationRecord | undefined {
    const row = this.rows.find((one) => one.kind === 'run' && one.record.requestId === requestId);
    return row?.kind === 'run' ? row.record : undefined;
  }

  private add(record: InvocationRecord): void {
    const last = this.rows.at(-1);
    if (!isQuietTimer(record)) this.rows.push({ kind: 'run', record });
    else if (last?.kind === 'timers') this.count(last, record);
    else this.rows.push(this.count({ kind: 'timers', counts: {}, ...NO_TIME }, record));
    if (this.rows.length > ROWS_KEPT) this.rows.shift();
  }

  private count(row: TimerRuns, record: InvocationRecord): TimerRuns {
    const { functionName, startedAt, requestId, durationMs } = record;
    row.counts[functionName] = (row.counts[functionName] ?? 0) + 1;
    row.durationMs += durationMs;
    return Object.assign(row, { startedAt, requestId });
  }
}

const NO_TIME = { startedAt: 0, requestId: '', durationMs: 0 };
