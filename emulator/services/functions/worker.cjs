// @ts-check
/**
 * Runs inside the worker thread of one cloud function: gives `Date` the time of the cloud, loads
 * the function once and calls it for each message. Plain JavaScript, because a worker starts
 * without a build step.
 */
'use strict';
const path = require('node:path');
const { parentPort, workerData } = require('node:worker_threads');

/** @typedef {{ time: SharedArrayBuffer, directory: string }} Start */
/**
 * @typedef {{
 *   event: string,
 *   environment: Record<string, string>,
 *   context: Record<string, unknown>,
 * }} Call
 */

const port = /** @type {import('node:worker_threads').MessagePort} */ (parentPort);
const start = /** @type {Start} */ (workerData);

process.setSourceMapsEnabled(true);
showCloudTime(new BigInt64Array(start.time));
for (const stream of [process.stdout, process.stderr]) {
  stream.write = /** @type {typeof stream.write} */ (
    (/** @type {unknown} */ chunk) => {
      port.postMessage({ output: String(chunk) });
      return true;
    }
  );
}

/** @type {Set<string>} */
let callerNames = new Set();
/** @type {((event: unknown, context: unknown) => unknown) | undefined} */
let main;

port.on('message', (/** @type {Call} */ call) => {
  void answer(call);
});
// Loading ahead of the first call is what makes a spare worker warm.
try {
  main = require(path.join(start.directory, 'index.js')).main;
  port.postMessage({ ready: true });
} catch (error) {
  port.postMessage({ ready: true, loadError: describe(error) });
}

/** @param {Call} call */
async function answer({ event, environment, context }) {
  for (const name of callerNames) delete process.env[name];
  callerNames = new Set(Object.keys(environment));
  Object.assign(process.env, environment);
  try {
    if (typeof main !== 'function') throw new Error('index.js does not export a function `main`');
    const result = await main(JSON.parse(event), context);
    port.postMessage({ result: result === undefined ? 'null' : JSON.stringify(result) });
  } catch (error) {
    port.postMessage({ error: describe(error) });
  }
}

/** @param {unknown} error */
function describe(error) {
  const code = 'FUNCTIONS_EXECUTE_FAIL';
  if (error instanceof Error) return { code, message: error.message, stack: error.stack };
  // The SDK's transaction throws the platform's bare reply, an object with a message.
  return { code, message: typeof error === 'object' ? JSON.stringify(error) : String(error) };
}

/** @param {BigInt64Array} cells see clock/shared-time.ts */
function showCloudTime(cells) {
  const RealDate = Date;
  const now = () => {
    const standing = Number(Atomics.load(cells, 0));
    return standing === 0 ? RealDate.now() + Number(Atomics.load(cells, 1)) : standing;
  };
  // A proxy keeps `instanceof Date`, `Date.UTC` and subclasses of Date as they are.
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, values, newTarget) =>
      Reflect.construct(target, values.length === 0 ? [now()] : values, newTarget),
    apply: () => new RealDate(now()).toString(),
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
  });
}
