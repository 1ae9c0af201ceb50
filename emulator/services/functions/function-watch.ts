/** Tells when the code or the configuration of functions has changed. */
import { watch, type FSWatcher } from 'node:fs';

import type { ServiceContext } from '../../service';

// A build writes many files; one reload after the last of them is enough.
const quietMs = 150;

/** @param reload may throw for what is half written or wrong: the old functions stay then */
export function watchFunctions(
  functionsDirectory: string,
  reload: () => void,
  trace: ServiceContext['trace'],
): Pick<FSWatcher, 'close'> {
  let waiting: NodeJS.Timeout | undefined;
  const watcher = watch(functionsDirectory, { recursive: true }, () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      try {
        reload();
        trace({ service: 'functions', level: 'info', text: 'functions were loaded anew' });
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        const text = `functions stay as they were: ${reason}`;
        trace({ service: 'functions', level: 'error', text });
      }
    }, quietMs);
    waiting.unref();
  });
  watcher.unref();
  return {
    close() {
      clearTimeout(waiting);
      watcher.close();
    },
  };
}
