import type { ContentCheck } from '../_application/ports';
import { cloud } from './sdk';

/** What the platform checks in one call. */
const MOST_CHARACTERS = 2_500;
/** Scene 2: comments; version 2 of both interfaces. */
const SCENE_COMMENT = 2;
const INTERFACE_VERSION = 2;
const MEDIA_IS_SOUND = 1;
const MEDIA_IS_PICTURE = 2;

/** The platform's content check behind our port. */
export function createContentCheck(): ContentCheck {
  return {
    async words(openid, text) {
      const answer = await cloud.openapi.security.msgSecCheck({
        openid,
        scene: SCENE_COMMENT,
        version: INTERFACE_VERSION,
        content: text.slice(0, MOST_CHARACTERS),
      });
      return answer.result?.suggest === 'pass' ? 'passed' : 'flagged';
    },
    photo: (openid, url) => checkMedia(openid, url, MEDIA_IS_PICTURE),
    voice: (openid, url) => checkMedia(openid, url, MEDIA_IS_SOUND),
  };
}

async function checkMedia(openid: string, mediaUrl: string, mediaType: number): Promise<string> {
  const answer = await cloud.openapi.security.mediaCheckAsync({
    openid,
    scene: SCENE_COMMENT,
    version: INTERFACE_VERSION,
    mediaType,
    mediaUrl,
  });
  return answer.traceId;
}
