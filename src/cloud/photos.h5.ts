/** Photos of the browser: its own file chooser, which offers the camera on a phone. */
import { FIRST_BYTES, looksLikePhoto, type PickedPhoto } from './picked-photo';

/** @returns what was chosen, nothing when the person thought better of it */
export function pickPhotos(maximum: number): Promise<PickedPhoto[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = 'image/*';
    input.multiple = maximum > 1;
    input.onchange = () => resolve([...(input.files ?? [])].map(picked));
    input.oncancel = () => resolve([]);
    input.click();
  });
}

function picked(file: File): PickedPhoto {
  return { filePath: URL.createObjectURL(file), name: file.name, bytes: file.size };
}

async function readFile(filePath: string): Promise<Blob> {
  return (await fetch(filePath)).blob();
}

export async function isPhoto({ filePath }: PickedPhoto): Promise<boolean> {
  const first = (await readFile(filePath)).slice(0, FIRST_BYTES);
  return looksLikePhoto(new Uint8Array(await first.arrayBuffer()));
}

const PREVIEW_SIDE = 240;

/** A small picture that outlives the page, as a `blob:` address does not; empty if unreadable. */
export async function keepPreview({ filePath }: PickedPhoto): Promise<string> {
  try {
    const picture = await createImageBitmap(await readFile(filePath));
    const scale = Math.min(1, PREVIEW_SIDE / Math.min(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    return canvas.toDataURL('image/jpeg', 0.7);
  } catch {
    return '';
  }
}

export function forgetFile(filePath: string): void {
  URL.revokeObjectURL(filePath);
}
