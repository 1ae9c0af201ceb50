/**
 * What is kept on the phone: drafts, choices, the last view of a page. Losing it loses comfort,
 * never a claim, so a full or forbidden storage is no error.
 */
import Taro from '@tarojs/taro';
import { storageScope } from './storage-scope';

export function readStored<Value>(key: string): Value | undefined {
  try {
    const kept: string = Taro.getStorageSync(storageScope + key);
    return kept ? (JSON.parse(kept) as Value) : undefined;
  } catch {
    return undefined;
  }
}

/** @returns false when the phone would not keep it. */
export function writeStored(key: string, value: unknown): boolean {
  try {
    Taro.setStorageSync(storageScope + key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

export function removeStored(key: string): void {
  try {
    Taro.removeStorageSync(storageScope + key);
  } catch {
    // Nothing was kept, so nothing has to go.
  }
}
