/** The points of a chosen photo, as small as a look at its light needs. */
import type { Picture } from '../../domain/understanding/photo/picture';

/** The rules shrink further by averaging; this only keeps the phone from reading 12 megapixels. */
const SIDE = 512;

/** @returns null where the browser cannot read it; nothing waits for a look */
export async function readPoints(filePath: string): Promise<Picture | null> {
  try {
    const picture = await createImageBitmap(await (await fetch(filePath)).blob());
    const scale = Math.min(1, SIDE / Math.max(picture.width, picture.height));
    const width = Math.max(1, Math.round(picture.width * scale));
    const height = Math.max(1, Math.round(picture.height * scale));
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    const context = canvas.getContext('2d');
    context?.drawImage(picture, 0, 0, width, height);
    picture.close();
    const points = context?.getImageData(0, 0, width, height).data;
    return points === undefined ? null : { width, height, points };
  } catch {
    return null;
  }
}
