import type { CodePage, TrackingCode } from '../_application/ports';
import { cloud } from './sdk';

/** A page must be published before the platform draws codes for it. */
const pages: Record<CodePage, string> = {
  track: 'pages/track/index',
  parcel: 'packages/open/parcel/index',
  complain: 'packages/open/complain/index',
};

/** WeChat's own code of a page; a token is the whole scene (22 of 32 characters). */
export function createTrackingCode(): TrackingCode {
  return {
    async draw(scene, page = 'track') {
      const answer = await cloud.openapi.wxacode.getUnlimited({
        scene,
        page: pages[page],
        width: 430,
      });
      return answer.buffer?.length > 0 ? answer.buffer : null;
    },
  };
}
