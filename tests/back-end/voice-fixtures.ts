/** Voice notes made byte by byte: silence, but of a length that their own packets tell. */

/** MPEG 2 layer III, 24 kbit/s, 16 kHz: 108 bytes a frame of 36 ms. */
export function mp3Voice(seconds: number): Uint8Array {
  const frame = Buffer.alloc(108);
  frame.writeUInt32BE(0xfff33800);
  return new Uint8Array(Buffer.concat(Array(Math.ceil((seconds * 1_000) / 36)).fill(frame)));
}

function element(id: number[], body: Buffer): Buffer {
  const size = Buffer.alloc(8);
  size.writeUInt32BE(body.length, 4);
  size[0] = 0x01;
  return Buffer.concat([Buffer.from(id), size, body]);
}

/** As a browser's recorder writes it: no duration, a cluster a second, unknown sizes. */
export function webmVoice(seconds: number, { withPicture = false } = {}): Uint8Array {
  const unknown = Buffer.from([0x01, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]);
  const head = element([0x1a, 0x45, 0xdf, 0xa3], element([0x42, 0x82], Buffer.from('webm')));
  const info = element(
    [0x15, 0x49, 0xa9, 0x66],
    element([0x2a, 0xd7, 0xb1], Buffer.from([0x0f, 0x42, 0x40])),
  );
  const track = element([0xae], element([0x83], Buffer.from([withPicture ? 1 : 2])));
  const tracks = element([0x16, 0x54, 0xae, 0x6b], track);
  const clusters = Array.from({ length: seconds }, (_, second) => {
    const timecode = Buffer.alloc(4);
    timecode.writeUInt32BE(second * 1_000);
    const block = Buffer.from([0x81, 0x03, 0xd4, 0x80, 0xfc, 0xff, 0xfe]);
    const body = [element([0xe7], timecode), element([0xa3], block)];
    return Buffer.concat([Buffer.from([0x1f, 0x43, 0xb6, 0x75]), unknown, ...body]);
  });
  const segment = Buffer.concat([Buffer.from([0x18, 0x53, 0x80, 0x67]), unknown]);
  return new Uint8Array(Buffer.concat([head, segment, info, tracks, ...clusters]));
}

function box(type: string, ...bodies: Buffer[]): Buffer {
  const body = Buffer.concat(bodies);
  const header = Buffer.alloc(8);
  header.writeUInt32BE(body.length + 8);
  header.write(type, 4, 'latin1');
  return Buffer.concat([header, body]);
}

function times(timescale: number, duration: number): Buffer {
  const body = Buffer.alloc(20);
  body.writeUInt32BE(timescale, 12);
  body.writeUInt32BE(duration, 16);
  return body;
}

/** With the length in its header, or, as Safari records, in fragments of a second. */
export function m4aVoice(seconds: number, { fragments = false } = {}): Uint8Array {
  const ftyp = box('ftyp', Buffer.from('M4A \0\0\0\0M4A '));
  const length = fragments ? 0 : seconds * 1_000;
  const media = box('trak', box('mdia', box('mdhd', times(48_000, 0))));
  const moov = box('moov', box('mvhd', times(1_000, length)), media);
  const tfhd = Buffer.alloc(12);
  tfhd.writeUInt32BE(0x8);
  tfhd.writeUInt32BE(1_000, 8);
  const trun = Buffer.alloc(8);
  trun.writeUInt32BE(48, 4);
  const moof = box('moof', box('traf', box('tfhd', tfhd), box('trun', trun)));
  const parts = fragments ? Array<Buffer>(seconds).fill(moof) : [box('mdat', Buffer.alloc(64))];
  return new Uint8Array(Buffer.concat([ftyp, moov, ...parts]));
}
