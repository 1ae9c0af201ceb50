import * as v from 'valibot';
import { readPhotos } from '../_application/read-photos';
import { createPhotoReader } from '../_platform/photo-reader/photo-reader';
import { serveSource } from '../_platform/serve';
import { createVision } from '../_platform/vision';

const wakeSchema = v.object({
  photoIds: v.pipe(v.array(v.pipe(v.string(), v.maxLength(128))), v.maxLength(20)),
});

const reader = createPhotoReader();
const { VISION_URL, VISION_KEY, VISION_MODEL, VISION_PROVIDER } = process.env;
/** Off unless a platform sets it up: see docs/deploy.md. */
const vision = createVision({
  url: VISION_URL ?? '',
  key: VISION_KEY ?? '',
  model: VISION_MODEL ?? '',
  provider: VISION_PROVIDER ?? '',
});

/** Woken when a photo was uploaded; the timer looks at those that were missed. */
export const main = serveSource(['scf', 'wx_trigger'], async (world, event) => {
  const wake = v.safeParse(wakeSchema, event);
  return readPhotos(world, reader, wake.success ? wake.output.photoIds : null, vision);
});
