/** Builds what is stale, and says so when that takes a while. */
import { buildFunctions } from '../../scripts/build-functions';
import { buildPages } from '../../scripts/build-pages';
import { StartRefusal } from './start-refusal';

/** Checking takes less; whatever takes longer is a build. */
const quietMs = 1_500;

const mostLines = 40;

/** The end of what the compiler said, without the bars it draws while it works. */
function essenceOf(said: string): string {
  const lines = said
    .replace(/\u001b\[[0-9;]*[A-Za-z]/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^(●|- 即将开始|\s*babel-loader ›)/.test(line));
  return lines.slice(-mostLines).join('\n');
}

async function saying<Result>(words: string, work: () => Promise<Result>): Promise<Result> {
  const timer = setTimeout(() => console.log(words), quietMs);
  try {
    return await work();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartRefusal(`The build failed.\n${essenceOf(reason)}`);
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
