import { act, renderHook, waitFor } from '@testing-library/react';

jest.mock('../../../src/cloud/storage-scope', () => ({ storageScope: '' }), { virtual: true });
jest.mock('@tarojs/taro', () => ({ __esModule: true, default: {} }));
jest.mock('../../../src/cloud/client', () => ({ client: {} }), { virtual: true });
const mockPicked: Array<{ filePath: string; name: string; bytes: number }> = [];
const mockForgotten: string[] = [];
jest.mock(
  '../../../src/cloud/photos',
  () => ({
    pickPhotos: async () => mockPicked.splice(0),
    isPhoto: async () => true,
    keepPreview: async () => '',
    forgetFile: (filePath: string) => void mockForgotten.push(filePath),
  }),
  { virtual: true },
);
jest.mock(
  '../../../src/cloud/kept-files',
  () => ({
    keepFile: async () => undefined,
    reopenFile: async () => null,
    forgetKeptFile: async () => undefined,
  }),
  { virtual: true },
);
const mockBack: Array<() => void> = [];
jest.mock(
  '../../../src/cloud/on-online',
  () => ({
    onOnline: (back: () => void) => {
      mockBack.push(back);
      return () => void mockBack.splice(mockBack.indexOf(back), 1);
    },
  }),
  { virtual: true },
);
const mockPoints = jest.fn<Promise<unknown>, [string]>(async () => null);
jest.mock(
  '../../../src/cloud/picture-points',
  () => ({ readPoints: (filePath: string) => mockPoints(filePath) }),
  { virtual: true },
);

import { usePhotoFaults } from '../../../src/features/filing/use-photo-faults';
import { usePhotos, type ClaimPhoto } from '../../../src/features/filing/use-photos';
import type { UploadPhoto } from '../../../src/features/filing/upload-photo';

const limits = { maximum: 3, bytes: 1_000 };
const file = (name: string) => ({ filePath: `blob:${name}`, name, bytes: 9 });

function photos(upload: UploadPhoto, kept: ClaimPhoto[][] = []) {
  return renderHook(() => usePhotos([], limits, (next) => void kept.push(next), upload));
}

async function pick(page: ReturnType<typeof photos>, ...names: string[]): Promise<void> {
  mockPicked.push(...names.map(file));
  await act(() => page.result.current.add());
}

test('a failed upload says so, and goes on by itself once the network is there again', async () => {
  const upload = jest
    .fn<ReturnType<UploadPhoto>, Parameters<UploadPhoto>>()
    .mockImplementationOnce(async (_file, onProgress) => {
      onProgress(40);
      return { problem: '网络断了，连上再试' };
    })
    .mockImplementation(async () => ({ photoId: 'photo-1' }));
  const page = photos(upload);
  await pick(page, 'a.jpg');
  await waitFor(() => expect(page.result.current.photos[0]?.status).toBe('failed'));
  expect(page.result.current.problem).toBe('网络断了，连上再试');
  expect(page.result.current.photos[0]?.percent).toBe(40);
  await act(async () => mockBack.forEach((back) => back()));
  expect(page.result.current.photos).toMatchObject([{ status: 'done', photoId: 'photo-1' }]);
  expect(page.result.current.problem).toBeNull();
  await act(async () => mockBack.forEach((back) => back()));
  expect(upload).toHaveBeenCalledTimes(2);
  page.unmount();
  expect(mockBack).toEqual([]);
});

test('a photo taken again replaces the other only when there is one, for the same proof', async () => {
  let count = 0;
  const page = photos(async () => ({ photoId: `photo-${(count += 1)}` }));
  mockPicked.push(file('a.jpg'));
  await act(() => page.result.current.add('labelPhoto'));
  const [first] = page.result.current.photos;
  await act(() => page.result.current.retake(first?.id ?? ''));
  expect(page.result.current.photos).toMatchObject([{ photoId: 'photo-1' }]);
  mockPicked.push(file('b.jpg'));
  await act(() => page.result.current.retake(first?.id ?? ''));
  expect(page.result.current.photos).toMatchObject([{ photoId: 'photo-2', proof: 'labelPhoto' }]);
  expect(mockForgotten).toContain('blob:a.jpg');
});

