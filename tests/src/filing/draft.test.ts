import type { ClaimPhoto } from '../../../src/features/filing/use-photos';

const phone = new Map<string, string>();
let roomInCharacters = Infinity;
jest.mock('../../../src/cloud/storage-scope', () => ({ storageScope: '' }), { virtual: true });
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    getStorageSync: (key: string) => phone.get(key) ?? '',
    setStorageSync: (key: string, value: string) => {
      if (value.length > roomInCharacters) throw new Error('quota');
      phone.set(key, value);
    },
    removeStorageSync: (key: string) => void phone.delete(key),
  },
}));

import { dropDraft, keepDraft, readDraft } from '../../../src/features/filing/draft';

const photo = (part: Partial<ClaimPhoto>): ClaimPhoto => ({
  id: 'p',
  preview: 'data:image/jpeg;base64,AAAA',
  status: 'done',
  percent: null,
  photoId: 'photo-1',
  file: null,
  proof: null,
  ...part,
});

beforeEach(() => {
  phone.clear();
  roomInCharacters = Infinity;
});

test('what was filled in is there again, under the same request id', () => {
  const draft = { ...readDraft('o1', 'i1'), issue: 'rotten' as const, note: '烂了', quantity: 2 };
  keepDraft('o1', 'i1', draft);
  expect(readDraft('o1', 'i1')).toEqual(draft);
});

test('each item has a draft of its own, and a submitted one is gone', () => {
  const draft = { ...readDraft('o1', 'i1'), note: '第一件' };
  keepDraft('o1', 'i1', draft);
  expect(readDraft('o1', 'i2').note).toBe('');
  dropDraft('o1', 'i1');
  expect(readDraft('o1', 'i1').note).toBe('');
  expect(readDraft('o1', 'i1').requestId).not.toBe(draft.requestId);
});

test('photos come back, those that never arrived without the file of the closed page', () => {
  const photos = [photo({ id: 'a' }), photo({ id: 'b', photoId: null, status: 'failed' })];
  keepDraft('o1', 'i1', { ...readDraft('o1', 'i1'), photos });
  expect(readDraft('o1', 'i1').photos.map(({ id, file }) => [id, file])).toEqual([
    ['a', null],
    ['b', null],
  ]);
});

test('on a full phone the previews go before the words', () => {
  roomInCharacters = 600;
  const photos = [photo({ preview: `data:${'A'.repeat(2_000)}` })];
  keepDraft('o1', 'i1', { ...readDraft('o1', 'i1'), note: '烂了', photos });
  const kept = readDraft('o1', 'i1');
  expect(kept.note).toBe('烂了');
  expect(kept.photos).toMatchObject([{ photoId: 'photo-1', preview: '' }]);
});
