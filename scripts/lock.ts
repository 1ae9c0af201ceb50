import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

function hasCode(error: unknown, code: string): boolean {
  return (error as NodeJS.ErrnoException).code === code;
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, but belongs to someone else.
    return hasCode(error, 'EPERM');
  }
}

/** A killed build leaves its lock behind. */
function removeIfAbandoned(file: string): void {
  try {
    if (!isAlive(Number(readFileSync(file, 'utf8')))) rmSync(file);
  } catch (error) {
    // Its holder was quicker.
    if (!hasCode(error, 'ENOENT')) throw error;
  }
}

/** By a link, so that nobody ever reads a lock that has no name in it yet. */
function tryTake(file: string): boolean {
  const own = `${file}.${process.pid}`;
  writeFileSync(own, String(process.pid));
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
    removeIfAbandoned(file);
    return false;
  } finally {
    rmSync(own, { force: true });
  }
}

/** Runs `work` while no other process on this machine holds `file`; waits for those who do. */
export async function withLock<Result>(file: string, work: () => Promise<Result>): Promise<Result> {
  while (!tryTake(file)) await pause(200);
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}
