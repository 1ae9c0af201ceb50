/** What finance may do about a refund that the provider could not bring to the resident. */
export const otherPaths = ['sendAgain', 'awaitProvider', 'transfer', 'giveUp'] as const;

export type OtherPath = (typeof otherPaths)[number];

/** How the provider says the refund stands, asked at that very moment. */
export type StandingAtProvider = 'unknown' | 'closed' | 'abnormal' | 'processing';

/**
 * Which path is open. What the provider may still pay is never paid a second time and never given
 * up: an abnormal refund waits for the provider's own handling, or is transferred once the
 * provider has returned it to us. Only one that is closed or was never known may be sent again.
 */
const openPaths: Record<StandingAtProvider, readonly OtherPath[]> = {
  unknown: ['sendAgain', 'transfer', 'giveUp'],
  closed: ['sendAgain', 'transfer', 'giveUp'],
  abnormal: ['awaitProvider', 'transfer'],
  processing: ['awaitProvider'],
};

export function isOpenPath(path: OtherPath, standing: StandingAtProvider): boolean {
  return openPaths[standing].includes(path);
}

/** Digits alone, and enough of them: the end of the payer's phone, as the payer said it. */
export function isPayersPhone(phone: string, saidEnd: string): boolean {
  const digits = phone.replace(/\D/g, '');
  return digits.length >= saidEnd.length && digits.endsWith(saidEnd);
}
