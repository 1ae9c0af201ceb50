import type { shareCard as source } from '../zh-hans/share-card';

/** The progress of a claim as a picture with its code. */
export const shareCard: Record<keyof typeof source, string> = {
  'shareCard.open': 'Save picture',
  'shareCard.title': 'Progress picture',
  'shareCard.heading': 'Claim progress',
  'shareCard.alt': 'Progress picture: goods, progress and QR code, no name or phone',
  'shareCard.scan': 'Scan for the latest',
  'shareCard.private': 'No name, phone or address shown',
  'shareCard.asOf': 'As of {asOfAt}',
  'shareCard.asOfHint': 'The picture stays as it is; scan for the latest',
  'shareCard.keep': 'Save to phone',
  'shareCard.send': 'Send to family',
  'shareCard.kept': 'Saved',
  'shareCard.notKept': 'Not saved. Please allow saving to your album and tap again',
  'shareCard.notSent': 'Not sent. You can save it to your phone and send it from there',
  'shareCard.failed': 'The QR code is not available right now; please try again later',
};
