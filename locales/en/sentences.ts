import type { sentences as source } from '../zh-hans/sentences';

/** Words for codes that the server sends: why it was refused, who seems liable. */
export const sentences: Record<keyof typeof source, string> = {
  // Why the platform said no.
  'rejection.windowClosed': 'The time to claim after receipt has passed',
  'rejection.noProof': 'The photos and records show no fault',
  'rejection.notCovered': "This kind of case isn't covered",
  'rejection.alreadyCompensated': 'This was already compensated',
  'rejection.used': 'The goods have been used',
  'rejection.notWanted': "The resident didn't want to claim",

  // Why a rule cancelled it.
  'cancellation.duplicate': 'The same photo was claimed with before',
  'cancellation.alreadyRefunded': 'This was already refunded',

  // Whom the rules suggest.
  'liability.platform': 'Platform liable',
  'liability.supplier': 'Supplier liable',
  'liability.carrier': 'Carrier liable',
  'liability.leader': 'Leader liable',
  'liability.resident': 'The resident',
  'liability.unknown': 'Unclear yet',
};
