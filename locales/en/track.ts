import type { track as source } from '../zh-hans/track';

/** The public page that a tracking link opens. */
export const track: Record<keyof typeof source, string> = {
  'track.title': 'Claim progress',
  'track.arrived': 'Arrived {arrivedAt}',
  'track.took': 'Since filing',
  'track.tookToArrival': 'From filing to arrival',
  'track.step': 'Step {step} of {steps}',
  'track.goods': 'Goods',
  'track.issue': 'Issue',
  'track.filed': 'Filed',
  'track.why': 'Due',
  'track.updated': 'Updated',
  'track.private':
    'Shows no name, phone or address; the link works for {linkDays} {linkDays|day/days}.',
  'track.owner': 'In the mini program the payer sees photos and replies',
  'track.open': 'Open Claims Desk',
  'track.none': 'No such claim',
  'track.over': 'This link no longer works',
  'track.noToken': 'This link is incomplete. Please scan again',
  'track.chip.awaitingProof': 'Awaiting proof',
  'track.chip.proposed': 'Awaiting answer',
};
