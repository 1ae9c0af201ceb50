import Taro from '@tarojs/taro';

/**
 * Hands a text over as a file. In WeChat: written to the phone and shared to a chat of one's own,
 * since a mini-program cannot write into the phone's folders. False when the person shared nothing.
 */
export async function saveText(fileName: string, contents: string): Promise<boolean> {
  const filePath = `${Taro.env.USER_DATA_PATH}/${fileName}`;
  try {
    Taro.getFileSystemManager().writeFileSync(filePath, contents, 'utf8');
    await Taro.shareFileMessage({ filePath, fileName });
    return true;
  } catch {
    return false;
  }
}
