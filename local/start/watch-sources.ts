/** Builds the functions anew whenever their sources change, and lets the running cloud load them. */
import { watch } from 'node:fs';
import path from 'node:path';
import { buildFunctions } from '../../scripts/build-functions';

const root = path.resolve(__dirname, '../..');

/** Everything that a function's bundle may be made of (docs/architecture.md, "Rooms"). */
const rooms = ['cloudfunctions', 'domain', 'locales'];

// An editor writes a file in several steps, a change of branch writes many files.
const quietMs = 200;

export interface SourceWatch {
  close(): Promise<void>;
}

export interface SourceWatchOptions {
  /** Called after each build that changed something. */
  reload: () => void;
  say: (words: string) => void;
  /** Absolute folders; the sources of the functions when absent. */
  folders?: readonly string[];
  build?: typeof buildFunctions;
}

/** A build that fails is told, and the last good functions go on. */
export function watchSources({
  reload,
  say,
  folders = rooms.map((room) => path.join(root, room)),
  build = buildFunctions,
}: SourceWatchOptions): SourceWatch {
  let waiting: NodeJS.Timeout | undefined;
  // One build at a time: each begins when the one before it has ended.
  let work: Promise<void> = Promise.resolve();
  const renew = async () => {
    try {
      const { built, milliseconds } = await build();
      if (!built) return;
      reload();
      say(`Functions built and loaded anew in ${Math.round(milliseconds)} ms.`);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      say(`The functions stay as they were: ${reason}`);
    }
  };
  const watchers = folders.map((folder) =>
    watch(folder, { recursive: true }, () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => {
        work = work.then(renew);
      }, quietMs);
    }),
  );
  return {
    async close() {
      clearTimeout(waiting);
      for (const watcher of watchers) watcher.close();
      await work;
    },
  };
}
