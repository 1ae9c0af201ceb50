/**
 * Chosen files that have not arrived yet, kept over a closed mini-program. In WeChat: a temporary
 * file is gone with the mini-program, a saved one stays; where it lies is kept in the storage.
 */
import Taro from '@tarojs/taro';
import type { PickedPhoto } from './picked-photo';
import { readStored, removeStored, writeStored } from './storage';

const keyOf = (id: string) => `file:${id}`;

export function keepFile(id: string, { filePath, name, bytes }: PickedPhoto): Promise<void> {
  return new Promise((resolve) => {
    const keep = (savedPath: string) => {
      writeStored(keyOf(id), { filePath: savedPath, name, bytes });
      resolve();
    };
    const destination = `${Taro.env.USER_DATA_PATH}/${id}`;
    Taro.getFileSystemManager().copyFile({
      srcPath: filePath,
      destPath: destination,
      success: () => keep(destination),
      // Without room it is kept as long as the mini-program is.
      fail: () => keep(filePath),
    });
  });
}

/** @returns null when nothing was kept under it, or its file is gone */
export function reopenFile(id: string): Promise<PickedPhoto | null> {
  const kept = readStored<PickedPhoto>(keyOf(id));
  return new Promise((resolve) => {
    if (kept === undefined) {
      resolve(null);
      return;
    }
    Taro.getFileSystemManager().access({
      path: kept.filePath,
      success: () => resolve(kept),
      fail: () => resolve(null),
    });
  });
}

export async function forgetKeptFile(id: string): Promise<void> {
  const kept = readStored<PickedPhoto>(keyOf(id));
  removeStored(keyOf(id));
  if (kept === undefined) return;
  Taro.getFileSystemManager().unlink({ filePath: kept.filePath, fail: () => undefined });
}
