import { CloudFailure } from '../../../src/cloud/cloud-failure';

const callFunction = jest.fn<Promise<unknown>, [string, object]>();
// The platform file that the build would pick stands here; everything above it is the real thing.
jest.mock(
  '../../../src/cloud/client',
  () => ({
    client: { callFunction: (...call: Parameters<typeof callFunction>) => callFunction(...call) },
  }),
  { virtual: true },
);

import { call } from '../../../src/cloud/call';
import { isConsentNeeded, noteConsentNeeded } from '../../../src/cloud/consent';
import { serverNow } from '../../../src/cloud/server-clock';

beforeEach(() => callFunction.mockReset());

test('an action is served by the function before its dot', async () => {
  callFunction.mockResolvedValue({ ok: true, value: { cards: [] }, serverNow: Date.now() });
  const answer = await call('ticket.listMine', {});
  expect(callFunction).toHaveBeenCalledWith('ticket', { action: 'ticket.listMine', input: {} });
  expect(answer).toMatchObject({ ok: true, value: { cards: [] } });
});

test('a refusal of the server comes as it is', async () => {
  const refusal = { ok: false, code: 'ticketNotFound', serverNow: Date.now() };
  callFunction.mockResolvedValue(refusal);
  expect(await call('ticket.view', { ticketId: 't' })).toMatchObject({ code: 'ticketNotFound' });
});

test.each(['offline', 'timeout', 'broken'] as const)('being %s is an answer', async (kind) => {
  callFunction.mockRejectedValue(new CloudFailure(kind, 'test'));
  expect(await call('ticket.listMine', {})).toEqual({ ok: false, code: kind });
});

test.each([[null], [undefined], ['text'], [{ value: 1 }]])(
  'what is no envelope (%p) is broken, not a value',
  async (result) => {
    callFunction.mockResolvedValue(result);
    expect(await call('ticket.listMine', {})).toEqual({ ok: false, code: 'broken' });
  },
);

test('a defect of ours is not hidden as a fault of the network', async () => {
  callFunction.mockRejectedValue(new TypeError('ours'));
  await expect(call('ticket.listMine', {})).rejects.toThrow('ours');
});

test('countdowns follow the clock of the last answer', async () => {
  const tomorrow = Date.now() + 86_400_000;
  callFunction.mockResolvedValue({ ok: true, value: { cards: [] }, serverNow: tomorrow });
  await call('ticket.listMine', {});
  expect(Math.abs(serverNow() - tomorrow)).toBeLessThan(2_000);
});

test('a refusal for want of consent lets the notice come up, on whatever page', async () => {
  expect(isConsentNeeded()).toBe(false);
  callFunction.mockResolvedValue({ ok: false, code: 'consentNeeded', serverNow: Date.now() });
  const input = { requestId: 'request-of-a-test-0001', count: 1 };
  expect(await call('ticket.beginUpload', input)).toMatchObject({ code: 'consentNeeded' });
  expect(isConsentNeeded()).toBe(true);
  noteConsentNeeded(false);
  expect(isConsentNeeded()).toBe(false);
});
