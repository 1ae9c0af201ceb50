/** The outer services as functions meet them: the whole cloud, the real SDK inside of a worker. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { startRig, type CloudRig } from './fixtures/cloud-rig';

const MERCHANT = '1900000109';

let rig: CloudRig;
let server: Server;
let origin: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    void rig.cloud.services.storage.handle(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  rig = await startRig({
    origin: () => origin,
    services: { openapi: { contentCheck: { messagePushFunction: 'message-push' } } },
  });
  rig.cloud.clock.pause();
});

afterAll(async () => {
  await rig.close();
  server.closeAllConnections();
  server.close();
});

const noted = () => rig.cloud.database.find('others') as Array<{ event: object; source: string }>;

afterEach(() => rig.cloud.database.remove('others', {}));

test('a function keeps a file, reads it back and gives out a link to it', async () => {
  const { text, link } = await rig.run<{ text: string; link: string }>(`
    const { fileID } = await cloud.uploadFile({
      cloudPath: 'notes/说明.txt',
      fileContent: Buffer.from('虾是化的'),
    });
    const { fileContent } = await cloud.downloadFile({ fileID });
    const { fileList } = await cloud.getTempFileURL({ fileList: [fileID] });
    return { text: fileContent.toString(), link: fileList[0].tempFileURL };
  `);
  expect(text).toBe('虾是化的');
  expect(await (await fetch(link)).text()).toBe('虾是化的');
});

test('a function sends a message by consent', async () => {
  const send = `return cloud.openapi.subscribeMessage.send({
    touser: cloud.getWXContext().OPENID, templateId: 't', data: { thing1: { value: '进度' } },
  })`;
  expect(await rig.failure(send)).toContain('43101');
  rig.cloud.services.openapi.messages.subscribe('someone', ['t']);
  await expect(rig.run(send)).resolves.toMatchObject({ errCode: 0 });
});

test('a refund settles on the cloud’s clock and calls the function as WeChat Pay', async () => {
  rig.cloud.services.pay.recordPayment({
    outTradeNo: 'order-1',
    subMchId: MERCHANT,
    totalFeeFen: 8600,
    payerOpenid: 'someone',
  });
  const answer = await rig.run(`return cloud.cloudPay.refund({
    subMchId: '${MERCHANT}', outTradeNo: 'order-1', outRefundNo: 'refund-1', totalFee: 8600,
    refundFee: 8600, envId: cloud.getWXContext().ENV, functionName: 'payment-callback',
  })`);
  expect(answer).toMatchObject({ returnCode: 'SUCCESS', resultCode: 'SUCCESS' });
  await rig.cloud.clock.advance(5000);
  expect(noted()).toEqual([
    expect.objectContaining({
      source: 'wx_paycallback',
      event: expect.objectContaining({ outRefundNo: 'refund-1', refundStatus: 'SUCCESS' }),
    }),
  ]);
});

test('the verdict on an uploaded picture is pushed to the configured function', async () => {
  const { traceId } = await rig.run<{ traceId: string }>(`
    const fileContent = Buffer.from('ffd8ffe000104a464946', 'hex');
    const { fileID } = await cloud.uploadFile({ cloudPath: 'a.jpg', fileContent });
    const { fileList } = await cloud.getTempFileURL({ fileList: [fileID] });
    return cloud.openapi.security.mediaCheckAsync({
      mediaUrl: fileList[0].tempFileURL, mediaType: 2, version: 2, scene: 1, openid: 'someone',
    });
  `);
  await rig.cloud.clock.advance(2000);
  expect(noted()).toEqual([
    expect.objectContaining({
      source: 'wx_message',
      event: expect.objectContaining({
        Event: 'wxa_media_check',
        trace_id: traceId,
        result: { suggest: 'pass', label: 100 },
      }),
    }),
  ]);
});
