/** A provider's model: off unless set up and allowed, told nothing but the picture, never in the way. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PNG } from 'pngjs';
import { readPhotos } from '../../cloudfunctions/_application/read-photos';
import type { Vision } from '../../cloudfunctions/_application/vision';
import { createVision } from '../../cloudfunctions/_platform/vision';
import { createMemoryEstate, type MemoryEstate } from './memory-estate';
import { must } from './memory-steps';

interface Asked {
  authorization: string | undefined;
  body: { model: string; messages: Array<{ role: string; content: Array<{ type: string }> }> };
}

let server: Server;
let asked: Asked[];
let answer: { status: number; content: string };

beforeEach(async () => {
  asked = [];
  answer = { status: 200, content: '{"findings":[]}' };
  server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const body = JSON.parse(Buffer.concat(parts).toString());
      asked.push({ authorization: request.headers.authorization, body });
      response.writeHead(answer.status, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ choices: [{ message: { content: answer.content } }] }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(() => new Promise((resolve) => server.close(resolve)));

function vision(): Vision {
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}/v1/ai/some/chat/completions`;
  const made = createVision({ url, key: 'secret', model: 'some-vision', provider: '某云识图' });
  if (made === null) throw new Error('it has an address');
  return made;
}

const photo = { format: 'jpg' as const, bytes: Uint8Array.from([1, 2, 3]) };

test('without an address there is no provider', () => {
  expect(createVision({ url: '', key: 'k', model: 'm', provider: 'p' })).toBeNull();
});

test('the provider gets the picture and the question, and nothing that names anybody', async () => {
  answer.content = '```json\n{"findings":[{"kind":"crushed","confidencePercent":82}]}\n```';
  expect(await vision().look(photo)).toEqual([{ kind: 'crushed', confidencePercent: 82 }]);
  const [{ authorization, body } = { authorization: '', body: null }] = asked;
  expect(authorization).toBe('Bearer secret');
  expect(Object.keys(body ?? {})).toEqual(['model', 'stream', 'messages']);
  const [text, picture] = body?.messages[0]?.content ?? [];
  expect(text).toMatchObject({ type: 'text' });
  expect(picture).toEqual({
    type: 'image_url',
    image_url: { url: 'data:image/jpeg;base64,AQID' },
  });
});

test.each([
  ['an error', 500, '', 'the vision provider answered 500'],
  ['prose', 200, 'It looks fine to me.', 'JSON'],
  ['an unknown kind', 200, '{"findings":[{"kind":"fraud","confidencePercent":99}]}', 'fraud'],
])('%s is no finding but a fault', async (_, status, content, message) => {
  answer = { status, content };
  await expect(vision().look(photo)).rejects.toThrow(message);
});

test('a picture too large for providers stays here', async () => {
  expect(await vision().look({ ...photo, bytes: new Uint8Array(5 * 2 ** 20) })).toEqual([]);
  expect(asked).toEqual([]);
});

describe('when a photo is read', () => {
  let estate: MemoryEstate;
  const light = { sharpness: 900, brightness: 120, burnt: 0.02, contrast: 60 };
  const reader = {
    read: async () => ({
      measures: { light, drawing: 0.1, spoiled: 0.97, spoiledAcross: 0.97, spoiledRegion: null },
      sketch: '',
      bands: [],
      sought: [],
    }),
  };

  beforeEach(() => {
    estate = createMemoryEstate(Date.parse('2026-11-20T12:00:00+08:00'));
  });

  async function upload(): Promise<string> {
    const { slots } = await must(estate, 'chen-guilan', 'ticket.beginUpload', { count: 1 });
    const [{ slotId, cloudPath } = { slotId: '', cloudPath: '' }] = slots;
    const bytes = new Uint8Array(PNG.sync.write(new PNG({ width: 32, height: 32 })));
    const fileId = await estate.world.files.upload(cloudPath, bytes);
    return (await must(estate, 'chen-guilan', 'ticket.finishUpload', { slotId, fileId })).photoId;
  }

  function allowing() {
    const current = () => {
      const policy = estate.world.policies.current();
      return { ...policy, photos: { ...policy.photos, isVisionAsked: true } };
    };
    return { ...estate.world, policies: { ...estate.world.policies, current } };
  }

  const findingsOf = async (photoId: string) =>
    (await estate.world.database.get('photoReadings', photoId))?.findings;

  test('nothing leaves while the policy does not allow it', async () => {
    const photoId = await upload();
    await readPhotos(estate.world, reader, [photoId], vision());
    expect(asked).toEqual([]);
    expect(await findingsOf(photoId)).toMatchObject([{ kind: 'spoiled' }]);
  });

  test('what it is sure of is a hint under its name, beside what we found', async () => {
    answer.content = JSON.stringify({
      findings: [
        { kind: 'leaking', confidencePercent: 88 },
        { kind: 'crushed', confidencePercent: 40 },
      ],
    });
    const photoId = await upload();
    await readPhotos(allowing(), reader, [photoId], vision());
    const findings = (await findingsOf(photoId)) ?? [];
    expect(findings.map(({ kind, provider }) => [kind, provider])).toEqual([
      ['spoiled', undefined],
      ['leaking', '某云识图'],
    ]);
  });

  test('a provider that fails takes nothing away', async () => {
    answer = { status: 503, content: '' };
    const photoId = await upload();
    expect(await readPhotos(allowing(), reader, [photoId], vision())).toEqual({ read: 1, waiting: 0 });
    expect(await findingsOf(photoId)).toMatchObject([{ kind: 'spoiled' }]);
  });

  test('a slow provider is not asked about the rest of a run', async () => {
    const photoIds = [await upload(), await upload(), await upload()];
    const questions: number[] = [];
    const slow: Vision = {
      provider: '某云识图',
      look: async () => {
        questions.push(estate.world.clock.now());
        estate.world.clock.advance(20_000);
        return [];
      },
    };
    const done = await readPhotos(allowing(), reader, photoIds, slow);
    expect(done).toEqual({ read: 3, waiting: 0 });
    expect(questions).toHaveLength(2);
  });
});
