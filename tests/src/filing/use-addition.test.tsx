import { act, renderHook } from '@testing-library/react';
import { phone } from '../phone';

jest.mock('../../../src/cloud/storage-scope', () => ({ storageScope: '' }), { virtual: true });
jest.mock('@tarojs/taro', () => jest.requireActual('../phone').taro);
jest.mock('../../../src/cloud/client', () => ({ client: {} }), { virtual: true });
jest.mock('../../../src/cloud/photos', () => ({ forgetFile: () => undefined }), { virtual: true });
jest.mock('../../../src/cloud/on-online', () => ({ onOnline: () => () => undefined }), {
  virtual: true,
});
jest.mock('../../../src/cloud/videos', () => ({ pickVideo: async () => null }), { virtual: true });
const mockKept = new Map<string, { filePath: string; name: string; bytes: number }>();
jest.mock(
  '../../../src/cloud/kept-files',
  () => ({
    keepFile: async () => undefined,
    reopenFile: async (id: string) => mockKept.get(id) ?? null,
    forgetKeptFile: async (id: string) => void mockKept.delete(id),
  }),
  { virtual: true },
);
const mockUpload = jest.fn(async (_file: unknown) => ({ photoId: 'photo-again' }));
jest.mock('../../../src/features/filing/upload-photo', () => ({
  uploadClaimPhoto: (file: unknown) => mockUpload(file),
}));

import { useAddition } from '../../../src/features/filing/use-addition';
import { photosHindrance, type ClaimPhoto } from '../../../src/features/filing/use-photos';

const photo = (part: Partial<ClaimPhoto>): ClaimPhoto => ({
  id: 'p',
  preview: '',
  status: 'done',
  percent: null,
  photoId: 'photo-1',
  file: null,
  proof: null,
  ...part,
});

beforeEach(() => phone.clear());

test('what was being added is there again after a restart, each purpose apart', () => {
  const first = renderHook(() => useAddition('proof', 't1'));
  act(() => first.result.current.write('秤上只有一斤半'));
  first.unmount();
  expect(renderHook(() => useAddition('proof', 't1')).result.current.words).toBe('秤上只有一斤半');
  expect(renderHook(() => useAddition('appeal', 't1')).result.current.words).toBe('');
  expect(renderHook(() => useAddition('proof', 't2')).result.current.words).toBe('');
});

test('photos that arrived stay with the words; those that did not are gone with their files', () => {
  const photos = [photo({ id: 'a' }), photo({ id: 'b', photoId: null, status: 'sending' })];
  phone.set('draft:proof:t1', JSON.stringify({ words: '补上了', photos }));
  const { result } = renderHook(() => useAddition('proof', 't1'));
  expect(result.current.photos.photos.map(({ id }) => id)).toEqual(['a']);
  act(() => result.current.photos.remove('a'));
  expect(JSON.parse(phone.get('draft:proof:t1') ?? '')).toEqual({ words: '补上了', photos: [] });
});

test('a photo that never arrived is sent again from the file that was kept', async () => {
  mockKept.set('b', { filePath: 'blob:kept', name: 'b.jpg', bytes: 9 });
  const photos = [photo({ id: 'a' }), photo({ id: 'b', photoId: null, status: 'failed' })];
  phone.set('draft:proof:t1', JSON.stringify({ words: '补上了', photos }));
  const { result } = renderHook(() => useAddition('proof', 't1'));
  await act(async () => undefined);
  expect(mockUpload).toHaveBeenCalledWith(expect.objectContaining({ filePath: 'blob:kept' }));
  expect(result.current.photos.photos).toMatchObject([
    { id: 'a', photoId: 'photo-1' },
    { id: 'b', photoId: 'photo-again', status: 'done' },
  ]);
  expect(mockKept.size).toBe(0);
});

test('once it was sent nothing is kept', () => {
  const { result } = renderHook(() => useAddition('appeal', 't1'));
  act(() => result.current.write('照片里看得清'));
  act(() => result.current.forget());
  expect(phone.size).toBe(0);
});

test('photos hold back what is sent only until all are there', () => {
  expect(photosHindrance([photo({})])).toBeNull();
  expect(photosHindrance([photo({}), photo({ status: 'sending' })])).toContain('还在传');
  expect(photosHindrance([photo({ status: 'failed' })])).toContain('没传上');
});
