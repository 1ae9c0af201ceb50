import jsQR from 'jsqr';
import { PNG } from 'pngjs';

import { createOpenApiService, type OpenApiService } from '../../emulator/services/openapi';
import { createRig, type ServiceRig } from './fixtures/service-rig';
import { connectSdk, type Cloud } from './fixtures/sdk-gateway';

const TEMPLATES = { progress: { title: '售后进度提醒', keys: ['thing1', 'time2', 'amount3'] } };
const DATA = {
  thing1: { value: '白虾化冻' },
  time2: { value: '2026年11月23日 12:10' },
  amount3: { value: '¥86.00' },
};

let rig: ServiceRig;
let service: OpenApiService;
let cloud: Cloud;
let origin: string;

async function start(from: ServiceRig): Promise<void> {
  rig = from;
  rig.permissions = ['subscribeMessage.send', 'wxacode.getUnlimited', 'security.msgSecCheck'];
  service = createOpenApiService(rig.context, { templates: TEMPLATES });
  service.start();
  origin = await rig.serve();
  cloud = await connectSdk(rig, service);
}

beforeEach(() => start(createRig()));
afterEach(() => rig.close());

const send = (change: Record<string, unknown> = {}) =>
  cloud.openapi.subscribeMessage.send({
    touser: 'resident',
    templateId: 'progress',
    page: 'pages/claim/index?id=1',
    data: DATA,
    ...change,
  });

test('an API that config.json does not declare is refused with -604101', async () => {
  rig.permissions = ['wxacode.getUnlimited'];
  await expect(send()).rejects.toMatchObject({ errCode: -604101 });
  expect(rig.traces.join()).toContain('does not declare it in its config.json');
});

test('an API that does not exist here is refused with -604100, and the log names it', async () => {
  const call = cloud.openapi.subscribeMessage.addTemplate({});
  await expect(call).rejects.toMatchObject({ errCode: -604100 });
  expect(rig.traces.join()).toContain('openapi.subscribeMessage.addTemplate refused');
});

test('without consent nothing is sent', async () => {
  await expect(send()).rejects.toMatchObject({ errCode: 43101 });
  expect(service.messages.recent(1)[0]).toMatchObject({ errcode: 43101, openid: 'resident' });
});

test('one consent allows one message, and consents stack', async () => {
  service.messages.subscribe('resident', ['progress']);
  service.messages.subscribe('resident', ['progress']);
  await expect(send()).resolves.toMatchObject({ errCode: 0 });
  await expect(send()).resolves.toMatchObject({ errCode: 0 });
  await expect(send()).rejects.toMatchObject({ errCode: 43101 });
  expect(service.messages.remaining('resident', 'progress')).toBe(0);
});

test('a consent belongs to one person and one template', async () => {
  service.messages.subscribe('resident', ['other']);
  service.messages.subscribe('neighbour', ['progress']);
  await expect(send()).rejects.toMatchObject({ errCode: 43101 });
});

test('consents that are left outlive a restart', async () => {
  service.messages.subscribe('resident', ['progress']);
  service.messages.subscribe('resident', ['progress']);
  await send();
  const before = rig;
  await start(rig.restart());
  expect(service.messages.remaining('resident', 'progress')).toBe(1);
  await send();
  await expect(send()).rejects.toMatchObject({ errCode: 43101 });
  expect(service.messages.recent(5).map(({ errcode }) => errcode)).toEqual([43101, 0, 0]);
  await before.close();
});

test('a message with a fault in its data uses up no consent', async () => {
  service.messages.subscribe('resident', ['progress']);
  const tooLong = { ...DATA, thing1: { value: '一二三四五六七八九十一二三四五六七八九十多' } };
  const { amount3: _, ...incomplete } = DATA;
  const extra = { ...DATA, thing9: { value: '多' } };
  for (const data of [tooLong, incomplete, extra, {}]) {
    await expect(send({ data })).rejects.toMatchObject({ errCode: 47003 });
  }
  await expect(send()).resolves.toMatchObject({ errCode: 0 });
});

test.each([
  ['thing1', '一二三四五六七八九十一二三四五六七八九十', true],
  ['thing1', '两行\n文字', false],
  ['number2', '12.5', true],
  ['number2', '12 元', false],
  ['character_string3', 'T-2026-0001', true],
  ['character_string3', '单号一', false],
  ['character_string3', 'x'.repeat(33), false],
  ['time4', '2026-11-23 12:10', true],
  ['time4', '12:10', true],
  ['time4', '11月24日 前', false],
  ['date5', '2026年11月24日', true],
  ['date5', '明天', false],
  ['amount6', '86.00元', true],
  ['amount6', '八十六元', false],
  ['phone_number7', '+86-0766-66888866', true],
  ['name8', '陈桂兰', true],
  ['name8', '一二三四五六七八九十多', false],
  ['phrase9', '处理中', true],
  ['phrase9', '六个汉字的词', false],
  ['phrase9', 'OK', false],
  ['unknown1', '值', false],
  ['thing1', '', false],
])('the field %s with %j: %s', async (key, value, isAccepted) => {
  service = createOpenApiService(rig.context);
  const input = { touser: 'resident', template_id: 'any', data: { [key]: { value } } };
  service.messages.subscribe('resident', ['any']);
  const answer = service.messages.send(input, 'r') as { json: { errcode: number } };
  expect(answer.json.errcode).toBe(isAccepted ? 0 : 47003);
});

test('a template that was never chosen is refused', async () => {
  await expect(send({ templateId: 'none' })).rejects.toMatchObject({ errCode: 40037 });
  await expect(send({ touser: '' })).rejects.toMatchObject({ errCode: 40003 });
});

test('a code is a PNG of the asked width that a camera reads as the link of its page', async () => {
  const scene = '0123456789abcdef0123456789abcdef';
  const page = 'pages/track/index';
  const code = await cloud.openapi.wxacode.getUnlimited({ scene, page, width: 280 });
  expect(code.contentType).toBe('image/png');
  const image = PNG.sync.read(code.buffer);
  expect([image.width, image.height]).toEqual([280, 280]);
  const read = jsQR(new Uint8ClampedArray(image.data), image.width, image.height);
  expect(read?.data).toBe(`${origin}/#/pages/track/index?scene=${scene}`);
});

test.each(['', 'x'.repeat(33), 'a%20b', '中文', 'a b'])('the scene %j is refused', async (scene) => {
  const call = cloud.openapi.wxacode.getUnlimited({ scene, page: 'pages/track/index' });
  await expect(call).rejects.toMatchObject({ errCode: 40169 });
});

test('a page with a slash in front or with a query is refused, and so is a tiny code', async () => {
  const scene = 'a=1';
  const get = cloud.openapi.wxacode.getUnlimited;
  await expect(get({ scene, page: '/pages/x' })).rejects.toMatchObject({ errCode: 41030 });
  await expect(get({ scene, page: 'pages/x?a=1' })).rejects.toMatchObject({ errCode: 41030 });
  await expect(get({ scene, page: 'pages/x', width: 100 })).rejects.toMatchObject({
    errCode: 40097,
  });
});

test('a fault before an API leaves no trace of it, one after it does', async () => {
  service.messages.subscribe('resident', ['progress']);
  rig.faultAt.add('openapi.subscribeMessage.send:before');
  await expect(send()).rejects.toThrow('fault at');
  expect(service.messages.remaining('resident', 'progress')).toBe(1);
  rig.faultAt.clear();
  rig.faultAt.add('openapi.subscribeMessage.send:after');
  await expect(send()).rejects.toThrow('fault at');
  expect(service.messages.remaining('resident', 'progress')).toBe(0);
});
