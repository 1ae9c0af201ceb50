import { createHash, randomBytes } from 'node:crypto';
import type { IdSource } from '../_application/ports';

const ID_BYTES = 12;
const TOKEN_BYTES = 16;

export function createIds(): IdSource {
  return {
    unique: (prefix) => `${prefix}_${randomBytes(ID_BYTES).toString('base64url')}`,
    derived(prefix, ...parts) {
      const hash = createHash('sha256').update(JSON.stringify(parts)).digest();
      return `${prefix}_${hash.subarray(0, ID_BYTES).toString('base64url')}`;
    },
    token: () => randomBytes(TOKEN_BYTES).toString('base64url'),
    digest: (text) => createHash('sha256').update(text).digest('hex'),
  };
}
