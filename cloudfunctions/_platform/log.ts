import type { Log } from '../_application/ports';

/** One JSON line a thing, for the platform's log search. Ids, codes and counts only. */
export function createLog(): Log {
  return {
    info(line) {
      console.log(JSON.stringify({ level: 'info', ...line }));
    },
    error(line, error) {
      const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
      console.error(JSON.stringify({ level: 'error', ...line, stack }));
    },
  };
}
