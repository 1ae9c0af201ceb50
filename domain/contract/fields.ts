import * as v from 'valibot';
import { policyBounds } from '../policy/bounds';

/**
 * An id may become a field of a record (what a purse gave for a refund, say): what every object
 * answers to by itself is none.
 */
const noObjectsOwn = v.check((value: string) => !(value in Object.prototype));

/** Ids of ours and of the platform: no operator, no path, no markup fits in. */
export const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/), noObjectsOwn);

/** Ids of ours that name what they follow from: longer than a client's. */
export const longId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,100}$/), noObjectsOwn);

/** Made once by the client for each thing a person does, kept over retries. */
export const requestId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{16,64}$/), noObjectsOwn);

/**
 * A refund intent, made by the client. Short enough that the provider's refund number (intent,
 * underscore, attempt) stays within its 64 characters.
 */
export const refundIntentId = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9_-]{16,48}$/),
  noObjectsOwn,
);

/** When a list was read and looked back on, and a digest of whose list it was. */
export const listMark = v.pipe(v.string(), v.regex(/^\d{1,15}\.\d{1,15}\.[0-9a-f]{16}$/));

/** 128 random bits as unpadded base64url. */
export const trackingToken = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{22}$/));

/** Words a person typed; control characters but line breaks are refused. */
export function words(maximumLength: number) {
  return v.pipe(
    v.string(),
    v.trim(),
    v.maxLength(maximumLength),
    v.regex(/^[^\u0000-\u0009\u000b-\u001f\u007f]*$/),
  );
}

export const amountFen = v.pipe(
  v.number(),
  v.safeInteger(),
  v.minValue(1),
  v.maxValue(100_000_000),
);

export const quantity = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(9_999));

/** Of goods sold by weight, in whole grams; a tonne is nobody's order. */
export const grams = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(1_000_000));

export const stars = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5));

export const cloudFileId = v.pipe(v.string(), v.regex(/^cloud:\/\/[A-Za-z0-9._/-]{1,300}$/));

export const note = words(policyBounds.noteLength);

export const answer = v.pipe(words(policyBounds.replyLength), v.minLength(1));

export const reason = v.pipe(words(policyBounds.reasonLength), v.minLength(1));
