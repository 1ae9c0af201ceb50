import type { TrackingCode } from '../_application/ports';
import { cloud } from './sdk';

/** The public progress page; it must be published before the platform draws codes for it. */
const TRACKING_PAGE = 'pages/track/index';

/** The WeChat code of a tracking token: the token is the whole scene (22 of 32 characters). */
export function createTrackingCode(): TrackingCode {
  return {
    async draw(token) {
      const answer = await cloud.openapi.wxacode.getUnlimited({
        scene: token,
        page: TRACKING_PAGE,
        width: 430,
      });
      return answer.buffer?.length > 0 ? answer.buffer : null;
    },
  };
}
