/** Drawing, keeping and sending a picture in the browser. */
import type { Drawing } from './drawn-picture';

export function openDrawing(width: number, height: number): Drawing {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('this browser draws nothing');
  return {
    context,
    load: (address) =>
      new Promise((resolve) => {
        const image = new Image();
        image.onload = () => resolve(image);
        image.onerror = () => resolve(null);
        image.src = address;
      }),
    finish: async () => canvas.toDataURL('image/png'),
  };
}

/** A download. */
export async function keepPicture(address: string, fileName: string): Promise<boolean> {
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  return true;
}

async function fileOf(address: string, fileName: string): Promise<File> {
  const blob = await (await fetch(address)).blob();
  return new File([blob], fileName, { type: 'image/png' });
}

/** Old browsers send no files: there one keeps the picture and sends that. */
export function maySendPictures(): boolean {
  return typeof navigator.share === 'function' && typeof navigator.canShare === 'function';
}

/** @returns false when it was not sent */
export async function sendPicture(address: string, fileName: string): Promise<boolean> {
  try {
    const shared = { files: [await fileOf(address, fileName)] };
    if (!navigator.canShare(shared)) return false;
    await navigator.share(shared);
    return true;
  } catch {
    return false;
  }
}
