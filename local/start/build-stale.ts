/** Builds what is stale, and says so when that takes a while. */
import { buildFunctions } from '../../scripts/build-functions';
import { buildPages } from '../../scripts/build-pages';
import { StartRefusal } from './start-refusal';

/** Checking takes less; whatever takes longer is a build. */
const quietMs = 1_500;

async function saying<Result>(words: string, work: () => Promise<Result>): Promise<Result> {
  const timer = setTimeout(() => console.log(words), quietMs);
  try {
    return await work();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartRefusal(`The build failed.\n${reason}`);
  } finally {
    clearTimeout(timer);
  }
}

/** Throws a StartRefusal with the compiler's own words. */
export async function buildStale(what: 'all' | 'functions' | 'nothing'): Promise<void> {
  if (what === 'nothing') return;
  await saying('Building the cloud functions …', () => buildFunctions());
  if (what === 'functions') return;
  await saying('Building the pages: the first time takes a minute or two …', () =>
    buildPages('h5'),
  );
}
