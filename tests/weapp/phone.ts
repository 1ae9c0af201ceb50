/**
 * A phone with WeChat as far as the pages need one: what they keep on it, what its owner picks and
 * consents to, where they navigate. Its cloud is given by the test, which reaches the local cloud.
 */

import { readFileSync } from 'node:fs';

export interface PhoneCloud {
  /** @returns what the cloud function returned */
  callFunction(name: string, data: unknown): Promise<unknown>;
  /** @returns the file id that the cloud gave */
  uploadFile(cloudPath: string, filePath: string): Promise<string>;
}

/** A photo in the album: a file of this machine, and its size in bytes. */
export interface AlbumPhoto {
  filePath: string;
  size: number;
}

interface Callbacks {
  success?: (answer: object) => void;
  fail?: (answer: object) => void;
  complete?: (answer: object) => void;
}

/** WeChat's calls take callbacks or give a promise; both end with an `errMsg`. */
function answer<Reply extends object>(name: string, given: Callbacks, reply: Reply) {
  const full = { errMsg: `${name}:ok`, ...reply };
  given.success?.(full);
  given.complete?.(full);
  return Promise.resolve(full);
}

function refuse(name: string, given: Callbacks, error: unknown): Promise<never> {
  const full = { errMsg: `${name}:fail ${String(error)}` };
  given.fail?.(full);
  given.complete?.(full);
  return given.fail === undefined ? Promise.reject(full) : new Promise<never>(() => undefined);
}

/** Nothing has a place on a screen here: every measured node is a point at the origin. */
function selectorQuery(): object {
  const nowhere = { left: 0, top: 0, right: 0, bottom: 0, width: 0, height: 0 };
  const results: object[] = [];
  const measure = (done?: (rect: object) => void) => {
    results.push(nowhere);
    done?.(nowhere);
    return query;
  };
  const node = { boundingClientRect: measure, scrollOffset: measure, fields: measure };
  const query = {
    in: () => query,
    select: () => node,
    selectAll: () => node,
    selectViewport: () => node,
    exec: (done?: (all: object[]) => void) => done?.(results),
  };
  return query;
}

/** The phone's own files are those of this machine; nothing is copied or removed. */
function fileSystem(): object {
  return {
    readFile(given: Callbacks & { filePath: string; position?: number; length?: number }) {
      try {
        const start = given.position ?? 0;
        const end = given.length === undefined ? undefined : start + given.length;
        const data = new Uint8Array(readFileSync(given.filePath).subarray(start, end)).buffer;
        void answer('readFile', given, { data });
      } catch (error) {
        void refuse('readFile', given, error);
      }
    },
    saveFile: (given: Callbacks & { tempFilePath: string }) =>
      answer('saveFile', given, { savedFilePath: given.tempFilePath }),
    copyFile: (given: Callbacks) => answer('copyFile', given, {}),
    access: (given: Callbacks) => answer('access', given, {}),
    unlink: (given: Callbacks) => answer('unlink', given, {}),
    removeSavedFile: (given: Callbacks) => answer('removeSavedFile', given, {}),
  };
}

export class Phone {
  /** What `wx.setStorage` keeps: outlives a page and a restart of the app. */
  readonly storage = new Map<string, unknown>();
  /** What the owner picks at the next `chooseMedia` or `chooseImage`. */
  album: AlbumPhoto[] = [];
  /** Whether the owner consents to subscribe messages. */
  consents = true;
  /** Whether the owner confirms a native dialog. */
  confirms = true;
  /** Every navigation asked for, oldest first: `navigateTo /pages/claim/index?ticketId=1`. */
  readonly navigations: string[] = [];
  /** Titles and contents of toasts and dialogs, oldest first. */
  readonly told: string[] = [];

  constructor(private readonly cloud: PhoneCloud) {}

  /** The cloud behind it: another phone may reach it as the same person. */
  cloudOf(): PhoneCloud {
    return this.cloud;
  }

  /** What the pages find as the global `wx`, over the simulator's own. */
  wx(): Record<string, unknown> {
    return {
      ...this.cloudSide(),
      ...this.storageSide(),
      ...this.navigationSide(),
      ...this.dialogSide(),
      ...this.pickerSide(),
      onNetworkStatusChange: () => undefined,
      offNetworkStatusChange: () => undefined,
      createSelectorQuery: selectorQuery,
      getFileSystemManager: fileSystem,
      requirePrivacyAuthorize: (given: Callbacks = {}) =>
        answer('requirePrivacyAuthorize', given, {}),
      getPrivacySetting: (given: Callbacks = {}) =>
        answer('getPrivacySetting', given, { needAuthorization: false }),
    };
  }

