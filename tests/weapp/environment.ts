import JsdomEnvironment from 'jest-environment-jsdom';

/** Node's own, which jsdom hides or replaces and the local cloud in the same test needs. */
const nodeGlobals = [
  'AbortController',
  'AbortSignal',
  'ArrayBuffer',
  'Blob',
  'FormData',
  'Headers',
  'Request',
  'Response',
  'SharedArrayBuffer',
  'TextDecoder',
  'TextEncoder',
  'URL',
  'URLSearchParams',
  'Uint8Array',
  'clearImmediate',
  'clearInterval',
  'clearTimeout',
  'fetch',
  'performance',
  'setImmediate',
  'setInterval',
  'setTimeout',
  'structuredClone',
];

/**
 * miniprogram-simulate draws pages into a DOM, while the test's other hand runs the local cloud: a
 * jsdom in which everything but the DOM is Node's.
 */
export default class WeappEnvironment extends JsdomEnvironment {
  constructor(...given: ConstructorParameters<typeof JsdomEnvironment>) {
    super(...given);
    const node = globalThis as unknown as Record<string, unknown>;
    const page = this.global as unknown as Record<string, unknown>;
    for (const name of nodeGlobals) page[name] = node[name];
  }

  /** Packages give their Node build: only the pages themselves live in a browser. */
  override exportConditions(): string[] {
    return ['node', 'node-addons'];
  }
}
