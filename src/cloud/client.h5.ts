/**
 * The browser's cloud: relative addresses, because the same bundle is served under several paths
 * and the path carries the identity.
 */
import type { CloudClient } from './cloud-client';
import { CALL_TIMEOUT_MS, CloudFailure, UPLOAD_TIMEOUT_MS } from './cloud-failure';

async function post(address: string, body: object): Promise<Record<string, unknown>> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), CALL_TIMEOUT_MS);
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: abort.signal,
    });
    if (!response.ok) throw new CloudFailure('broken', `${address}: status ${response.status}`);
    return (await response.json()) as Record<string, unknown>;
  } catch (error) {
    throw failureOf(error, abort.signal.aborted);
  } finally {
    clearTimeout(timer);
  }
}

function failureOf(error: unknown, timedOut: boolean): CloudFailure {
  if (error instanceof CloudFailure) return error;
  if (timedOut) return new CloudFailure('timeout', 'no answer in time');
  // fetch reports every network fault as a TypeError; anything else is an answer we cannot read.
  const kind = error instanceof TypeError ? 'offline' : 'broken';
  return new CloudFailure(kind, String(error));
}

/** XMLHttpRequest, because fetch cannot report how much of a body has gone out. */
function put(
  address: string,
  body: Blob,
  onProgress: ((percent: number) => void) | undefined,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', address);
    request.timeout = UPLOAD_TIMEOUT_MS;
    request.setRequestHeader('content-type', body.type || 'application/octet-stream');
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress?.(Math.floor((event.loaded / event.total) * 100));
    };
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) resolve(request.responseText);
      else reject(new CloudFailure('broken', `upload: status ${request.status}`));
    };
    request.onerror = () => reject(new CloudFailure('offline', 'upload: network error'));
    request.ontimeout = () => reject(new CloudFailure('timeout', 'upload: no answer in time'));
    request.send(body);
  });
}

export const client: CloudClient = {
  async callFunction(name, data) {
    const answer = await post('cloud/call', { name, data });
    if (!('result' in answer)) throw new CloudFailure('broken', String(answer.errMsg));
    return answer.result;
  },

  async uploadFile(cloudPath, filePath, onProgress) {
    const file = await (await fetch(filePath)).blob();
    const answer = await put(
      `cloud/upload?path=${encodeURIComponent(cloudPath)}`,
      file,
      onProgress,
    );
    const { fileID } = JSON.parse(answer) as { fileID?: string };
    if (fileID === undefined) throw new CloudFailure('broken', 'upload: no file id');
    return { fileId: fileID };
  },

  async requestMessages(templateIds) {
    const answer = await post('cloud/subscribe', { templateIds });
    return templateIds.filter((templateId) => answer[templateId] === 'accept');
  },
};