  private cloudSide(): Record<string, unknown> {
    const callFunction = (given: Callbacks & { name: string; data: unknown }) =>
      // Over the wire everything is JSON: what does not survive it must not work here either.
      this.cloud.callFunction(given.name, JSON.parse(JSON.stringify(given.data))).then(
        (result) => answer('cloud.callFunction', given, { result, requestID: 'simulated' }),
        (error: unknown) => refuse('cloud.callFunction', given, error),
      );
    const uploadFile = (given: Callbacks & { cloudPath: string; filePath: string }) =>
      this.cloud.uploadFile(given.cloudPath, given.filePath).then(
        (fileID) => answer('cloud.uploadFile', given, { fileID, statusCode: 200 }),
        (error: unknown) => refuse('cloud.uploadFile', given, error),
      );
    return { cloud: { init: () => undefined, callFunction, uploadFile } };
  }

  private storageSide(): Record<string, unknown> {
    const { storage } = this;
    return {
      getStorageSync: (key: string) => storage.get(key) ?? '',
      setStorageSync: (key: string, value: unknown) => void storage.set(key, value),
      removeStorageSync: (key: string) => void storage.delete(key),
      getStorageInfoSync: () => ({ keys: [...storage.keys()], currentSize: 0, limitSize: 10_240 }),
      getStorage: (given: Callbacks & { key: string }) =>
        storage.has(given.key)
          ? answer('getStorage', given, { data: storage.get(given.key) })
          : refuse('getStorage', given, 'data not found'),
      setStorage: (given: Callbacks & { key: string; data: unknown }) => {
        storage.set(given.key, given.data);
        return answer('setStorage', given, {});
      },
      removeStorage: (given: Callbacks & { key: string }) => {
        storage.delete(given.key);
        return answer('removeStorage', given, {});
      },
    };
  }

  private navigationSide(): Record<string, unknown> {
    const ways = ['navigateTo', 'redirectTo', 'reLaunch', 'switchTab', 'navigateBack'];
    const entries = ways.map((way) => {
      const go = (given: Callbacks & { url?: string } = {}) => {
        this.navigations.push(given.url === undefined ? way : `${way} ${given.url}`);
        return answer(way, given, {});
      };
      return [way, go] as const;
    });
    return Object.fromEntries(entries);
  }

  private dialogSide(): Record<string, unknown> {
    const tell = (given: { title?: string; content?: string }) => {
      this.told.push([given.title, given.content].filter(Boolean).join(' '));
    };
    return {
      showToast: (given: Callbacks & { title: string }) => {
        tell(given);
        return answer('showToast', given, {});
      },
      showModal: (given: Callbacks & { title?: string; content?: string }) => {
        tell(given);
        const verdict = { confirm: this.confirms, cancel: !this.confirms };
        return answer('showModal', given, verdict);
      },
    };
  }

  private pickerSide(): Record<string, unknown> {
    return {
      chooseMedia: (given: Callbacks & { count?: number }) => {
        const picked = this.album.slice(0, given.count ?? 9);
        if (picked.length === 0) return refuse('chooseMedia', given, 'cancel');
        const tempFiles = picked.map(({ filePath, size }) => {
          return { tempFilePath: filePath, size, fileType: 'image' };
        });
        return answer('chooseMedia', given, { type: 'image', tempFiles });
      },
      chooseImage: (given: Callbacks & { count?: number }) => {
        const picked = this.album.slice(0, given.count ?? 9);
        if (picked.length === 0) return refuse('chooseImage', given, 'cancel');
        const tempFiles = picked.map(({ filePath, size }) => ({ path: filePath, size }));
        const tempFilePaths = picked.map(({ filePath }) => filePath);
        return answer('chooseImage', given, { tempFilePaths, tempFiles });
      },
      requestSubscribeMessage: (given: Callbacks & { tmplIds: string[] }) => {
        const verdict = this.consents ? 'accept' : 'reject';
        const verdicts = given.tmplIds.map((templateId) => [templateId, verdict] as const);
        return answer('requestSubscribeMessage', given, Object.fromEntries(verdicts));
      },
    };
  }
}
