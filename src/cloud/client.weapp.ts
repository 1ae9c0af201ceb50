/** WeChat's cloud. The environment is the one that the mini-program is bound to. */
import Taro from '@tarojs/taro';
import type { CloudClient } from './cloud-client';
import { CALL_TIMEOUT_MS, CloudFailure, UPLOAD_TIMEOUT_MS } from './cloud-failure';

let initialised = false;

function cloud(): typeof Taro.cloud {
  if (!initialised) {
    Taro.cloud.init({ traceUser: true });
    initialised = true;
  }
  return Taro.cloud;
}

function failureOf(error: unknown): CloudFailure {
  if (error instanceof CloudFailure) return error;
  const words = String((error as { errMsg?: string } | null)?.errMsg ?? error);
  if (/timeout|timed out/i.test(words)) return new CloudFailure('timeout', words);
  if (/request:fail|network|interrupted|abort/i.test(words)) {
    return new CloudFailure('offline', words);
  }
  return new CloudFailure('broken', words);
}

/** WeChat's own timeouts differ by call and version; ours holds for all. */
function withTimeout<Value>(work: Promise<Value>, milliseconds: number): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new CloudFailure('timeout', 'no answer in time')),
      milliseconds,
    );
    work.then(resolve, (error: unknown) => reject(failureOf(error))).finally(() => {
      clearTimeout(timer);
    });
  });
}

export const client: CloudClient = {
  async callFunction(name, data) {
    const call = Promise.resolve(cloud().callFunction({ name, data }));
    const answer = await withTimeout(call, CALL_TIMEOUT_MS);
    return answer.result;
  },

  async uploadFile(cloudPath, filePath, onProgress) {
    const upload = new Promise<string>((resolve, reject) => {
      const success = ({ fileID }: { fileID: string }) => resolve(fileID);
      const file = { cloudPath, filePath, success, fail: reject };
      // With callbacks it gives the task that knows how much has gone out; old versions give none.
      const task = cloud().uploadFile(file) as Partial<Taro.UploadTask> | undefined;
      task?.onProgressUpdate?.(({ progress }) => onProgress?.(Math.floor(progress)));
    });
    return { fileId: await withTimeout(upload, UPLOAD_TIMEOUT_MS) };
  },

  async requestMessages(templateIds) {
    if (templateIds.length === 0) return [];
    const answer = await Taro.requestSubscribeMessage({
      tmplIds: templateIds,
      // The payment app's field; WeChat ignores it.
      entityIds: [],
    });
    const verdicts = answer as unknown as Record<string, string>;
    return templateIds.filter((templateId) => verdicts[templateId] === 'accept');
  },
};
