import { createOpenApiService, type OpenApiService } from '../../emulator/services/openapi';
import type { ContentCheckOptions } from '../../emulator/services/openapi/content-check';
import { createStorageService } from '../../emulator/services/storage';
import { createRig, type ServiceRig } from './fixtures/service-rig';
import { connectSdk, type Cloud } from './fixtures/sdk-gateway';

const OPTIONS: ContentCheckOptions = { messagePushFunction: 'message-push' };
const PICTURE = 'https://pictures.example/shrimp.jpg';

const rigs: ServiceRig[] = [];
let rig: ServiceRig;
let service: OpenApiService;
let cloud: Cloud;

async function start(from: ServiceRig, options: ContentCheckOptions = OPTIONS): Promise<void> {
  rigs.push(from);
  rig = from;
  rig.permissions = ['security.msgSecCheck', 'security.mediaCheckAsync'];
  service = createOpenApiService(rig.context, { contentCheck: options });
  service.start();
  cloud = await connectSdk(rig, service);
}

beforeEach(() => start(createRig()));
afterEach(async () => {
  for (const open of rigs.splice(0)) await open.close();
});

async function checkPicture(mediaUrl = PICTURE): Promise<string> {
  const input = { mediaUrl, mediaType: 2, version: 2, scene: 1, openid: 'resident' };
  const { traceId } = await cloud.openapi.security.mediaCheckAsync(input);
  return String(traceId);
}

const checkText = (content: string) =>
  cloud.openapi.security.msgSecCheck({ content, version: 2, scene: 1, openid: 'resident' });

const verdicts = () => rig.calls.map(({ event }) => event.result);

test('a picture passes: the verdict comes two seconds later as a message', async () => {
  const traceId = await checkPicture();
  await rig.advance(1900);
  expect(rig.calls).toEqual([]);
  await rig.advance(200);
  expect(rig.calls).toEqual([
    {
      name: 'message-push',
      caller: { source: 'wx_message' },
      event: expect.objectContaining({
        MsgType: 'event',
        Event: 'wxa_media_check',
        appid: 'wx0000000000000000',
        trace_id: traceId,
        version: 2,
        errcode: 0,
        result: { suggest: 'pass', label: 100 },
      }),
    },
  ]);
  await rig.advance(60 * 60 * 1000);
  expect(rig.calls).toHaveLength(1);
});

test('a picture is flagged when the outcome is set to risky', async () => {
  service.checks.configure({ defaultOutcome: 'risky' });
  await checkPicture();
  await rig.advance(2000);
  expect(verdicts()).toEqual([{ suggest: 'risky', label: 21000 }]);
});

test('a delayed verdict comes after half an hour', async () => {
  service.checks.configure({ defaultOutcome: 'delayed' });
  await checkPicture();
  await rig.advance(29 * 60 * 1000);
  expect(verdicts()).toEqual([]);
  await rig.advance(60 * 1000);
  expect(verdicts()).toEqual([{ suggest: 'pass', label: 100 }]);
});

test('a verdict that never comes can still be decided by hand, once', async () => {
  service.checks.configure({ defaultOutcome: 'never' });
  const traceId = await checkPicture();
  await rig.advance(7 * 24 * 60 * 60 * 1000);
  expect(verdicts()).toEqual([]);
  await expect(service.checks.decide(traceId, 'risky')).resolves.toBe(true);
  expect(verdicts()).toEqual([{ suggest: 'risky', label: 21000 }]);
  await expect(service.checks.decide(traceId, 'pass')).resolves.toBe(false);
});

test('outcomes for the next checks are used up one by one before the default', async () => {
  service.checks.configure({ nextOutcomes: ['risky', 'never', 'pass'], delayMs: 10 });
  for (let count = 0; count < 4; count += 1) {
    await checkPicture();
    await rig.advance(10);
  }
  const suggests = verdicts().map((result) => (result as { suggest: string }).suggest);
  expect(suggests).toEqual(['risky', 'pass', 'pass']);
  expect(service.checks.settings().nextOutcomes).toEqual([]);
});

