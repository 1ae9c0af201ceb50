import path from 'node:path';
import { parseArgs } from 'node:util';
import { StartRefusal } from './start-refusal';

export interface Flags {
  port: number;
  host: string;
  /** Absolute. */
  dataDirectory: string;
  reset: boolean;
  watch: boolean;
  help: boolean;
}

export const usage = `Usage: npm start -- [--port 5170] [--host 127.0.0.1] [--data .data] [--reset] [--watch]

  --port   where to listen; 0 takes any free port
  --host   on which address; any other than 127.0.0.1 demands a token, which is printed
  --data   the folder that everything is kept in
  --reset  empties that folder first and plants the estate anew
  --watch  builds and loads the cloud functions anew whenever their sources change`;

const options = {
  port: { type: 'string', default: '5170' },
  host: { type: 'string', default: '127.0.0.1' },
  data: { type: 'string', default: '.data' },
  reset: { type: 'boolean', default: false },
  watch: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

function readValues(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    // Node's own sentence first; what follows it is advice about its command line, not ours.
    const [sentence = ''] = (error as Error).message.split(/[.\n]/);
    throw new StartRefusal(`${sentence}. See npm start -- --help`, 2);
  }
}

function readPort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65_535) return port;
  throw new StartRefusal(`--port must be a number from 0 to 65535, not "${text}".`, 2);
}

/** Throws a StartRefusal for a flag that does not exist or a value that cannot be. */
export function readFlags(words: readonly string[], currentDirectory: string): Flags {
  const { port, host, data, reset, watch, help } = readValues(words);
  if (host === '') throw new StartRefusal('--host must not be empty.', 2);
  if (data === '') throw new StartRefusal('--data must not be empty.', 2);
  return {
    port: readPort(port),
    host,
    dataDirectory: path.resolve(currentDirectory, data),
    reset,
    watch,
    help,
  };
}
