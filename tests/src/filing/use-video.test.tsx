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
const mockSend = jest.fn();
jest.mock('../../../src/cloud/send-file', () => ({ sendVideo: () => mockSend() }));
jest.mock('../../../src/cloud/request-id', () => ({ makeRequestId: () => 'video-1' }));

import {
  useVideo,
  videoHindrance,
  videoIdOf,
  type ClaimVideo,
} from '../../../src/features/filing/use-video';

const limits = { seconds: 15, bytes: 1_000 };
const file = { filePath: 'blob:1', name: 'a.mp4', bytes: 900, seconds: 12.4, preview: '' };

beforeEach(() => {
  mockKept.clear();
  mockPick.mockReset().mockResolvedValue(file);
  mockSend.mockReset().mockResolvedValue({ value: 'kept-1' });
});

function open(initial: ClaimVideo | null = null) {
  const kept: Array<ClaimVideo | null> = [];
  const hook = renderHook(() => useVideo(initial, limits, (video) => void kept.push(video)));
  return { hook, kept };
}

test('it goes up as soon as it is chosen, and every step is kept in the draft', async () => {
  const { hook, kept } = open();
  await act(() => hook.result.current.take());
  expect(hook.result.current.video).toMatchObject({ status: 'done', videoId: 'kept-1' });
  expect(kept.at(-1)).toEqual(hook.result.current.video);
  expect(videoIdOf(hook.result.current.video)).toEqual({ videoId: 'kept-1' });
  expect(videoHindrance(hook.result.current.video)).toBeNull();
  expect(mockKept.size).toBe(0);
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
  expect(hook.result.current.video?.videoId).toBe('kept-1');
  act(() => hook.result.current.remove());
  expect(hook.result.current.video).toBeNull();
});

test('after a restart it is sent again where its file was kept, and forgotten where not', async () => {
  const lost: ClaimVideo = {
    id: 'video-0',
    preview: '',
    seconds: 12,
    status: 'sending',
    percent: 40,
    videoId: null,
    file: null,
  };
  mockKept.set('video-0', file);
  const again = open(lost);
  await act(async () => undefined);
  expect(again.hook.result.current.video?.videoId).toBe('kept-1');
  const gone = open({ ...lost, id: 'video-9' });
  await act(async () => undefined);
  expect(gone.hook.result.current.video).toBeNull();
});
