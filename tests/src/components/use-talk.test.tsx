import { act, renderHook } from '@testing-library/react';

jest.mock('../../../src/cloud/storage-scope', () => ({ storageScope: '' }), { virtual: true });
jest.mock('@tarojs/taro', () => jest.requireActual('../phone').taro);
jest.mock('../../../src/cloud/photos', () => ({ pickPhotos: async () => [] }), { virtual: true });
const mockStop = jest.fn();
jest.mock(
  '../../../src/cloud/recorder',
  () => ({ startRecording: async () => ({ stop: () => mockStop(), cancel: () => undefined }) }),
  { virtual: true },
);
const mockSend = jest.fn();
jest.mock('../../../src/cloud/send-file', () => ({
  sendVoice: (file: unknown) => mockSend(file),
  sendPhoto: () => undefined,
}));
const mockRun = jest.fn();
jest.mock('../../../src/cloud/use-act', () => ({
  useAct: () => ({ busy: false, run: (input: unknown) => mockRun(input) }),
}));
jest.mock('../../../src/cloud/answer-text', () => ({ answerText: () => '网络断了' }));

import { useTalk } from '../../../src/components/use-talk';

beforeEach(() => {
  mockStop.mockReset().mockResolvedValue({ filePath: 'blob:1' });
  mockSend.mockReset().mockResolvedValue({ value: 'voice-1' });
  mockRun.mockReset().mockResolvedValue({ ok: true, value: {} });
});

async function spoken() {
  const onSaid = jest.fn(async () => undefined);
  const options = { action: 'ticket.say' as const, ticketId: 'ticket-1', onSaid };
  const { result } = renderHook(() => useTalk(options));
  await act(() => result.current.startVoice());
  await act(async () => result.current.sendVoice());
  return { result, onSaid };
}

test('what one said goes, and nothing is left of it', async () => {
  const { result, onSaid } = await spoken();
  expect(mockRun).toHaveBeenCalledWith(expect.objectContaining({ voiceId: 'voice-1' }));
  expect(onSaid).toHaveBeenCalledTimes(1);
  expect(result.current).toMatchObject({ voiceKept: false, problem: null });
});

test.each([
  ['the upload', () => mockSend.mockResolvedValueOnce({ problem: '网络断了' })],
  ['the message', () => mockRun.mockResolvedValueOnce({ ok: false, code: 'offline' })],
])('where %s fails nobody has to say it twice', async (_, fail) => {
  fail();
  const { result, onSaid } = await spoken();
  expect(result.current).toMatchObject({ voiceKept: true, problem: '网络断了' });
  await act(() => result.current.sendVoiceAgain());
  expect(mockSend).toHaveBeenLastCalledWith({ filePath: 'blob:1' });
  expect(onSaid).toHaveBeenCalledTimes(1);
  expect(result.current).toMatchObject({ voiceKept: false, problem: null });
});
