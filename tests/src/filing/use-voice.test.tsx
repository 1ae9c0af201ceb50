import { act, renderHook } from '@testing-library/react';

const mockStop = jest.fn();
const mockCancel = jest.fn();
jest.mock(
  '../../../src/cloud/recorder',
  () => ({ startRecording: async () => ({ stop: () => mockStop(), cancel: () => mockCancel() }) }),
  { virtual: true },
);
jest.mock('../../../src/cloud/on-online', () => ({ onOnline: () => () => undefined }), {
  virtual: true,
});
const mockKept = new Set<string>();
jest.mock(
  '../../../src/cloud/kept-files',
  () => ({
    keepFile: async (id: string) => void mockKept.add(id),
    reopenFile: async () => null,
    forgetKeptFile: async (id: string) => void mockKept.delete(id),
  }),
  { virtual: true },
);
const mockSend = jest.fn();
jest.mock('../../../src/cloud/send-file', () => ({ sendVoice: () => mockSend() }));
jest.mock('../../../src/cloud/request-id', () => ({ makeRequestId: () => 'voice-1' }));

import { currentPolicyVersion, policyOf } from '../../../domain/policy/versions';
import type { ClaimClip } from '../../../src/features/filing/use-clip';
import { useVoice, voiceHindrance, voiceIdOf } from '../../../src/features/filing/use-voice';

beforeEach(() => {
  jest.useFakeTimers();
  mockKept.clear();
  mockStop.mockReset().mockResolvedValue({ filePath: 'blob:1' });
  mockCancel.mockReset();
  mockSend.mockReset().mockResolvedValue({ value: 'kept-1' });
});

afterEach(() => jest.useRealTimers());

function open() {
  const kept: Array<ClaimClip | null> = [];
  const { result } = renderHook(() => useVoice(null, (voice) => void kept.push(voice)));
  const pass = (seconds: number) => act(() => jest.advanceTimersByTimeAsync(seconds * 1_000));
  return { result, kept, pass };
}

test('it is counted while one speaks, holds the claim back, and goes up when one is done', async () => {
  const { result, kept, pass } = open();
  await act(() => result.current.start());
  await pass(7);
  expect(result.current.recordedSeconds).toBe(7);
  expect(voiceHindrance(result.current)).not.toBeNull();
  await act(async () => result.current.end());
  expect(result.current).toMatchObject({
    recordedSeconds: null,
    voice: { seconds: 7, status: 'done', sentId: 'kept-1' },
  });
  expect(kept.at(-1)).toEqual(result.current.voice);
  expect(voiceIdOf(result.current.voice)).toEqual({ voiceId: 'kept-1' });
  expect(voiceHindrance(result.current)).toBeNull();
  expect(mockKept.size).toBe(0);
});

test('it ends by itself when policy says so, and what was said is sent', async () => {
  const { voiceSeconds } = policyOf(currentPolicyVersion).conversation;
  const { result, pass } = open();
  await act(() => result.current.start());
  await pass(voiceSeconds + 1);
  expect(result.current.voice).toMatchObject({ seconds: voiceSeconds, status: 'done' });
});

test('what did not arrive stays on the phone until it is sent again', async () => {
  mockSend.mockResolvedValueOnce({ problem: '网络断了' });
  const { result, pass } = open();
  await act(() => result.current.start());
  await pass(3);
  await act(async () => result.current.end());
  expect(result.current).toMatchObject({ problem: '网络断了', voice: { status: 'failed' } });
  expect(voiceHindrance(result.current)).not.toBeNull();
  expect(mockKept).toEqual(new Set(['voice-1']));
  await act(async () => result.current.retry());
  expect(result.current.voice?.sentId).toBe('kept-1');
});

test('nothing is sent of what one throws away', async () => {
  const { result, pass } = open();
  await act(() => result.current.start());
  await pass(3);
  await act(async () => result.current.drop());
  expect(mockCancel).toHaveBeenCalled();
  expect(mockSend).not.toHaveBeenCalled();
  expect(result.current.voice).toBeNull();
});
