import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { people } from '../../local/seed/people';
import { listenLocally, type LocalServer } from '../../local/server';
import { startLocalForTests, type LocalProduct } from '../../local/testing';

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Bare: no browser's or library's manners in between, so that a test can lie in any header. */
function send(
  origin: string,
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Answer> {
  const { hostname, port } = new URL(origin);
  const { method = 'GET', headers = {}, body } = options;
  return new Promise((resolve, reject) => {
    const request = httpRequest({ hostname, port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const { statusCode: status = 0, headers: answered } = response;
        resolve({ status, headers: answered, body: Buffer.concat(chunks) });
      });
    });
    request.on('error', reject);
    request.end(body);
  });
}

const json = { 'content-type': 'application/json' };
const whoAmI = JSON.stringify({ name: 'account', data: { action: 'account.me', input: {} } });

describe('the local server', () => {
  let product: LocalProduct;
  let origin: string;

  beforeAll(async () => {
    product = await startLocalForTests();
    ({ origin } = product);
  });
  afterAll(() => product.close());

  async function me(prefix: string): Promise<Record<string, unknown>> {
    const call = { method: 'POST', headers: json, body: whoAmI };
    const { status, body } = await send(origin, `${prefix}cloud/call`, call);
    expect(status).toBe(200);
    type Called = { result: { value: Record<string, unknown> } };
    return (JSON.parse(body.toString()) as Called).result.value;
  }

  describe('takes who one is from the path', () => {
    test('a person of the estate', async () => {
      expect(await me('/as/chen-guilan/')).toMatchObject({
        personId: 'chen-guilan',
        roles: ['resident'],
        greenChannel: true,
      });
      expect(await me('/as/zhou-min/')).toMatchObject({ personId: 'zhou-min' });
    });

    test('nobody in particular without it', async () => {
      expect(await me('/')).toMatchObject({ personId: null, roles: ['guest'] });
    });

    test('whatever the input claims', async () => {
      const userInfo = { openId: product.openidOf('shen-tao') };
      const data = { action: 'account.me', input: {}, userInfo };
      const body = JSON.stringify({ name: 'account', data });
      const call = { method: 'POST', headers: json, body };
      const answer = await send(origin, '/as/chen-guilan/cloud/call', call);
      expect(answer.body.toString()).toContain('"personId":"chen-guilan"');
    });

    test('and says so where there is no such person', async () => {
      for (const path of ['/as/nobody/', '/as/nobody/cloud/call', '/as//', '/as/%00/']) {
        const { status } = await send(origin, path, { headers: json });
        expect(status).toBe(404);
      }
      const { body } = await send(origin, '/as/%3Cscript%3E/');
      expect(body.toString()).toContain('没有这个人');
      expect(body.toString()).not.toContain('<script>');
    });

    test('with the slash that relative addresses need', async () => {
      const { status, headers } = await send(origin, '/as/chen-guilan?x=1');
      expect(status).toBe(307);
      expect(headers.location).toBe('/as/chen-guilan/?x=1');
    });

    test('nobody can name an openid that the estate does not know', () => {
      expect(() => product.openidOf('somebody')).toThrow('somebody');
    });
  });

  describe('keeps other sites away', () => {
    test('a name that merely resolves to this machine (DNS rebinding)', async () => {
      for (const path of ['/', '/sign-in', '/console', '/as/chen-guilan/', '/storage/x']) {
        const { status, body } = await send(origin, path, { headers: { host: 'evil.example' } });
        expect(status).toBe(421);
        expect(body.toString()).not.toContain('陈桂兰');
      }
      const headers = { ...json, host: `evil.example:${new URL(origin).port}` };
      const call = { method: 'POST', headers, body: whoAmI };
      expect((await send(origin, '/as/chen-guilan/cloud/call', call)).status).toBe(421);
    });

    test.each([
      ['an origin of another site', { origin: 'http://evil.example' }],
      ['no origin worth the name', { origin: 'null' }],
      ['a browser that says so', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors' }],
      ['another port of this machine', { origin: 'http://127.0.0.1:1' }],
    ])('a call from %s', async (_what, lie) => {
      const headers = { ...json, ...lie };
      const doors = ['/as/chen-guilan/cloud/call', '/cloud/call', '/console/api/clock/advance'];
      for (const path of doors) {
        const { status } = await send(origin, path, { method: 'POST', headers, body: whoAmI });
        expect(status).toBe(403);
      }
    });

    test('reading across sites, but not following a link', async () => {
      const fetching = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' };
      expect((await send(origin, '/sign-in', { headers: fetching })).status).toBe(403);
      const following = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
      expect((await send(origin, '/sign-in', { headers: following })).status).toBe(200);
    });

    test('a form, which cannot send JSON', async () => {
      const headers = { 'content-type': 'text/plain' };
      const call = { method: 'POST', headers, body: whoAmI };
      expect((await send(origin, '/as/chen-guilan/cloud/call', call)).status).toBe(415);
    });

    test('media of other sites, but not what was just filmed or spoken here', async () => {
      const { headers } = await send(origin, '/sign-in');
      expect(headers['content-security-policy']).toContain(`media-src 'self' ${origin} blob:;`);
    });

    test('frames, sniffing and a second name for this machine', async () => {
      const { headers } = await send(origin, '/sign-in');
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('no-referrer');
      const { port } = new URL(origin);
      const other = await send(origin, '/sign-in?x', { headers: { host: `localhost:${port}` } });
      expect(other.status).toBe(307);
      expect(other.headers.location).toBe(`${origin}/sign-in?x`);
    });
  });

  describe('gives out files', () => {
    test.each([
      '/as/chen-guilan/../../package.json',
      '/as/chen-guilan/%2e%2e/%2e%2e/package.json',
      '/as/chen-guilan/..%2f..%2fpackage.json',
      '/..%5cpackage.json',
      '/goods/..%2ftexts.ts',
      '/goods/../texts.ts',
      '/.built.json',
      '/goods/cherries.svg%00',
      '/sign-in/../render.ts',
    ])('but never one outside of their folders: %s', async (path) => {
      const { status, body } = await send(origin, path);
      expect(status).toBe(404);
      expect(body.toString()).toContain('没有这个');
    });

    test('a picture for every goods, packed for those who take it', async () => {
      const { status, headers, body } = await send(origin, '/goods/cherries.svg');
      expect(status).toBe(200);
      expect(headers['content-type']).toBe('image/svg+xml');
      expect(headers['content-encoding']).toBeUndefined();
      const packed = await send(origin, '/goods/cherries.svg', {
        headers: { 'accept-encoding': 'gzip' },
      });
      expect(packed.headers['content-encoding']).toBe('gzip');
      expect(packed.headers.vary).toBe('accept-encoding');
      expect(gunzipSync(packed.body)).toEqual(body);
      const tighter = await send(origin, '/goods/cherries.svg', {
        headers: { 'accept-encoding': 'gzip, deflate, br' },
      });
      expect(tighter.headers['content-encoding']).toBe('br');
      expect(brotliDecompressSync(tighter.body)).toEqual(body);
    });

    test('to readers only', async () => {
      const head = await send(origin, '/goods/cherries.svg', { method: 'HEAD' });
      expect(head.status).toBe(200);
      expect(head.body).toHaveLength(0);
      expect((await send(origin, '/goods/cherries.svg', { method: 'DELETE' })).status).toBe(404);
    });
  });

  describe('has a sign-in page', () => {
    test('that names everybody of the estate and leads each to their desk', async () => {
      const html = (await send(origin, '/sign-in')).body.toString();
      for (const { name } of people) expect(html).toContain(name);
      expect(html).toContain('href="/as/chen-guilan/#/pages/home/index"');
      expect(html).toContain('href="/as/zhou-min/#/packages/leader/inbox/index"');
      expect(html).toContain('href="/as/xu-jing/#/packages/platform/queue/index"');
      expect(html).toContain('68 岁');
      expect(html).toContain('href="/as/he-jun/#/packages/partner/tasks/index"');
    });

    test('whose parts are all served', async () => {
      const html = (await send(origin, '/sign-in')).body.toString();
      const parts = [...html.matchAll(/(?:href|src)="(\/sign-in\/[^"]+)"/g)];
      expect(parts.length).toBeGreaterThan(4);
      for (const [, part = ''] of parts) expect((await send(origin, part)).status).toBe(200);
    });
  });

  test('shows the console', async () => {
    const { status, headers } = await send(origin, '/console');
    expect(status).toBe(200);
    expect(headers['content-type']).toContain('text/html');
  });
});

describe('a server that others can reach', () => {
  const token = 'A-secret_of_22_letters';
  let server: LocalServer;
  let origin: string;

  beforeAll(async () => {
    server = await listenLocally({ host: '127.0.0.1', port: 0, token });
    ({ origin } = server);
    server.serve([
      async (_request, response) => {
        response.end('inside');
        return true;
      },
    ]);
  });
  afterAll(() => server.close());

  const paths = ['/', '/sign-in', '/as/chen-guilan/', '/as/chen-guilan/cloud/call', '/console'];

  test.each(paths)('demands the token for %s', async (path) => {
    for (const cookie of ['', 'local-cloud-1=x', cookieWith('wrong')]) {
      const { status, body } = await send(origin, path, { headers: { cookie } });
      expect(status).toBe(401);
      expect(body.toString()).not.toContain('inside');
    }
    expect((await send(origin, `${path}?token=wrong`)).status).toBe(401);
  });

  function cookieWith(value: string): string {
    return `local-cloud-${new URL(origin).port}=${value}`;
  }

  test('takes it once from the address, then from a cookie that no script can read', async () => {
    const { status, headers } = await send(origin, `/?token=${token}`);
    expect(status).toBe(307);
    expect(headers.location).toBe('/sign-in');
    const [cookie = ''] = headers['set-cookie'] ?? [];
    expect(cookie).toContain('HttpOnly');
    expect(cookie).toContain('SameSite=Lax');
    for (const path of paths) {
      const answer = await send(origin, path, { headers: { cookie: cookie.split(';')[0]! } });
      expect(answer.body.toString()).toBe('inside');
    }
  });

  test('leaves links into storage to their own signature', async () => {
    expect((await send(origin, '/storage/photo.jpg')).body.toString()).toBe('inside');
  });

  test('says that it is starting until there is something behind it', async () => {
    const waiting = await listenLocally({ host: '127.0.0.1', port: 0, token: null });
    const { status, headers, body } = await send(waiting.origin, '/sign-in');
    await waiting.close();
    expect(status).toBe(503);
    expect(headers['retry-after']).toBe('2');
    expect(body.toString()).toContain('正在准备');
  });
});
