/** Paths and IDs of files in cloud storage, by the platform's own rules. */

/** The documentation allows digits, letters, Chinese characters and `/ ! - _ . , *`. */
const ALLOWED_PATH = /^[0-9A-Za-z/!\-_.,*\u4e00-\u9fff]+$/;
const PATH_LIMIT_BYTES = 850;

/** Says what is wrong with a cloud path in one sentence, or undefined when it may be used. */
export function faultOfCloudPath(path: unknown): string | undefined {
  if (typeof path !== 'string' || path === '') return 'cloudPath must be a non-empty string';
  if (path.startsWith('/')) return 'cloudPath must not start with /';
  if (path.endsWith('/')) return 'cloudPath must name a file, not a folder';
  if (path.includes('//')) return 'cloudPath must not contain //';
  if (Buffer.byteLength(path) > PATH_LIMIT_BYTES) {
    return `cloudPath is longer than ${PATH_LIMIT_BYTES} bytes`;
  }
  if (!ALLOWED_PATH.test(path)) return 'cloudPath contains a character that is not allowed';
  if (path.split('/').some((part) => part === '.' || part === '..')) {
    return 'cloudPath must not contain . or .. as a part';
  }
  return undefined;
}

export interface FileIds {
  /** `cloud://<environment>.<bucket>/<path>` */
  toFileId(path: string): string;
  /** The path, or undefined when the ID belongs to another environment or is malformed. */
  toPath(fileId: unknown): string | undefined;
}

/** The platform names a bucket by two hex bytes of the environment, its ID and an account. */
export function fileIdsOf(environmentId: string): FileIds {
  const prefixHex = Buffer.from(environmentId.slice(0, 2)).toString('hex');
  const root = `cloud://${environmentId}.${prefixHex}-${environmentId}-1300000000/`;
  return {
    toFileId: (path) => root + path,
    toPath(fileId) {
      if (typeof fileId !== 'string' || !fileId.startsWith(root)) return undefined;
      const path = fileId.slice(root.length);
      return faultOfCloudPath(path) === undefined ? path : undefined;
    },
  };
}
