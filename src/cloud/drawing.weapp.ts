/** Drawing, keeping and sending a picture in WeChat. */
import Taro from '@tarojs/taro';
import type { Drawing } from './drawn-picture';

/** What WeChat's picture has and Taro's types leave out. */
type LoadingImage = Taro.Image & { onload: () => void; onerror: () => void };

export function openDrawing(width: number, height: number): Drawing {
  const canvas = Taro.createOffscreenCanvas({ type: '2d', width, height });
  return {
    // Taro types WeChat's 2D context as the one of WebGL.
    context: canvas.getContext('2d') as unknown as CanvasRenderingContext2D,
    load: (address) =>
      new Promise((resolve) => {
        const image = canvas.createImage() as LoadingImage;
        image.onload = () => resolve(image as unknown as CanvasImageSource);
        image.onerror = () => resolve(null);
        image.src = address;
      }),
    async finish() {
      const { tempFilePath } = await Taro.canvasToTempFilePath({
        // Taro types the one on the page; WeChat takes the off-screen one as well.
        canvas: canvas as unknown as Taro.Canvas,
        fileType: 'png',
        width,
        height,
        destWidth: width,
        destHeight: height,
      });
      return tempFilePath;
    },
  };
}

/** Into the phone's album; false where the person did not allow it. */
export async function keepPicture(filePath: string, _fileName: string): Promise<boolean> {
  try {
    await Taro.saveImageToPhotosAlbum({ filePath });
    return true;
  } catch {
    return false;
  }
}

export function maySendPictures(): boolean {
  return true;
}

/** @returns false when it was not sent */
export async function sendPicture(path: string, _fileName: string): Promise<boolean> {
  try {
    await Taro.showShareImageMenu({ path });
    return true;
  } catch {
    return false;
  }
}
