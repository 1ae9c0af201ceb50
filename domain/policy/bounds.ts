/**
 * Technical bounds of the input, the same for every policy version (ours). They protect the
 * service; what the business allows is in the policy.
 */
export const policyBounds = {
  photosPerClaim: 9,
  /** 10 MB: a phone's photo fits, a film does not. */
  photoBytes: 10 * 1024 * 1024,
  /** 2 MB: a minute of speech in any of our formats fits several times. */
  voiceBytes: 2 * 1024 * 1024,
  /** 40 MB: as long a video as the policy allows, at the rate of a phone's camera. */
  videoBytes: 40 * 1024 * 1024,
  noteLength: 500,
  replyLength: 500,
  reasonLength: 300,
  searchLength: 60,
  carrierNameLength: 20,
} as const;
