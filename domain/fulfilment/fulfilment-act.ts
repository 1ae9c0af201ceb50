import type { FulfilmentPhase } from '../primitives/fulfilment-phase';

/** In which phases each act of a fulfilment makes sense: beside the ticket's own table. */
const phasesByAct = {
  sendBack: ['toSendBack'],
  // Brought to the station without a word before: the one who takes it says so.
  receiveReturn: ['toSendBack', 'returning'],
  returnInspected: ['toInspect'],
  dispatch: ['toDispatch'],
  parcelArrived: ['onTheWay'],
  delivered: ['onTheWay', 'toCollect', 'couponComing'],
  refuseParcel: ['onTheWay', 'toCollect'],
  parcelLost: ['returning', 'toDispatch', 'onTheWay', 'toCollect'],
} as const satisfies Record<string, readonly FulfilmentPhase[]>;

export type FulfilmentAct = keyof typeof phasesByAct;

export function isFulfilmentAct(act: string): act is FulfilmentAct {
  return Object.prototype.hasOwnProperty.call(phasesByAct, act);
}

export function fitsPhase(act: FulfilmentAct, phase: FulfilmentPhase): boolean {
  const phases: readonly FulfilmentPhase[] = phasesByAct[act];
  return phases.includes(phase);
}