test('an open check is planned anew after a restart, and settings stay', async () => {
  service.checks.configure({ defaultOutcome: 'risky' });
  const traceId = await checkPicture();
  await start(rig.restart());
  await rig.advance(2000);
  expect(rig.calls.map(({ event }) => event.trace_id)).toEqual([traceId]);
  expect(verdicts()).toEqual([{ suggest: 'risky', label: 21000 }]);
});

test('a verdict that the function does not take is pushed again, three times in all', async () => {
  rig.answer = () => ({ requestId: '', error: { code: 'FUNCTIONS_EXECUTE_FAIL', message: 'no' } });
  await checkPicture();
  await rig.advance(60_000);
  expect(rig.calls).toHaveLength(3);
  expect(service.checks.recent(1)[0]).toMatchObject({ state: 'undelivered', attempts: 3 });
});

test('a fault on the way of a verdict is made good by the next push', async () => {
  rig.faultAt.add('openapi.mediaCheck:before');
  await checkPicture();
  await rig.advance(2000);
  rig.faultAt.clear();
  await rig.advance(5000);
  expect(verdicts()).toEqual([{ suggest: 'pass', label: 100 }]);
});

test('a picture that the platform cannot fetch has no verdict but an error', async () => {
  const folderRig = createRig();
  const storage = createStorageService(folderRig.context);
  await start(folderRig, { ...OPTIONS, canFetch: storage.canFetch });
  const { fileID } = await storage.upload({ path: 'a.txt', bytes: Buffer.from('x') });
  const links = await storage.actions['storage.batchGetDownloadUrl']!({
    action: '',
    functionName: '',
    body: { file_list: [{ fileid: fileID, max_age: 1 }] },
  });
  const link = (links as { data: { download_list: Array<{ tempFileURL: string }> } }).data
    .download_list[0]!.tempFileURL;
  await checkPicture(link);
  await rig.advance(2000);
  expect(rig.calls[0]!.event).toMatchObject({ errcode: -1008, detail: [] });
  expect(rig.calls[0]!.event.result).toBeUndefined();
});

test('without a function for messages the log says where the verdict went', async () => {
  await start(createRig(), {});
  await checkPicture();
  await rig.advance(60_000);
  expect(rig.calls).toEqual([]);
  expect(rig.traces.join()).toContain('no function is configured for messages');
});

test('what the interface does not take is refused', async () => {
  const input = { mediaUrl: PICTURE, mediaType: 2, version: 2, scene: 1, openid: 'resident' };
  const check = (change: object) => cloud.openapi.security.mediaCheckAsync({ ...input, ...change });
  const wrong = [{ mediaUrl: 'cloud://x' }, { mediaType: 3 }, { version: 1 }, { scene: 9 }];
  for (const change of wrong) {
    await expect(check(change)).rejects.toMatchObject({ errCode: 40097 });
  }
  await expect(check({ openid: '' })).rejects.toMatchObject({ errCode: 40003 });
});

test('text is judged at once', async () => {
  await expect(checkText('虾是化的')).resolves.toMatchObject({
    result: { suggest: 'pass', label: 100 },
  });
  await expect(checkText('特3456书yuuo莞6543李zxcz蒜7782法fgnv级')).resolves.toMatchObject({
    result: { suggest: 'risky' },
  });
  service.checks.configure({ textOutcome: 'risky' });
  await expect(checkText('虾是化的')).resolves.toMatchObject({ result: { suggest: 'risky' } });
});

test('text of 2,500 characters is taken and one more is not', async () => {
  await expect(checkText('字'.repeat(2500))).resolves.toMatchObject({ errCode: 0 });
  await expect(checkText('字'.repeat(2501))).rejects.toMatchObject({ errCode: 45002 });
  await expect(checkText('')).rejects.toMatchObject({ errCode: 44002 });
});
