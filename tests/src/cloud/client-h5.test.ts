import { client } from '../../../src/cloud/client.h5';
import { CALL_TIMEOUT_MS, CloudFailure } from '../../../src/cloud/cloud-failure';

const answers = jest.fn<Promise<unknown>, [string, { signal: AbortSignal }]>();

beforeEach(() => {
  jest.useFakeTimers();
  answers.mockReset();
  globalThis.fetch = answers as unknown as typeof fetch;
});

afterEach(() => jest.useRealTimers());

const failure = async (call: Promise<unknown>) => {
  const error = await call.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return error instanceof CloudFailure ? error.kind : error;
};

test('a call that nobody answers ends by itself', async () => {
  answers.mockImplementation(
    (_address, { signal }) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(new Error('aborted')));
      }),
  );
  const call = failure(client.callFunction('ticket', {}));
  jest.advanceTimersByTime(CALL_TIMEOUT_MS);
  expect(await call).toBe('timeout');
});

test('no network, an error page and half an answer are told apart', async () => {
  answers.mockRejectedValueOnce(new TypeError('Failed to fetch'));
  expect(await failure(client.callFunction('ticket', {}))).toBe('offline');
  answers.mockResolvedValueOnce({ ok: false, status: 502 });
  expect(await failure(client.callFunction('ticket', {}))).toBe('broken');
  const half = { ok: true, json: async () => JSON.parse('{"result":') as unknown };
  answers.mockResolvedValueOnce(half);
  expect(await failure(client.callFunction('ticket', {}))).toBe('broken');
  answers.mockResolvedValueOnce({ ok: true, json: async () => ({ errMsg: 'no such function' }) });
  expect(await failure(client.callFunction('ticket', {}))).toBe('broken');
});
