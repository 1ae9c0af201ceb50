import { createVoices } from '../../cloudfunctions/_platform/voice/read-voice';
import { jpegPhoto } from './photo-fixtures';
import { m4aVoice, mp3Voice, webmVoice } from './voice-fixtures';

const voices = createVoices();

test.each([
  ['mp3', mp3Voice(12)],
  ['webm', webmVoice(12)],
  ['m4a', m4aVoice(12)],
  ['m4a', m4aVoice(12, { fragments: true })],
] as const)('a voice note of %s says by its own bytes how long it is', (format, bytes) => {
  const read = voices.read(bytes);
  expect(read?.format).toBe(format);
  expect(Math.round((read?.milliseconds ?? 0) / 1_000)).toBe(12);
  expect(read?.sha256).toMatch(/^[0-9a-f]{64}$/);
});

test('an ID3 tag in front of the frames is passed over', () => {
  const tag = Buffer.concat([Buffer.from('ID3\x04\0\0\0\0\0\x05', 'latin1'), Buffer.alloc(5)]);
  expect(voices.read(new Uint8Array(Buffer.concat([tag, mp3Voice(3)])))?.format).toBe('mp3');
});

test('a header that claims less than there is does not shorten a recording', () => {
  const bytes = Buffer.from(webmVoice(90));
  const info = bytes.indexOf(Buffer.from([0x2a, 0xd7, 0xb1]));
  const claim = Buffer.concat([Buffer.from([0x44, 0x89, 0x84]), Buffer.alloc(4)]);
  claim.writeFloatBE(1_000, 3);
  const lying = Buffer.concat([bytes.subarray(0, info), claim, bytes.subarray(info)]);
  expect(voices.read(new Uint8Array(lying))?.milliseconds).toBeGreaterThan(89_000);
});

test.each([
  ['a photo', jpegPhoto()],
  ['a film', webmVoice(3, { withPicture: true })],
  ['nothing', new Uint8Array()],
  ['a page', new Uint8Array(Buffer.from('<html><script>alert(1)</script></html>'))],
  ['half a header', new Uint8Array([0x1a, 0x45, 0xdf, 0xa3, 0x01])],
  ['one frame that is there by chance', mp3Voice(0.03)],
])('%s is no voice note', (_, bytes) => {
  expect(voices.read(bytes)).toBeNull();
});

test('cut off anywhere it is measured or refused, never a fault', () => {
  for (const whole of [mp3Voice(1), webmVoice(2), m4aVoice(2), m4aVoice(2, { fragments: true })]) {
    for (let end = 0; end < whole.length; end += 7) {
      expect(() => voices.read(whole.slice(0, end))).not.toThrow();
    }
  }
});
