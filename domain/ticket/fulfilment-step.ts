import type { Sentence } from '../primitives/sentence';
import type { FulfilmentEventKind, TicketEvent } from './event';
import type { StepWords } from './step-words';

/** What each line about parcels, goods and coupons says; none names a number or a carrier. */
export const fulfilmentSteps: Record<FulfilmentEventKind, (event: TicketEvent) => StepWords> = {
  remedyAgreed: ({ details }) => said(`remedyAgreed.${details['remedy'] ?? 'reissue'}`),
  returnSent: () => said('returnSent.title'),
  returnReceived: ({ details }) => said('returnReceived.title', dueDetail(details['dueAt'])),
  returnPassed: () => said('returnPassed.title'),
  returnFailed: () => said('returnFailed.title'),
  returnReminded: () => said('returnReminded.title'),
  returnMissed: () => said('returnMissed.title'),
  inspectionWarned: () => said('inspectionWarned.title'),
  inspectionOverdue: () => said('inspectionOverdue.title'),
  parcelSent: ({ details }) => said(`parcelSent.${details['way'] ?? 'carrier'}`),
  parcelArrived: () => said('parcelArrived.title'),
  parcelLost: () => said('parcelLost.title'),
  outOfStock: () => said('outOfStock.title'),
  parcelRefused: () => said('parcelRefused.title'),
  deliveryWarned: () => said('deliveryWarned.title'),
  deliveryOverdue: () => said('deliveryOverdue.title'),
  delivered: ({ details }) => said(`delivered.${details['remedy'] ?? 'reissue'}`),
  couponFailed: () => said('couponFailed.title'),
  couponIssued: ({ amountFen }) => ({
    title: { key: 'timeline.couponIssued.title', params: { amountFen: amountFen ?? 0 } },
    detail: null,
  }),
};

function said(key: string, detail: Sentence | null = null): StepWords {
  return { title: { key: `timeline.${key}`, params: {} }, detail };
}

function dueDetail(dueAt: string | number | undefined): Sentence | null {
  return typeof dueAt === 'number'
    ? { key: 'timeline.returnReceived.detail', params: { dueAt } }
    : null;
}
