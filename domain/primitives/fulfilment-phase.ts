/**
 * How far an agreed remedy has come that is more than money: goods come back, are looked at, go
 * out, are collected. It says whose turn it is.
 */
export const fulfilmentPhases = [
  /** The resident sends the goods back or brings them to the station. */
  'toSendBack',
  'returning',
  /** The goods are back; somebody looks at them. */
  'toInspect',
  /** The new goods have to be sent. */
  'toDispatch',
  'onTheWay',
  /** The new goods lie at the station. */
  'toCollect',
  'couponComing',
  'done',
] as const;

export type FulfilmentPhase = (typeof fulfilmentPhases)[number];
