import { useEffect, useState } from 'react';
import type {
  Calculated,
  Calculation,
  CalculationKind,
} from '../../../domain/compensation/calculation';
import type { HandledTicketView } from '../../../domain/contract/views/handled-ticket';
import { answerText } from '../../cloud/answer-text';
import { useView } from '../../cloud/use-view';
import { calculationOf, type CalculationInputs } from './calculation-of';

/** A sum that a rule arrived at, as the handler takes it over into the offer. */
export interface TakenCalculation {
  calculation: Calculation;
  calculated: Calculated;
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
  /** What keeps it from being asked: nothing typed yet, or no number. Null: it is asked. */
  open: 'missing' | 'wrong' | null;
}

const TYPING_MS = 400;

/** Works a sum out on the server while the handler fills in. */
export function useCalculation(ticket: HandledTicketView): Calculator {
  const { sharesBasisPoints, offerHours, recordedLateHours } = ticket.compensation;
  const [kind, choose] = useState<CalculationKind>('damage');
  const [inputs, setInputs] = useState<CalculationInputs>({
    degree: 'half',
    lateHours: '',
    shareBasisPoints: sharesBasisPoints[0] ?? 1,
    nowYuan: '',
    hours: offerHours[0] ?? 1,
    quantity: ticket.quantity,
  });
  const asked = calculationOf(kind, inputs, recordedLateHours);
  const calculation = useSettled('open' in asked ? null : asked.calculation);
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
    open: 'open' in asked ? asked.open : null,
  };
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
