/** Films made byte by byte: the boxes that phones write, around a few bytes of media data. */

/** What the tests look for in what was kept. */
export const SECRET_PLACE_OF_VIDEO = '+31.2304+121.4737/';

function box(type: string, ...bodies: Buffer[]): Buffer {
  const body = Buffer.concat(bodies);
  const header = Buffer.alloc(8);
  header.writeUInt32BE(body.length + 8);
  header.write(type, 4, 'latin1');
  return Buffer.concat([header, body]);
}

function numbers(...values: number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => bytes.writeUInt32BE(value, index * 4));
  return bytes;
}

const letters = (words: string) => Buffer.from(words, 'latin1');

function times(timescale: number, duration: number): Buffer {
  return numbers(0, 0, 0, timescale, duration);
}

/** As QuickTime (`©xyz`) and as iPhones (`meta` with keys) write where a film was taken. */
function places(): Buffer[] {
  const name = letters('com.apple.quicktime.location.ISO6709');
  const keys = box('keys', numbers(0, 1), box('mdta', name));
  const value = box('data', numbers(1, 0), letters(SECRET_PLACE_OF_VIDEO));
  const list = box('ilst', Buffer.concat([numbers(value.length + 8, 1), value]));
  const text = letters(SECRET_PLACE_OF_VIDEO);
  return [box('udta', box('\u00a9xyz', numbers(text.length << 16), text)), box('meta', keys, list)];
}

interface Track {
  handler: 'vide' | 'soun' | 'meta';
  codec: string;
  seconds: number;
  /** Where its one sample lies, and how many bytes it takes. */
  sample: { at: number; byteCount: number };
  wide?: boolean;
}

function trackOf({ handler, codec, seconds, sample, wide = false }: Track): Buffer {
  const table = box(
    'stbl',
    box('stsd', numbers(0, 1), box(codec, Buffer.alloc(8))),
    box('stts', numbers(0, 1, 1, seconds * 600)),
    box('stsc', numbers(0, 1, 1, 1, 1)),
    box('stsz', numbers(0, 0, 1, sample.byteCount)),
    wide ? box('co64', numbers(0, 1, 0, sample.at)) : box('stco', numbers(0, 1, sample.at)),
  );
  const head = box('hdlr', numbers(0, 0), letters(handler), numbers(0, 0, 0));
  const media = box('mdia', box('mdhd', times(600, 0)), head, box('minf', table));
  return box('trak', box('tkhd', Buffer.alloc(84)), media, box('udta', letters('SECRET-MAKER')));
}

interface Film {
  seconds?: number;
  /** What the header claims; the tracks say the truth. */
  claimedSeconds?: number;
  brand?: string;
  codec?: string;
  /** As a stream: in fragments, without a length. */
  streamed?: boolean;
  withPicture?: boolean;
  wide?: boolean;
}

/** A film with places in its header, in a track of timed metadata and in a maker's own box. */
export function film({
  seconds = 12,
  claimedSeconds = seconds,
  brand = 'isom',
  codec = 'avc1',
  streamed = false,
  withPicture = true,
  wide = false,
}: Film = {}): Uint8Array {
  const shown = letters('PICTURES');
  const place = letters(SECRET_PLACE_OF_VIDEO);
  const start = box('ftyp', letters(`${brand}\0\0\0\0${brand}`));
  const data = box('mdat', shown, place);
  const at = start.length + 8;
  const pictures = { handler: 'vide', codec, seconds, wide } as const;
  const tracks = [
    ...(withPicture ? [trackOf({ ...pictures, sample: { at, byteCount: shown.length } })] : []),
    trackOf({
      handler: 'meta',
      codec: 'mebx',
      seconds: 1,
      wide,
      sample: { at: at + shown.length, byteCount: place.length },
    }),
  ];
  const head = box('mvhd', times(1_000, claimedSeconds * 1_000));
  const movie = box('moov', head, ...tracks, ...places());
  const fragments = streamed ? [box('moof', Buffer.alloc(8))] : [];
  const maker = box('uuid', letters(SECRET_PLACE_OF_VIDEO));
  return new Uint8Array(Buffer.concat([start, data, movie, ...fragments, maker]));
}
