/** Photos of the phone, through WeChat's camera and album. */
import Taro from '@tarojs/taro';
import { FIRST_BYTES, looksLikePhoto, type PickedPhoto } from './picked-photo';

/** @returns what was chosen, nothing when the person thought better of it */
export async function pickPhotos(maximum: number): Promise<PickedPhoto[]> {
  try {
    const { tempFiles } = await Taro.chooseMedia({
      count: maximum,
      mediaType: ['image'],
      sourceType: ['camera', 'album'],
    });
    return tempFiles.map(({ tempFilePath, size }) => ({
      filePath: tempFilePath,
      name: '',
      bytes: size,
    }));
  } catch (error) {
    const words = String((error as { errMsg?: string }).errMsg ?? error);
    if (words.includes('cancel')) return [];
    throw error;
  }
}

export function isPhoto({ filePath }: PickedPhoto): Promise<boolean> {
  return new Promise((resolve) => {
    Taro.getFileSystemManager().readFile({
      filePath,
      position: 0,
      length: FIRST_BYTES,
      success: ({ data }) => resolve(looksLikePhoto(new Uint8Array(data as ArrayBuffer))),
      // What cannot be read here is judged by the server, from its own copy.
      fail: () => resolve(true),
    });
  });
}

/** The temporary file lasts as long as WeChat keeps the mini-program; the draft outlives that. */
export function keepPreview({ filePath }: PickedPhoto): Promise<string> {
  return new Promise((resolve) => {
    Taro.getFileSystemManager().saveFile({
      tempFilePath: filePath,
      success: ({ savedFilePath }) => resolve(savedFilePath),
      fail: () => resolve(filePath),
    });
  });
}

export function forgetFile(filePath: string): void {
  Taro.getFileSystemManager().removeSavedFile({ filePath, fail: () => undefined });
}