/** A chequered picture of this brightness; without squares there is nothing to be seen. */
function picture(dark: number, light: number) {
  const side = 64;
  const points = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let at = 0; at < side * side; at += 1) {
    const isLight = (Math.floor(at / side / 4) + Math.floor((at % side) / 4)) % 2 === 0;
    points.fill(isLight ? light : dark, at * 4, at * 4 + 3);
  }
  return { width: side, height: side, points };
}

/** Bright above, dim below, and nothing between that has an edge. */
function gradient() {
  const side = 64;
  const points = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let at = 0; at < side * side; at += 1) {
    points.fill(80 + Math.floor(at / side) * 2, at * 4, at * 4 + 3);
  }
  return { width: side, height: side, points };
}

test.each([
  ['dark', picture(5, 60), 'dark'],
  ['blurred', gradient(), 'blurred'],
  ['empty', picture(128, 128), 'nothingVisible'],
  ['clear', picture(60, 200), undefined],
  ['unreadable here', null, undefined],
])('a look at a %s photo before anybody waits for it', async (name, points, fault) => {
  mockPoints.mockClear().mockResolvedValue(points);
  const one = { id: name, file: file('a.jpg') } as ClaimPhoto;
  const page = renderHook(() => usePhotoFaults([one]));
  await act(async () => undefined);
  expect(page.result.current[name]).toBe(fault);
  page.rerender();
  await act(async () => undefined);
  expect(mockPoints).toHaveBeenCalledTimes(1);
});

test('a still of the video goes up as a photo, gives way to the next one and goes with the video', async () => {
  const sent: string[] = [];
  const page = photos(async ({ filePath }) => {
    sent.push(filePath);
    return { photoId: `photo-${sent.length}` };
  });
  await pick(page, 'a.jpg');
  const put = (still: ReturnType<typeof file> | null) => {
    return act(() => page.result.current.putStill(still));
  };
  const ids = () => page.result.current.photos.map(({ photoId }) => photoId);
  await put(file('one'));
  expect(sent).toEqual(['blob:a.jpg', 'blob:one']);
  await put(file('two'));
  expect(ids()).toEqual(['photo-1', 'photo-3']);
  await put(null);
  expect(ids()).toEqual(['photo-1']);
  await pick(page, 'b.jpg', 'c.jpg');
  await put(file('beyond the limit'));
  expect(sent).not.toContain('blob:beyond the limit');
  expect(page.result.current.problem).toBeNull();
});

test('a removed photo comes back to its place as it was, while there is room', async () => {
  let count = 0;
  const upload = jest.fn<ReturnType<UploadPhoto>, Parameters<UploadPhoto>>(async () => {
    count += 1;
    return { photoId: `photo-${count}` };
  });
  const kept: ClaimPhoto[][] = [];
  const page = photos(upload, kept);
  await pick(page, 'a.jpg', 'b.jpg', 'c.jpg');
  const idsOf = () => page.result.current.photos.map(({ photoId }) => photoId);
  const second = page.result.current.photos[1]!.id;
  expect(page.result.current.putBack).toBeNull();
  act(() => page.result.current.remove(second));
  expect(idsOf()).toEqual(['photo-1', 'photo-3']);
  act(() => page.result.current.putBack?.());
  expect(idsOf()).toEqual(['photo-1', 'photo-2', 'photo-3']);
  expect(kept.at(-1)?.map(({ photoId }) => photoId)).toEqual(idsOf());
  expect(upload).toHaveBeenCalledTimes(3);
  act(() => page.result.current.remove(second));
  await pick(page, 'd.jpg');
  expect(page.result.current.putBack).toBeNull();
});

test('one that had not arrived goes up again when it comes back', async () => {
  const upload = jest
    .fn<ReturnType<UploadPhoto>, Parameters<UploadPhoto>>()
    .mockImplementationOnce(async () => ({ problem: '网络断了，连上再试' }))
    .mockImplementation(async () => ({ photoId: 'photo-1' }));
  const page = photos(upload);
  await pick(page, 'a.jpg');
  act(() => page.result.current.remove(page.result.current.photos[0]!.id));
  await act(async () => page.result.current.putBack?.());
  await waitFor(() => expect(page.result.current.photos).toMatchObject([{ photoId: 'photo-1' }]));
});
