import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { createStorageService, type StorageService } from '../../emulator/services/storage';
import { createRig, type ServiceRig } from './fixtures/service-rig';
import { connectSdk, type Cloud } from './fixtures/sdk-gateway';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk' +
    '+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const DAY_MS = 24 * 60 * 60 * 1000;

let rig: ServiceRig;
let storage: StorageService;
let cloud: Cloud;
let origin: string;

beforeEach(async () => {
  rig = createRig();
  storage = createStorageService(rig.context, { publicPrefixes: ['public/'] });
  origin = await rig.serve(storage.handle);
  cloud = await connectSdk(rig, storage);
});

afterEach(() => rig.close());

async function linkTo(fileID: string, maxAge?: number): Promise<string> {
  const fileList = maxAge === undefined ? [fileID] : [{ fileID, maxAge }];
  const answer = await cloud.getTempFileURL({ fileList });
  return answer.fileList[0]!.tempFileURL;
}

test('the SDK uploads, downloads and deletes a file under the platform’s kind of ID', async () => {
  const { fileID } = await cloud.uploadFile({ cloudPath: 'claims/照片-1.png', fileContent: PNG });
  expect(fileID).toBe('cloud://local-env.6c6f-local-env-1300000000/claims/照片-1.png');

  const { fileContent } = await cloud.downloadFile({ fileID });
  expect(Buffer.compare(fileContent, PNG)).toBe(0);

  const deleted = await cloud.deleteFile({ fileList: [fileID] });
  expect(deleted.fileList).toEqual([{ fileID, status: 0, errMsg: 'ok' }]);
  const missing = { code: 'STORAGE_FILE_NONEXIST' };
  await expect(cloud.downloadFile({ fileID })).rejects.toMatchObject(missing);
});

test('a file that is not there is told apart from one of another environment', async () => {
  const mine = 'cloud://local-env.6c6f-local-env-1300000000/none.png';
  const foreign = 'cloud://other-env.6f74-other-env-1300000000/none.png';
  const links = await cloud.getTempFileURL({ fileList: [mine, foreign] });
  expect(links.fileList.map(({ status }) => status)).toEqual([-503003, -503002]);
  const deleted = await cloud.deleteFile({ fileList: [mine, foreign] });
  expect(deleted.fileList.map(({ status }) => status)).toEqual([-503003, -503002]);
});

test('a link works until its age on the emulator’s clock is over', async () => {
  const { fileID } = await cloud.uploadFile({ cloudPath: 'a.png', fileContent: PNG });
  const link = await linkTo(fileID, 60);
  const inTime = await fetch(link);
  expect(inTime.status).toBe(200);
  expect(inTime.headers.get('content-type')).toBe('image/png');
  await rig.advance(61_000);
  expect((await fetch(link)).status).toBe(403);
});

test('a link without a given age lasts a day, and none lasts longer', async () => {
  const { fileID } = await cloud.uploadFile({ cloudPath: 'a.png', fileContent: PNG });
  const links = [await linkTo(fileID), await linkTo(fileID, 30 * 24 * 60 * 60)];
  await rig.advance(DAY_MS - 1000);
  for (const link of links) expect((await fetch(link)).status).toBe(200);
  await rig.advance(2000);
  for (const link of links) expect((await fetch(link)).status).toBe(403);
});

test('nobody reads a private file without a link or with one of another file', async () => {
  const { fileID } = await cloud.uploadFile({ cloudPath: 'a.png', fileContent: PNG });
  await cloud.uploadFile({ cloudPath: 'b.png', fileContent: PNG });
  const link = await linkTo(fileID);
  expect((await fetch(`${origin}/storage/a.png`)).status).toBe(403);
  expect((await fetch(link.replace('a.png', 'b.png'))).status).toBe(403);
  expect((await fetch(link.replace(/t=\d+/, 't=9999999999'))).status).toBe(403);
  expect((await fetch(`${origin}/storage/none.png`)).status).toBe(403);
});

test('a file below a public prefix is read by anyone, by a plain link', async () => {
  const { fileID } = await cloud.uploadFile({ cloudPath: 'public/a.png', fileContent: PNG });
  const link = await linkTo(fileID);
  expect(link).toBe(`${origin}/storage/public/a.png`);
  expect((await fetch(link)).status).toBe(200);
  expect((await fetch(`${origin}/storage/public/none.png`)).status).toBe(404);
});

