/** `npm start`: the whole product on this machine, in one process. */
import { randomBytes } from 'node:crypto';
import { actions } from '../domain/contract/actions';
import type { LocalCloud } from '../emulator/cloud';
import { startProductBehind } from './product';
import { listenLocally, type LocalServer } from './server';
import { buildStale } from './start/build-stale';
import { claimDataFolder, type DataFolder } from './start/data-folder';
import { readFlags, usage, type Flags } from './start/flags';
import { StartRefusal } from './start/start-refusal';
import { readTestSettings, type TestSettings } from './start/test-settings';
import { watchSources, type SourceWatch } from './start/watch-sources';

/** The one address that nobody else can reach. */
const trustedHost = '127.0.0.1';

/** What is open at the moment, to be closed in this order whenever the process is to end. */
interface Opened {
  server?: LocalServer;
  cloud?: LocalCloud;
  folder?: DataFolder;
  sources?: SourceWatch;
}

async function closeAll({ server, cloud, folder, sources }: Opened): Promise<void> {
  await sources?.close();
  await server?.close();
  await cloud?.close();
  folder?.release();
}

function listenRefusal(error: unknown, { port, host }: Flags): StartRefusal {
  const { code = String(error) } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') {
    return new StartRefusal(`Port ${port} is taken. Choose another with --port, 0 for any.`);
  }
  if (code === 'EACCES') return new StartRefusal(`Port ${port} may not be used by this user.`);
  return new StartRefusal(`${host} is not an address of this machine (${code}).`);
}

async function listen(flags: Flags, token: string | null): Promise<LocalServer> {
  try {
    return await listenLocally({ host: flags.host, port: flags.port, token });
  } catch (error) {
    throw listenRefusal(error, flags);
  }
}

function announce(
  { origin }: LocalServer,
  flags: Flags,
  token: string | null,
  { saysReadyInJson }: TestSettings,
): void {
  if (saysReadyInJson) {
    console.log(JSON.stringify({ ready: true, origin, token }));
    return;
  }
  const first = token === null ? `${origin}/sign-in` : `${origin}/?token=${token}`;
  console.log(`Sign in as anyone: ${first}`);
  console.log(`The app, as guest: ${origin}/`);
  console.log(`The console:       ${origin}/console`);
  console.log(`Data are kept in:  ${flags.dataDirectory}`);
  console.log('Ctrl-C stops it.');
}

async function start(flags: Flags, settings: TestSettings, opened: Opened): Promise<void> {
  const token = flags.host === trustedHost ? null : randomBytes(16).toString('base64url');
  opened.folder = claimDataFolder(flags.dataDirectory);
  opened.server = await listen(flags, token);
  opened.folder.note(opened.server.origin);
  await buildStale(settings.build);
  if (flags.reset) opened.folder.empty();
  opened.cloud = await startProductBehind(opened.server, {
    dataDirectory: flags.dataDirectory,
    faults: settings.faults,
    ...(settings.seedAt === null ? {} : { seedAt: settings.seedAt }),
  });
  if (flags.watch) opened.sources = watchFor(opened.cloud);
  announce(opened.server, flags, token, settings);
  if (settings.warm === 'clients') warmClientFunctions(opened.cloud);
}

function watchFor(cloud: LocalCloud): SourceWatch {
  return watchSources({
    reload: () => cloud.reloadFunctions(),
    say: (words) => console.log(words),
  });
}

/** Loaded before anybody asks, so that the first page does not wait for the SDK. */
function warmClientFunctions(cloud: LocalCloud): void {
  const names = Object.keys(actions).map((action) => action.slice(0, action.indexOf('.')));
  for (const name of new Set(names)) cloud.warm(name);
}

function stopOnSignals(opened: Opened): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    // Once: whoever presses Ctrl-C twice does not want to wait.
    process.once(signal, () => {
      closeAll(opened).then(
        () => process.exit(0),
        (error: unknown) => {
          console.error(error);
          process.exit(1);
        },
      );
    });
  }
}

async function main(): Promise<void> {
  const opened: Opened = {};
  try {
    const flags = readFlags(process.argv.slice(2), process.cwd());
    if (flags.help) {
      console.log(usage);
      return;
    }
    const settings = readTestSettings(process.env);
    stopOnSignals(opened);
    await start(flags, settings, opened);
  } catch (error) {
    await closeAll(opened);
    if (!(error instanceof StartRefusal)) throw error;
    console.error(error.message);
    process.exit(error.exitCode);
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
