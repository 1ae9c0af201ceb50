/** WeChat's recorder: one for the whole mini-program, mp3 that every phone plays. */
import Taro from '@tarojs/taro';
import { NoMicrophone, type Recording } from './recording';

/** WeChat stops by itself after this; the page stops earlier, by policy. */
const LONGEST_MS = 120_000;

/** @throws NoMicrophone */
export async function startRecording(): Promise<Recording> {
  try {
    await Taro.authorize({ scope: 'scope.record' });
  } catch (error) {
    throw new NoMicrophone(String((error as { errMsg?: string }).errMsg ?? error));
  }
  const recorder = Taro.getRecorderManager();
  const ended = new Promise<{ filePath: string } | null>((resolve) => {
    recorder.onStop(({ tempFilePath }) => resolve({ filePath: tempFilePath }));
    recorder.onError(() => resolve(null));
  });
  recorder.start({
    duration: LONGEST_MS,
    sampleRate: 16_000,
    numberOfChannels: 1,
    encodeBitRate: 48_000,
    format: 'mp3',
  });
  return {
    stop() {
      recorder.stop();
      return ended;
    },
    cancel: () => recorder.stop(),
  };
}
