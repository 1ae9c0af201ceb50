/** What a cloud function declares about itself in its folder. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export interface TimerTrigger {
  name: string;
  type: 'timer';
  /** 7-field cron in UTC+8. */
  config: string;
}

export interface FunctionConfig {
  name: string;
  /** Absolute folder with `index.js`. */
  directory: string;
  /** The platform's default is 3. */
  timeoutSeconds: number;
  memoryMegabytes: number;
  openapiPermissions: readonly string[];
  triggers: readonly TimerTrigger[];
}

interface ConfigFile {
  timeout?: number;
  memorySize?: number;
  permissions?: { openapi?: string[] };
  triggers?: TimerTrigger[];
}

const defaultTimeoutSeconds = 3;
const defaultMemoryMegabytes = 256;

/** Every folder with an `index.js`; throws when a config.json is not what the platform takes. */
export function readFunctions(functionsDirectory: string): Map<string, FunctionConfig> {
  const folders = existsSync(functionsDirectory)
    ? readdirSync(functionsDirectory, { withFileTypes: true })
    : [];
  const found = folders
    .filter((entry) => entry.isDirectory())
    .map((entry) => path.resolve(functionsDirectory, entry.name))
    .filter((directory) => existsSync(path.join(directory, 'index.js')))
    .map(readFunction);
  return new Map(found.map((config) => [config.name, config]));
}

function readFunction(directory: string): FunctionConfig {
  const name = path.basename(directory);
  const file = path.join(directory, 'config.json');
  const config = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as ConfigFile)
    : ({} satisfies ConfigFile);
  const triggers = (config.triggers ?? []).filter(({ type }) => type === 'timer');
  if (triggers.length > 1) {
    throw new Error(
      `${name}/config.json declares ${triggers.length} timers: the platform takes one per function`,
    );
  }
  return {
    name,
    directory,
    timeoutSeconds: config.timeout ?? defaultTimeoutSeconds,
    memoryMegabytes: config.memorySize ?? defaultMemoryMegabytes,
    openapiPermissions: config.permissions?.openapi ?? [],
    triggers,
  };
}
