/**
 * What is kept on the phone: drafts, choices, the last view of a page. Losing it loses comfort,
 * never a claim, so a full or forbidden storage is no error.
 */
import Taro from '@tarojs/taro';
import { storageScope } from './storage-scope';

export function readStored<Value>(key: string): Value | undefined {
  return readAs<Value>(storageScope + key);
}

function readAs<Value>(fullKey: string): Value | undefined {
  try {
    const kept: string = Taro.getStorageSync(fullKey);
    return kept ? (JSON.parse(kept) as Value) : undefined;
  } catch {
    return undefined;
  }
}

/** What is nobody's own: it is kept once, whoever uses the phone or the browser. */
export function readShared<Value>(key: string): Value | undefined {
  return readAs<Value>(key);
}

/** @returns false when the phone would not keep it. */
export function writeShared(key: string, value: unknown): boolean {
  return writeAs(key, value);
}

/** @returns false when the phone would not keep it. */
export function writeStored(key: string, value: unknown): boolean {
  return writeAs(storageScope + key, value);
}

function writeAs(fullKey: string, value: unknown): boolean {
  try {
    Taro.setStorageSync(fullKey, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

/** Makes room: removes what is kept under `prefix` but not under `keptPrefix`. */
export function removeStoredUnder(prefix: string, keptPrefix: string): void {
  try {
    const own = Taro.getStorageInfoSync().keys.filter((key) => key.startsWith(storageScope));
    for (const key of own.map((full) => full.slice(storageScope.length))) {
      if (key.startsWith(prefix) && !key.startsWith(keptPrefix)) removeStored(key);
    }
  } catch {
    // A phone that cannot list what it keeps keeps a little more.
  }
}

export function removeStored(key: string): void {
  try {
    Taro.removeStorageSync(storageScope + key);
  } catch {
    // Nothing was kept, so nothing has to go.
  }
}
