import { createVideos } from '../../cloudfunctions/_platform/video/read-video';
import { jpegPhoto } from './photo-fixtures';
import { film, SECRET_PLACE_OF_VIDEO } from './video-fixtures';
import { m4aVoice, webmVoice } from './voice-fixtures';

const videos = createVideos();

test.each([
  ['mp4', film()],
  ['mov', film({ brand: 'qt  ' })],
  ['mp4', film({ codec: 'hvc1' })],
] as const)('a film of %s says by its own bytes how long it is', (format, bytes) => {
  const read = videos.clean(bytes);
  expect(read?.format).toBe(format);
  expect(read?.milliseconds).toBe(12_000);
  expect(read?.sha256).toMatch(/^[0-9a-f]{64}$/);
});

test.each([
  ['32 bits', film()],
  ['64 bits', film({ wide: true })],
])('where it was taken is gone from every corner, by offsets of %s', (_, bytes) => {
  const before = Buffer.from(bytes).toString('latin1');
  expect(before.split(SECRET_PLACE_OF_VIDEO)).toHaveLength(5);
  expect(before).toContain('SECRET-MAKER');
  const kept = videos.clean(bytes)?.bytes ?? new Uint8Array();
  const after = Buffer.from(kept).toString('latin1');
  expect(after).not.toContain(SECRET_PLACE_OF_VIDEO);
  expect(after).not.toContain('SECRET-MAKER');
  // What plays stands where it stood, and the upload itself was not touched.
  expect(after.indexOf('PICTURES')).toBe(before.indexOf('PICTURES'));
  expect(kept).toHaveLength(bytes.length);
  expect(Buffer.from(bytes).toString('latin1')).toBe(before);
});

test('a header that claims less than there is does not shorten a film', () => {
  expect(videos.clean(film({ seconds: 90, claimedSeconds: 3 }))?.milliseconds).toBe(90_000);
});

test('cleaned once more it is the same', () => {
  const once = videos.clean(film());
  expect(videos.clean(once?.bytes ?? new Uint8Array())?.sha256).toBe(once?.sha256);
});

test.each([
  ['a photo', jpegPhoto()],
  ['nothing', new Uint8Array()],
  ['a voice note', m4aVoice(3)],
  ['a film of another kind', webmVoice(3, { withPicture: true })],
  ['a stream in fragments', film({ streamed: true })],
  ['a film without pictures', film({ withPicture: false })],
  ['a film of no length', film({ seconds: 0 })],
  ['an unknown brand', film({ brand: 'evil' })],
  ['pictures that no phone shows', film({ codec: 'ap4h' })],
])('%s is no video', (_, bytes) => {
  expect(videos.clean(bytes)).toBeNull();
});

test('cut off anywhere or with a byte changed it is read or refused, never a fault', () => {
  const whole = film();
  for (let end = 0; end < whole.length; end += 1) {
    expect(() => videos.clean(whole.slice(0, end))).not.toThrow();
    const broken = Uint8Array.from(whole);
    broken[end] = 0xff;
    expect(() => videos.clean(broken)).not.toThrow();
  }
});
