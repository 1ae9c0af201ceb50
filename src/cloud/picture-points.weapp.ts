/** The points of a chosen photo, as small as a look at its light needs. */
import Taro from '@tarojs/taro';
import type { Picture } from '../../domain/understanding/photo/picture';

/** The rules shrink further by averaging; this only keeps the phone from reading 12 megapixels. */
const SIDE = 512;

/** What WeChat's picture has and Taro's types leave out. */
type LoadingImage = Taro.Image & { onload: () => void; onerror: (error: unknown) => void };

/** @returns null on phones without an off-screen canvas; nothing waits for a look */
export async function readPoints(filePath: string): Promise<Picture | null> {
  try {
    const canvas = Taro.createOffscreenCanvas({ type: '2d', width: SIDE, height: SIDE });
    const image = await loaded(canvas.createImage() as LoadingImage, filePath);
    const scale = Math.min(1, SIDE / Math.max(image.width, image.height));
    const width = Math.max(1, Math.round(image.width * scale));
    const height = Math.max(1, Math.round(image.height * scale));
    // Taro types WeChat's 2D context as the one of WebGL.
    const context = canvas.getContext('2d') as unknown as CanvasRenderingContext2D;
    context.drawImage(image as unknown as CanvasImageSource, 0, 0, width, height);
    return { width, height, points: context.getImageData(0, 0, width, height).data };
  } catch {
    return null;
  }
}

function loaded(image: LoadingImage, filePath: string): Promise<LoadingImage> {
  return new Promise((resolve, reject) => {
    image.onload = () => resolve(image);
    image.onerror = reject;
    image.src = filePath;
  });
}
