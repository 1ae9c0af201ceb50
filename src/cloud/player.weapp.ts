import Taro from '@tarojs/taro';

/** Plays a sound of the storage. @returns what stops it */
export function playSound(url: string, onEnd: () => void): () => void {
  const audio = Taro.createInnerAudioContext();
  const end = () => {
    audio.destroy();
    onEnd();
  };
  audio.onEnded(end);
  audio.onError(end);
  audio.src = url;
  audio.play();
  return () => audio.destroy();
}
