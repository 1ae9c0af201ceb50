import type { ActionInput } from '../../domain/contract/actions';
import { commissionWithheldEntry } from '../../domain/fund/events/liability';
import { withholdableFen } from '../../domain/fund/liability-plan';
import { accept, refuse } from '../../domain/primitives/outcome';
import type { Caller } from './caller';
import { commissionId } from './commission-of';
import { leaderAccount, putAccount } from './fund-account';
import type { World } from './ports';
import { postEntry } from './post-entry';

/**
 * The settlement tells what a leader earned in a month: what they owe is withheld from it, up to
 * the cap. Told again, the same month withholds only what is still missing.
 */
export function recordCommission(
  world: World,
  _caller: Caller,
  { leaderId, month, commissionFen, requestId }: ActionInput<'fund.recordCommission'>,
) {
  return world.database.transaction(async (transaction) => {
    const person = await transaction.get('people', leaderId);
    if (!person?.roles.includes('leader')) return refuse('unknownLeader');
    const _id = commissionId(leaderId, month);
    const before = await transaction.get('commissions', _id);
    const leader = await leaderAccount(transaction, leaderId);
    const policy = world.policies.current();
    const { debt } = leader;
    const amountFen = withholdableFen({ debt, month, commissionFen, policy });
    const entryId = `withheld_${_id}_${requestId}`;
    const done = await transaction.get('journalEntries', entryId);
    if (amountFen > 0 && done === null) {
      const head = { entryId, at: world.clock.now(), causeId: _id };
      const entry = commissionWithheldEntry({ ...head, leaderId, amountFen });
      await postEntry(transaction, entry, [leader]);
      const withheldFen = (debt.month === month ? debt.withheldFen : 0) + amountFen;
      const chargedFen = debt.month === month ? debt.chargedFen : 0;
      leader.debt = { ...leader.debt, month, chargedFen, withheldFen };
      await putAccount(transaction, leader);
    }
    const version = (before?.version ?? 0) + 1;
    await transaction.put('commissions', { _id, leaderId, month, commissionFen, version });
    const { receivableFen } = leader.debt;
    return accept({ withheldFen: done === null ? amountFen : 0, stillOwedFen: receivableFen });
  });
}
