import { megabytesText, writtenMomentText } from '../../locales/format';
import { text } from '../../locales/text';
import type { PhotoDocument } from './documents/photos';
import { html, type Html } from './html';
import type { World } from './ports';

const MEGABYTE = 1024 * 1024;
/** A page that a phone still opens; what is beyond is named with its digest. */
const ONE_PHOTO_BYTES = 3 * MEGABYTE;
const ALL_PHOTOS_BYTES = 8 * MEGABYTE;

const mimeTypes = { jpg: 'image/jpeg', png: 'image/png', webp: 'image/webp' } as const;

export interface PrintedPhoto {
  photo: PhotoDocument;
  /** The picture itself, base64; null where it is too large, objected to, or gone. */
  data: string | null;
  left: 'tooLarge' | 'flagged' | 'gone' | null;
}

/**
 * The photos with the pictures in them, oldest first: the storage's links would have expired by
 * the time somebody prints. What the content check objected to is named and not shown.
 */
export async function printedPhotos(
  world: World,
  photos: readonly PhotoDocument[],
): Promise<PrintedPhoto[]> {
  const printed: PrintedPhoto[] = [];
  let roomBytes = ALL_PHOTOS_BYTES;
  for (const photo of [...photos].sort((one, other) => one.uploadedAt - other.uploadedAt)) {
    const one = await printedPhoto(world, photo, Math.min(roomBytes, ONE_PHOTO_BYTES));
    if (one.data !== null) roomBytes -= photo.byteCount;
    printed.push(one);
  }
  return printed;
}

async function printedPhoto(
  world: World,
  photo: PhotoDocument,
  roomBytes: number,
): Promise<PrintedPhoto> {
  if (photo.check === 'flagged') return { photo, data: null, left: 'flagged' };
  if (photo.byteCount > roomBytes) return { photo, data: null, left: 'tooLarge' };
  const bytes = await world.files.download(photo.fileId);
  if (bytes === null) return { photo, data: null, left: 'gone' };
  return { photo, data: Buffer.from(bytes).toString('base64'), left: null };
}

export function photoPart(photos: readonly PrintedPhoto[]): Html | null {
  if (photos.length === 0) return null;
  return html`<h2>${text('printout.photos')}</h2>
<div class="photos">${photos.map(figure)}</div>`;
}

function figure({ photo, data, left }: PrintedPhoto, index: number): Html {
  const { format, sha256, uploadedAt, takenAt, byteCount } = photo;
  const number = index + 1;
  const size = megabytesText(byteCount);
  const when = takenAt === null ? null : writtenMomentText(takenAt);
  const taken = when === null ? null : html`<div>${text('printout.taken', { when })}</div>`;
  const source = `data:${mimeTypes[format]};base64,${data ?? ''}`;
  const missing = left === null ? '' : text(`printout.left.${left}`, { size });
  const shown =
    data === null
      ? html`<p>${missing}</p>`
      : html`<img src="${source}" alt="${text('photo.view', { number })}">`;
  return html`<figure>${shown}<figcaption>
<div>${text('printout.photo', { number, when: writtenMomentText(uploadedAt) })}</div>
${taken}
<div>SHA-256 ${sha256}</div></figcaption></figure>
`;
}
