import { noticeTopics, type NoticeTopic } from '../../domain/notice/notice';
import type { World } from '../_application/ports';
import { createPolicies } from '../_application/stored-policies';
import { createCalendars } from './calendars';
import { createContentCheck } from './content-check';
import { createCoupons } from './coupons';
import { createDatabase } from './database';
import { createFiles } from './files';
import { createIds } from './ids';
import { createLog } from './log';
import { createMessages } from './messages';
import { createPaymentGateway } from './payment-gateway';
import { createPhotos } from './photo/clean-photo';
import { createProviderBills } from './provider-bill/provider-bills';
import { createRecogniser } from './recogniser';
import { createRelay } from './relay';
import { createTrackingCode } from './tracking-code';
import { createVideos } from './video/read-video';
import { createVoices } from './voice/read-voice';

/**
 * The world on WeChat cloud. Settings come from the function's environment (docs/deploy.md):
 * MERCHANT_ID, TEMPLATE_<TOPIC> for each topic of messages that has a template, RECOGNISER_URL
 * where voice notes are to be written down, and COUPON_FUNCTION where the merchant's own coupons
 * issue what is given as an apology.
 */
export function composeWorld(): World {
  const database = createDatabase();
  const clock = { now: () => Date.now() };
  return {
    database,
    /** Set only for the first administrator's one-time step. */
    firstAdministratorDigest: process.env.FIRST_ADMINISTRATOR_DIGEST || null,
    clock,
    policies: createPolicies(() => database, clock),
    ids: createIds(),
    calendars: createCalendars(),
    files: createFiles(),
    photos: createPhotos(),
    voices: createVoices(),
    videos: createVideos(),
    recogniser: createRecogniser(process.env.RECOGNISER_URL ?? ''),
    gateway: createPaymentGateway(process.env.MERCHANT_ID ?? ''),
    bills: createProviderBills(process.env.MERCHANT_ID ?? ''),
    coupons: createCoupons(process.env.COUPON_FUNCTION ?? ''),
    messages: createMessages(templatesFrom(process.env)),
    contentCheck: createContentCheck(),
    trackingCode: createTrackingCode(),
    relay: createRelay(),
    log: createLog(),
  };
}

function templatesFrom(settings: NodeJS.ProcessEnv): Partial<Record<NoticeTopic, string>> {
  const templates: Partial<Record<NoticeTopic, string>> = {};
  for (const topic of noticeTopics) {
    const template = settings[`TEMPLATE_${topic.replace(/[A-Z]/g, '_$&').toUpperCase()}`];
    if (template) templates[topic] = template;
  }
  return templates;
}
