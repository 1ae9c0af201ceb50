import { useEffect, useState } from 'react';
import type {
  Calculated,
  Calculation,
  CalculationKind,
} from '../../../domain/compensation/calculation';
import type { HandledTicketView } from '../../../domain/contract/views/handled-ticket';
import type { DamageDegree } from '../../../domain/policy/compensation-policy';
import { answerText } from '../../cloud/answer-text';
import { useView } from '../../cloud/use-view';
import { fenOf } from './use-typed-amount';

/** A sum that a rule arrived at, as the handler takes it over into the offer. */
export interface TakenCalculation {
  calculation: Calculation;
  calculated: Calculated;
}

/** What a handler says to each way of calculating; each keeps its own while one compares. */
export interface CalculationInputs {
  degree: DamageDegree;
  lateHours: string;
  shareBasisPoints: number;
  nowYuan: string;
  hours: number;
  quantity: number;
}

export interface Calculator {
  kind: CalculationKind;
  choose: (kind: CalculationKind) => void;
  inputs: CalculationInputs;
  put: (inputs: Partial<CalculationInputs>) => void;
  /** Null until the input is whole and the server has worked it out. */
  taken: TakenCalculation | null;
  /** Why there is no sum; empty while it is being worked out. */
  problem: string;
  /** Whether the input is whole. */
  asked: boolean;
}

const TYPING_MS = 400;

/** Works a sum out on the server while the handler fills in. */
export function useCalculation(ticket: HandledTicketView): Calculator {
  const { sharesBasisPoints, offerHours } = ticket.compensation;
  const [kind, choose] = useState<CalculationKind>('damage');
  const [inputs, setInputs] = useState<CalculationInputs>({
    degree: 'half',
    lateHours: '',
    shareBasisPoints: sharesBasisPoints[0] ?? 1,
    nowYuan: '',
    hours: offerHours[0] ?? 1,
    quantity: ticket.quantity,
  });
  const calculation = useSettled(calculationOf(kind, inputs));
  const { ticketId } = ticket;
  const view = useView(
    'desk.calculate',
    { ticketId, calculation: calculation ?? { kind: 'reissue', quantity: 1 } },
    { ready: calculation !== null },
  );
  const worked = calculation !== null && view.problem === undefined ? view.value : undefined;
  return {
    kind,
    choose,
    inputs,
    put: (changed) => setInputs((before) => ({ ...before, ...changed })),
    taken:
      calculation === null || worked === undefined ? null : { calculation, calculated: worked },
    problem: calculation === null || view.problem === undefined ? '' : answerText(view.problem),
    asked: calculation !== null,
  };
}

/** Null while something is missing. */
function calculationOf(kind: CalculationKind, inputs: CalculationInputs): Calculation | null {
  const { degree, shareBasisPoints, hours, quantity } = inputs;
  switch (kind) {
    case 'damage':
      return { kind, degree };
    case 'late':
      // The record counts where there is one; nothing typed is none.
      return /^\d{0,4}$/.test(inputs.lateHours)
        ? { kind, lateHours: Number(inputs.lateHours) }
        : null;
    case 'share':
      return { kind, shareBasisPoints };
    case 'priceDifference': {
      const nowFen = fenOf(inputs.nowYuan);
      return nowFen === null || nowFen === 0 ? null : { kind, nowFen };
    }
    case 'offer':
      return { kind, shareBasisPoints, hours };
    case 'reissue':
      return { kind, quantity };
  }
}

/** The same once nobody has typed for a moment. */
function useSettled(calculation: Calculation | null): Calculation | null {
  const key = JSON.stringify(calculation);
  const [settled, setSettled] = useState(key);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(key), TYPING_MS);
    return () => clearTimeout(timer);
  }, [key]);
  return settled === key ? calculation : null;
}
