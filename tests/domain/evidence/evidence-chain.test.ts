import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import {
  chainStart,
  checkChain,
  digestOfContent,
  linkReadings,
  type ChainEntry,
  type ChainHead,
  type EvidencePull,
  type SourceReading,
} from '../../../domain/evidence/evidence-chain';
import { evidenceSources } from '../../../domain/evidence/evidence-source';
import { canonicalJson } from '../../../domain/primitives/canonical-json';
import { minutes } from '../shanghai';

const digest = (text: string) => createHash('sha256').update(text).digest('hex');
const start = chainStart('ticket_1', digest);

function reading(change: Partial<SourceReading> = {}): SourceReading {
  const contentDigest = digestOfContent({ grams: 100 }, digest);
  const source = 'weighing' as const;
  return { source, standing: 'found', recordedAt: minutes(1), count: 1, contentDigest, ...change };
}

/** Two pulls: three sources, then one that was recorded later. */
function chain(): { pulls: EvidencePull[]; head: ChainHead } {
  const first = linkReadings(
    start,
    [reading({ source: 'order' }), reading(), reading({ source: 'seal', standing: 'missing' })],
    minutes(2),
    digest,
  );
  const then = headOf(first);
  const second = linkReadings(then, [reading({ source: 'seal' })], minutes(9), digest);
  const pulls = [
    { pulledAt: minutes(2), entries: first },
    { pulledAt: minutes(9), entries: second },
  ];
  return { pulls, head: headOf(second) };
}

function headOf(entries: ChainEntry[]): ChainHead {
  const last = entries[entries.length - 1]!;
  return { entryCount: last.position, headHash: last.hash };
}

test('a chain that nobody touched is whole, and says how long it is and when it ended', () => {
  const { pulls, head } = chain();
  expect(checkChain(start, pulls, head, digest)).toEqual({
    whole: true,
    entryCount: 4,
    lastAt: minutes(9),
  });
  expect(checkChain(start, [], start, digest)).toMatchObject({ whole: true, entryCount: 0 });
});

test.each([
  ['another content', { contentDigest: digest('another') }],
  ['another time', { recordedAt: minutes(0) }],
  ['another source', { source: 'stock' }],
  ['another standing', { standing: 'missing' }],
  ['another count', { count: 2 }],
  ['another place in the chain', { position: 7 }],
  ['another hash', { hash: digest('forged') }],
] as const)('an entry with %s is found', (_, change) => {
  const { pulls, head } = chain();
  pulls[0]!.entries[1] = { ...pulls[0]!.entries[1]!, ...change };
  expect(checkChain(start, pulls, head, digest)).toMatchObject({ whole: false, brokenAt: 2 });
});

test('an entry that was taken out, put in or moved is found', () => {
  const out = chain();
  out.pulls[0]!.entries.splice(0, 1);
  expect(checkChain(start, out.pulls, out.head, digest)).toMatchObject({ brokenAt: 1 });
  const put = chain();
  put.pulls[1]!.entries.push(put.pulls[1]!.entries[0]!);
  expect(checkChain(start, put.pulls, put.head, digest)).toMatchObject({ brokenAt: 5 });
  const moved = chain();
  moved.pulls[0]!.entries.reverse();
  expect(checkChain(start, moved.pulls, moved.head, digest)).toMatchObject({ brokenAt: 1 });
});

test('a chain that was cut short, or made anew, does not reach the head kept apart', () => {
  const short = chain();
  short.pulls.pop();
  expect(checkChain(start, short.pulls, short.head, digest)).toMatchObject({ brokenAt: 4 });
  const { head } = chain();
  const anew = linkReadings(start, [1, 2, 3, 4].map(() => reading()), minutes(2), digest);
  const pulls = [{ pulledAt: minutes(2), entries: anew }];
  expect(checkChain(start, pulls, head, digest)).toMatchObject({ whole: false, brokenAt: 4 });
});

test('another pull time, and the chain of another ticket, are found', () => {
  const { pulls, head } = chain();
  const late = [{ ...pulls[0]!, pulledAt: minutes(3) }, pulls[1]!];
  expect(checkChain(start, late, head, digest)).toMatchObject({ brokenAt: 1 });
  const other = chainStart('ticket_2', digest);
  expect(checkChain(other, pulls, head, digest)).toMatchObject({ brokenAt: 1 });
});

test('every source may be linked, each once a pull, in the order given', () => {
  const readings = evidenceSources.map((source) => reading({ source }));
  const entries = linkReadings(start, readings, minutes(2), digest);
  expect(entries.map(({ source }) => source)).toEqual([...evidenceSources]);
  expect(entries.map(({ position }) => position)).toEqual(evidenceSources.map((_, at) => at + 1));
});

test('the digest of a content does not depend on the order of its fields', () => {
  expect(canonicalJson({ b: [1, null], a: { d: 'x', c: undefined } })).toBe(
    '{"a":{"d":"x"},"b":[1,null]}',
  );
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (content) => {
      const turned = Object.fromEntries(Object.entries(content).reverse());
      expect(canonicalJson(turned)).toBe(canonicalJson(content));
      expect(JSON.parse(canonicalJson(content))).toEqual(JSON.parse(JSON.stringify(content)));
    }),
  );
  expect(() => canonicalJson({ at: () => 1 })).toThrow('no JSON');
});
