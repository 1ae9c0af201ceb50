import { useEffect, useRef } from 'react';
import type { Fen } from '../../../domain/primitives/money';

interface AmountThen {
  onAmount: (amountFen: Fen | null) => void;
  /** False while who pays the chosen amount is still being asked. */
  amountKnown: boolean;
  /** Opens what confirms the amount; undefined where the viewer may not refund so much. */
  goOn: (() => void) | undefined;
}

/**
 * Whoever chooses an amount chooses it to refund it: the confirmation follows by itself, but only
 * once the server has said who pays that amount and whether the viewer may.
 */
export function useAmountThen({ onAmount, amountKnown, goOn }: AmountThen) {
  const chosen = useRef(false);
  useEffect(() => {
    if (!chosen.current || !amountKnown) return;
    chosen.current = false;
    goOn?.();
  });
  return (amountFen: Fen | null) => {
    onAmount(amountFen);
    chosen.current = true;
  };
}
