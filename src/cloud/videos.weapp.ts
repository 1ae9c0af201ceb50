/** Short videos of the phone, through WeChat's camera and album. */
import Taro from '@tarojs/taro';
import type { PickedVideo } from './picked-video';

/** @returns null when the person thought better of it */
export async function pickVideo(seconds: number): Promise<PickedVideo | null> {
  try {
    const { tempFiles } = await Taro.chooseMedia({
      count: 1,
      mediaType: ['video'],
      sourceType: ['camera', 'album'],
      maxDuration: seconds,
      camera: 'back',
    });
    const [file] = tempFiles;
    if (file === undefined) return null;
    const { thumbTempFilePath: thumb } = file;
    return {
      filePath: file.tempFilePath,
      name: '',
      bytes: file.size,
      seconds: file.duration,
      preview: thumb,
      // WeChat does not say how large it is; it is far smaller than any photo.
      still: thumb ? { filePath: thumb, name: '', bytes: 0 } : null,
    };
  } catch (error) {
    const words = String((error as { errMsg?: string }).errMsg ?? error);
    if (words.includes('cancel')) return null;
    throw error;
  }
}
