import Taro from '@tarojs/taro';

/** A video over the whole screen, with WeChat's own player. */
export async function showVideo(url: string): Promise<void> {
  await Taro.previewMedia({ sources: [{ url, type: 'video' }] });
}
