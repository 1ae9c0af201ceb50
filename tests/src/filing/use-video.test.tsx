import { act, renderHook } from '@testing-library/react';

const mockPick = jest.fn();
jest.mock('../../../src/cloud/videos', () => ({ pickVideo: () => mockPick() }), { virtual: true });
const mockKept = new Map<string, { filePath: string; name: string; bytes: number }>();
jest.mock(
  '../../../src/cloud/kept-files',
  () => ({
    keepFile: async (id: string, file: { filePath: string; name: string; bytes: number }) =>
      void mockKept.set(id, file),
    reopenFile: async (id: string) => mockKept.get(id) ?? null,
    forgetKeptFile: async (id: string) => void mockKept.delete(id),
  }),
  { virtual: true },
);
const mockOnline = new Set<() => void>();
jest.mock(
  '../../../src/cloud/on-online',
  () => ({
    onOnline: (back: () => void) => {
      mockOnline.add(back);
      return () => void mockOnline.delete(back);
    },
  }),
  { virtual: true },
);
const mockSend = jest.fn();
jest.mock('../../../src/cloud/send-file', () => ({ sendVideo: () => mockSend() }));
jest.mock('../../../src/cloud/request-id', () => ({ makeRequestId: () => 'video-1' }));

import type { ClaimClip } from '../../../src/features/filing/use-clip';
import { useVideo, videoHindrance, videoIdOf } from '../../../src/features/filing/use-video';

const limits = { seconds: 15, bytes: 1_000 };
const file = { filePath: 'blob:1', name: 'a.mp4', bytes: 900, seconds: 12.4, preview: '', still: null };

beforeEach(() => {
  mockKept.clear();
  mockPick.mockReset().mockResolvedValue(file);
  mockSend.mockReset().mockResolvedValue({ value: 'kept-1' });
});

function open(initial: ClaimClip | null = null) {
  const kept: Array<ClaimClip | null> = [];
  const stills: unknown[] = [];
  const hook = renderHook(() =>
    useVideo(initial, limits, (video) => void kept.push(video), (one) => void stills.push(one)),
  );
  return { hook, kept, stills };
}

test('it goes up as soon as it is chosen, and every step is kept in the draft', async () => {
  const { hook, kept } = open();
  await act(() => hook.result.current.take());
  expect(hook.result.current.video).toMatchObject({ status: 'done', sentId: 'kept-1' });
  expect(kept.at(-1)).toEqual(hook.result.current.video);
  expect(videoIdOf(hook.result.current.video)).toEqual({ videoId: 'kept-1' });
  expect(videoHindrance(hook.result.current.video)).toBeNull();
  expect(mockKept.size).toBe(0);
});

test('its still is handed on to be looked at, and taken back with it', async () => {
  const still = { filePath: 'blob:still', name: '', bytes: 90 };
  mockPick.mockResolvedValue({ ...file, still });
  const { hook, stills } = open();
  await act(() => hook.result.current.take());
  expect(stills).toEqual([still]);
  act(() => hook.result.current.remove());
  expect(stills).toEqual([still, null]);
  mockPick.mockResolvedValue({ ...file, still, seconds: 16 });
  await act(() => hook.result.current.take());
  expect(stills).toHaveLength(2);
});

test('one that was removed comes back with its still, and is not sent twice', async () => {
  const still = { filePath: 'blob:still', name: '', bytes: 90 };
  mockPick.mockResolvedValue({ ...file, still });
  const { hook, stills, kept } = open();
  expect(hook.result.current.putBack).toBeNull();
  await act(() => hook.result.current.take());
  act(() => hook.result.current.remove());
  await act(async () => hook.result.current.putBack?.());
  expect(hook.result.current.video).toMatchObject({ status: 'done', sentId: 'kept-1' });
  expect(kept.at(-1)).toMatchObject({ sentId: 'kept-1' });
  expect(stills).toEqual([still, null, still]);
  expect(mockSend).toHaveBeenCalledTimes(1);
  expect(hook.result.current.putBack).toBeNull();
});

test('one that had not arrived is sent when it comes back, and none beside another', async () => {
  mockSend.mockResolvedValueOnce({ problem: '网络断了' });
  const { hook } = open();
  await act(() => hook.result.current.take());
  act(() => hook.result.current.remove());
  expect(mockKept.size).toBe(0);
  await act(async () => hook.result.current.putBack?.());
  expect(hook.result.current.video).toMatchObject({ status: 'done', sentId: 'kept-1' });
  act(() => hook.result.current.remove());
  await act(() => hook.result.current.take());
  expect(hook.result.current.putBack).toBeNull();
});

test.each([
  ['too long', { ...file, seconds: 16 }],
  ['too large', { ...file, bytes: 1_001 }],
])('one that is %s is not sent, and says so', async (_, chosen) => {
  mockPick.mockResolvedValue(chosen);
  const { hook } = open();
  await act(() => hook.result.current.take());
  expect(hook.result.current.video).toBeNull();
  expect(hook.result.current.problem).toMatch(/视频/);
  expect(mockSend).not.toHaveBeenCalled();
});

test('one that did not arrive holds the claim back until it is sent again or removed', async () => {
  mockSend.mockResolvedValueOnce({ problem: '网络断了' });
  const { hook } = open();
  await act(() => hook.result.current.take());
  expect(hook.result.current.problem).toBe('网络断了');
  expect(videoHindrance(hook.result.current.video)).not.toBeNull();
  await act(async () => hook.result.current.retry());
  expect(hook.result.current.video?.sentId).toBe('kept-1');
  act(() => hook.result.current.remove());
  expect(hook.result.current.video).toBeNull();
});

test('it goes on by itself when the network is back', async () => {
  mockSend.mockResolvedValueOnce({ problem: '网络断了' });
  const { hook } = open();
  await act(() => hook.result.current.take());
  expect(hook.result.current.video?.status).toBe('failed');
  await act(async () => mockOnline.forEach((back) => back()));
  expect(hook.result.current.video).toMatchObject({ status: 'done', sentId: 'kept-1' });
  expect(hook.result.current.problem).toBeNull();
});

test('after a restart it is sent again where its file was kept, and forgotten where not', async () => {
  const lost: ClaimClip = {
    id: 'video-0',
    preview: '',
    seconds: 12,
    status: 'sending',
    percent: 40,
    sentId: null,
    file: null,
  };
  mockKept.set('video-0', file);
  const again = open(lost);
  await act(async () => undefined);
  expect(again.hook.result.current.video?.sentId).toBe('kept-1');
  const gone = open({ ...lost, id: 'video-9' });
  await act(async () => undefined);
  expect(gone.hook.result.current.video).toBeNull();
});
