import Taro from '@tarojs/taro';

/** Photos over the whole screen, with WeChat's own zoom. */
export async function showPhotos(urls: string[], first: number): Promise<void> {
  await Taro.previewImage({ urls, current: urls[first] });
}
