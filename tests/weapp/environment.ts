import JsdomEnvironment from 'jest-environment-jsdom';

/** Node's own, which jsdom hides and calls to the local cloud need. */
const nodeGlobals = ['fetch', 'Headers', 'Request', 'Response', 'FormData', 'Blob', 'TextEncoder'];

/**
 * miniprogram-simulate draws pages into a DOM, while the test's other hand talks to the local
 * cloud over HTTP: a jsdom that keeps Node's network.
 */
export default class WeappEnvironment extends JsdomEnvironment {
  constructor(...given: ConstructorParameters<typeof JsdomEnvironment>) {
    super(...given);
    const node = globalThis as unknown as Record<string, unknown>;
    const page = this.global as unknown as Record<string, unknown>;
    for (const name of [...nodeGlobals, 'TextDecoder', 'setImmediate', 'structuredClone']) {
      page[name] = node[name];
    }
  }

  /** Packages give their Node build: only the pages themselves live in a browser. */
  override exportConditions(): string[] {
    return ['node', 'node-addons'];
  }
}
