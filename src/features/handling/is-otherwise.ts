import type { PlanView } from '../../../domain/contract/views/plan';
import type { AskedRemedy } from '../../../domain/remedy/remedy';
import { wayOfRemedy } from '../../../domain/remedy/way';

/** Whether something else, or another sum, is offered than the plan puts first. */
export function isOtherwise(plan: PlanView | null, offered: AskedRemedy | null): boolean {
  const [first] = plan?.ways ?? [];
  if (first === undefined || offered === null) return false;
  return wayOfRemedy(offered) !== first.way || moneyOf(offered) !== moneyOf(first.remedy);
}

function moneyOf(remedy: AskedRemedy): number {
  return 'amountFen' in remedy ? remedy.amountFen : 0;
}
