import { request as httpRequest } from 'node:http';

import { createClientService, type ClientService } from '../../emulator/services/client';
import { createOpenApiService, type OpenApiService } from '../../emulator/services/openapi';
import { createStorageService, type StorageService } from '../../emulator/services/storage';
import { createRig, type ServiceRig } from './fixtures/service-rig';

const JSON_TYPE = { 'content-type': 'application/json' };

let rig: ServiceRig;
let storage: StorageService;
let openapi: OpenApiService;
let client: ClientService;
let origin: string;

beforeEach(async () => {
  rig = createRig();
  storage = createStorageService(rig.context);
  openapi = createOpenApiService(rig.context);
  client = createClientService(rig.context, {
    storage,
    messages: openapi.messages,
    identify({ headers }) {
      const openid = headers['x-person'];
      return typeof openid === 'string' ? { openid } : undefined;
    },
  });
  origin = await rig.serve(client.handle);
});

afterEach(() => rig.close());

interface Sent {
  method?: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
  person?: string | null;
}

/** By node's own client, because fetch does not let a test set Host and Origin. */
function send(path: string, { method = 'POST', headers = {}, body = '', person }: Sent = {}) {
  const identity = person === null ? {} : { 'x-person': person ?? 'resident' };
  return new Promise<{ status: number; body: Record<string, unknown> }>((resolve, reject) => {
    const target = new URL(path, origin);
    const sent = { method, headers: { ...JSON_TYPE, ...identity, ...headers } };
    const request = httpRequest(target, sent, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        resolve({ status: response.statusCode ?? 0, body: text ? JSON.parse(text) : {} });
      });
    });
    request.on('error', reject);
    request.end(body);
  });
}

const call = (data: unknown, sent: Sent = {}) =>
  send('/cloud/call', { body: JSON.stringify({ name: 'ticket', data }), ...sent });

test('a call reaches the function as the person that the host named', async () => {
  rig.answer = () => ({ requestId: '', result: { ok: true } });
  const answer = await call({ action: 'list' });
  expect(answer).toEqual({
    status: 200,
    body: { result: { ok: true }, requestID: 'request-1', errMsg: 'cloud.callFunction:ok' },
  });
  expect(rig.calls).toEqual([
    {
      name: 'ticket',
      event: { action: 'list' },
      caller: { source: 'wx_client', openid: 'resident' },
    },
  ]);
});

test('nobody calls without being known', async () => {
  const answer = await call({}, { person: null });
  expect(answer).toMatchObject({ status: 401, body: { errCode: -601018 } });
  expect(rig.calls).toEqual([]);
});

test.each([
  ['FUNCTIONS_EXECUTE_FAIL', -504002, 'functions execute fail | errMsg: boom'],
  ['FUNCTIONS_TIME_LIMIT_EXCEEDED', -504003, 'invoking task timed out | errMsg: boom'],
  ['FUNCTION_NOT_FOUND', -501000, 'FunctionName parameter could not be found | errMsg: boom'],
  ['SOMETHING_ELSE', -501001, 'resource system error | errMsg: boom'],
])('a function that fails with %s shows the client’s code', async (code, errCode, text) => {
  rig.answer = () => ({ requestId: '', error: { code, message: 'boom' } });
  expect(await call({})).toEqual({
    status: 500,
    body: {
      errCode,
      errMsg: `cloud.callFunction:fail Error: errCode: ${errCode} ${text}`,
      requestID: 'request-1',
    },
  });
});

test.each([
  ['another site', { origin: 'https://evil.example' }],
  ['a page without an origin', { origin: 'null' }],
  ['another port of this machine', { origin: 'http://127.0.0.1:9' }],
  ['a foreign page as the browser reports it', { 'sec-fetch-site': 'cross-site' }],
  ['a host name that was made to point here', { host: 'evil.example' }],
])('a call from %s is refused', async (_title, headers) => {
  const answer = await call({}, { headers });
  expect(answer).toMatchObject({ status: 403, body: { errCode: -601004 } });
  const upload = await send('/cloud/upload?path=a.txt', { method: 'PUT', headers, body: 'x' });
  expect(upload.status).toBe(403);
  expect(rig.calls).toEqual([]);
  expect(storage.list()).toEqual([]);
});

test('a call from the app’s own page is served, by any name of this machine', async () => {
  const { port } = new URL(origin);
  const host = `localhost:${port}`;
  const headers = { origin: `http://${host}`, host, 'sec-fetch-site': 'same-origin' };
  expect((await call({}, { headers })).status).toBe(200);
});

test('a form of a foreign page cannot pass for JSON', async () => {
  const headers = { 'content-type': 'text/plain' };
  expect(await call({}, { headers })).toMatchObject({ status: 415 });
  expect(rig.calls).toEqual([]);
});

test.each([
  ['no JSON', '{'],
  ['no object', '[]'],
  ['no name', '{"data":{}}'],
  ['a name that is a path', '{"name":"../x"}'],
  ['data that are no object', '{"name":"ticket","data":[1]}'],
])('a body with %s is refused', async (_title, body) => {
  expect(await send('/cloud/call', { body })).toMatchObject({
    status: 400,
    body: { errCode: -501007 },
  });
});

test('data of a call may have 1 MB, a file 50 MB, and more gets a clear answer', async () => {
  const large = await call({ note: 'x'.repeat(1024 * 1024) });
  expect(large).toMatchObject({ status: 413, body: { errCode: -604002 } });
  expect(large.body.errMsg).toContain('the body is larger than 1048576 bytes');
  const body = Buffer.alloc(50 * 1024 * 1024 + 1);
  const file = await send('/cloud/upload?path=a.bin', { method: 'PUT', body });
  expect(file).toMatchObject({ status: 413, body: { errCode: -403001 } });
  expect(storage.list()).toEqual([]);
});

test('a file is uploaded as the caller’s own', async () => {
  const upload = (person: string, text: string) =>
    send('/cloud/upload?path=claims%2Fa.txt', {
      method: 'PUT',
      headers: { 'content-type': 'text/plain' },
      body: text,
      person,
    });
  const answer = await upload('resident', 'one');
  expect(answer).toMatchObject({ status: 200, body: { errMsg: 'cloud.uploadFile:ok' } });
  expect((await storage.read(String(answer.body.fileID)))?.bytes.toString()).toBe('one');
  expect(await upload('neighbour', 'two')).toMatchObject({
    status: 500,
    body: { errCode: -503002 },
  });
  const outside = await send('/cloud/upload?path=..%2Fx', { method: 'PUT', body: 'x' });
  expect(outside).toMatchObject({ status: 400, body: { errCode: -501007 } });
});

test('a tap on "allow" is one message for each template, three at most', async () => {
  const subscribe = (templateIds: unknown) =>
    send('/cloud/subscribe', { body: JSON.stringify({ templateIds }) });
  const answer = await subscribe(['progress', 'money']);
  expect(answer.body).toEqual({
    progress: 'accept',
    money: 'accept',
    errMsg: 'requestSubscribeMessage:ok',
  });
  await subscribe(['progress']);
  expect(openapi.messages.remaining('resident', 'progress')).toBe(2);
  expect(openapi.messages.remaining('resident', 'money')).toBe(1);
  for (const wrong of [[], ['a', 'b', 'c', 'd'], [1], 'a', undefined]) {
    expect((await subscribe(wrong)).status).toBe(400);
  }
});

test('other methods and other paths are not served', async () => {
  expect((await send('/cloud/call', { method: 'GET' })).status).toBe(405);
  expect((await send('/cloud/other')).status).toBe(404);
  expect((await send('/elsewhere')).status).toBe(404);
});
