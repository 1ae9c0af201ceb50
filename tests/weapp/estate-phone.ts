import { readFileSync } from 'node:fs';
import { openidOf } from '../../local/seed/people';
import type { EstateCloud } from '../back-end/estate-cloud';
import { Phone } from './phone';

/** A phone that WeChat vouches for as this person's; its `wx.cloud` is the estate's local cloud. */
export function estatePhone(estate: EstateCloud, person: string): Phone {
  const openid = openidOf(person);
  return new Phone({
    async callFunction(name, data) {
      const caller = { source: 'wx_client', openid };
      const { error, result } = await estate.cloud.invokeFunction(name, data, caller);
      if (error !== undefined) throw new Error(`${name}: ${error.message}`);
      return result;
    },
    async uploadFile(cloudPath, filePath) {
      const bytes = new Uint8Array(readFileSync(filePath));
      const file = { path: cloudPath, bytes, contentType: 'image/jpeg', ownerOpenid: openid };
      return (await estate.cloud.services.storage.upload(file)).fileID;
    },
  });
}
