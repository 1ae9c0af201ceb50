import type { Instant } from '../../domain/primitives/instant';
import type { Fen } from '../../domain/primitives/money';
import type { Reader, World } from './ports';

/** YYYY-MM in Asia/Shanghai. */
export function monthOf({ calendars }: World, at: Instant): string {
  return calendars.dayOf(at).slice(0, 7);
}

export function commissionId(leaderId: string, month: string): string {
  return `${leaderId}_${month}`;
}

/**
 * The commission that caps what a liable leader owes this month: this month's where it is known
 * already, else the month's before. A leader who has earned nothing owes nothing.
 */
export async function commissionOf(
  world: World,
  reader: Reader,
  leaderId: string,
  now: Instant,
): Promise<Fen> {
  const thisMonth = monthOf(world, now);
  const lastMonth = monthOf(world, world.calendars.startOfMonth(now) - 1);
  for (const month of [thisMonth, lastMonth]) {
    const known = await reader.get('commissions', commissionId(leaderId, month));
    if (known !== null) return known.commissionFen;
  }
  return 0;
}