test.each([
  '../outside.png',
  'a/../../outside.png',
  '/absolute.png',
  'a//b.png',
  './a.png',
  'a/./b.png',
  'folder/',
  'with space.png',
  'a%2fb.png',
  'a?b.png',
  'a\\b.png',
  `${'x'.repeat(851)}`,
])('the path %j is refused', async (cloudPath) => {
  const upload = cloud.uploadFile({ cloudPath, fileContent: PNG });
  // The SDK shows every failed upload as errCode -1; the code of the cloud stays beside it.
  await expect(upload).rejects.toMatchObject({ code: 'INVALID_PARAM', errCode: -1 });
  await expect(storage.upload({ path: cloudPath, bytes: PNG })).rejects.toThrow('cloudPath');
});

test('a path that is encoded in the address does not reach outside either', async () => {
  for (const path of ['%2e%2e/cloud.db', 'public/%2e%2e/%2e%2e/cloud.db', 'public/..%2f..%2fx']) {
    expect((await fetch(`${origin}/storage/${path}`)).status).toBe(404);
  }
});

test('a file over 50 MB is refused with a clear error and leaves nothing', async () => {
  const fileContent = Buffer.alloc(50 * 1024 * 1024 + 1);
  const upload = cloud.uploadFile({ cloudPath: 'big.bin', fileContent });
  await expect(upload).rejects.toMatchObject({
    code: 'STORAGE_REQUEST_FAIL',
    message: expect.stringContaining('[EntityTooLarge]: the file is larger than 52428800 bytes'),
  });
  expect(storage.list()).toEqual([]);
});

test('an upload needs its permit, and the permit does not last', async () => {
  const send = (url: string, authorization: string) =>
    fetch(url, { method: 'PUT', headers: { authorization }, body: 'x' });
  const handler = storage.actions['storage.getUploadMetadata']!;
  const reply = await handler({ action: '', functionName: '', body: { path: 'a.txt' } });
  const { url, authorization } = (reply as { data: Record<string, string> }).data as {
    url: string;
    authorization: string;
  };
  expect((await send(url, 'forged')).status).toBe(403);
  expect((await send(url.replace('a.txt', 'b.txt'), authorization)).status).toBe(403);
  expect((await send(url, authorization)).status).toBe(200);
  await rig.advance(31 * 60_000);
  expect((await send(url, authorization)).status).toBe(403);
});

test('the type of a file comes from its bytes, not from its name or its sender', async () => {
  const upload = (path: string, bytes: Buffer, contentType?: string) =>
    storage.upload({ path, bytes, contentType });
  await upload('a.jpg', Buffer.from('%PDF-1.7 …'), 'image/jpeg');
  await upload('b.txt', PNG, 'text/plain');
  await upload('c.jpg', Buffer.from('not a picture'), 'image/jpeg');
  await upload('d.json', Buffer.from('{}'));
  expect(storage.list().map(({ contentType }) => contentType)).toEqual([
    'application/pdf',
    'image/png',
    'application/octet-stream',
    'application/json',
  ]);
});

test('an uploaded page cannot run as a page of the app', async () => {
  const html = Buffer.from('<script>alert(1)</script>');
  const { fileID } = await storage.upload({ path: 'x.html', bytes: html });
  const answer = await fetch(await linkTo(fileID));
  expect(answer.headers.get('content-security-policy')).toContain('sandbox');
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
});

test('a client may replace its own file and never the file of someone else', async () => {
  await storage.upload({ path: 'a.png', bytes: PNG, ownerOpenid: 'one' });
  await storage.upload({ path: 'a.png', bytes: Buffer.from('2'), ownerOpenid: 'one' });
  const foreign = storage.upload({ path: 'a.png', bytes: PNG, ownerOpenid: 'two' });
  await expect(foreign).rejects.toMatchObject({ code: 'STORAGE_EXCEED_AUTHORITY' });
});

test('files and links outlive a restart, and what a crash left behind is swept away', async () => {
  const { fileID } = await cloud.uploadFile({ cloudPath: 'a.png', fileContent: PNG });
  const link = new URL(await linkTo(fileID));
  const folder = join(rig.context.dataDirectory, 'storage');
  writeFileSync(join(folder, '.half.part'), 'x');

  const again = rig.restart();
  const reopened = createStorageService(again.context);
  const newOrigin = await again.serve(reopened.handle);
  expect((await fetch(newOrigin + link.pathname + link.search)).status).toBe(200);
  expect((await reopened.read(fileID))?.bytes.equals(PNG)).toBe(true);
  expect(readdirSync(folder)).toHaveLength(1);
  await again.close();
});

test('a replaced file keeps no old bytes on the disk', async () => {
  for (const text of ['one', 'two', 'three']) {
    await storage.upload({ path: 'a.txt', bytes: Buffer.from(text) });
  }
  const folder = join(rig.context.dataDirectory, 'storage');
  expect(readdirSync(folder)).toHaveLength(1);
  const { fileID } = storage.list()[0]!;
  expect((await storage.read(fileID))?.bytes.toString()).toBe('three');
});
