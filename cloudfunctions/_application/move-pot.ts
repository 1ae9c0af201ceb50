import type { ActionInput, ActionReply } from '../../domain/contract/actions';
import { endowmentEntry, specialFundReleaseEntry } from '../../domain/fund/events/funding';
import type { Instant } from '../../domain/primitives/instant';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { known, type Caller } from './caller';
import { putAccount, reserveAccount } from './fund-account';
import type { PotMoveDocument } from './documents/pots';
import { movePot, potOf } from './pots';
import { tellAboutPots } from './pot-notice';
import type { Transaction, World } from './ports';
import { postEntry } from './post-entry';

/** Finance asks that money be moved; nothing moves until somebody else has said yes. */
export async function askPotMove(
  world: World,
  caller: Caller,
  { kind, amountFen, requestId }: ActionInput<'fund.askPotMove'>,
): Promise<Outcome<ActionReply<'fund.askPotMove'>, 'potTooSmall'>> {
  const { person } = known(caller);
  const moveId = world.ids.derived('potMove', person._id, requestId);
  const outcome = await world.database.transaction(async (transaction) => {
    if ((await transaction.get('potMoves', moveId)) !== null) return accept([]);
    const { balanceFen } = await potOf(transaction, 'specialFund');
    if (kind === 'release' && balanceFen < amountFen) return refuse('potTooSmall', { balanceFen });
    const now = world.clock.now();
    await transaction.add('potMoves', {
      _id: moveId,
      kind,
      amountFen,
      askedById: person._id,
      askedAt: now,
      status: 'asked',
      decidedById: null,
      decidedAt: null,
    });
    const exceptIds = [person._id];
    const told = (['finance', 'supervisor'] as const).map((role) => ({
      to: { role, exceptIds },
      kind: 'potMoveAsked' as const,
      amountFen,
    }));
    return accept(await tellAboutPots(transaction, moveId, told, now));
  });
  if (!outcome.ok) return outcome;
  await world.relay.wake(outcome.value);
  return accept({ moveId });
}

type DecideRefusal = 'potMoveNotFound' | 'potMoveDecided' | 'sameEyes' | 'potTooSmall';

/** Somebody other than who asked decides; a yes moves the money and posts it at once. */
export async function decidePotMove(
  world: World,
  caller: Caller,
  { moveId, yes }: ActionInput<'fund.decidePotMove'>,
): Promise<Outcome<ActionReply<'fund.decidePotMove'>, DecideRefusal>> {
  const { person } = known(caller);
  return world.database.transaction(async (transaction) => {
    const move = await transaction.get('potMoves', moveId);
    if (move === null) return refuse('potMoveNotFound');
    const wanted = yes ? ('done' as const) : ('declined' as const);
    if (move.status !== 'asked') {
      const repeated = move.decidedById === person._id && move.status === wanted;
      return repeated ? accept({ status: wanted }) : refuse('potMoveDecided');
    }
    if (move.askedById === person._id) return refuse('sameEyes');
    const now = world.clock.now();
    if (yes) {
      const { balanceFen } = await potOf(transaction, 'specialFund');
      if (move.kind === 'release' && balanceFen < move.amountFen) {
        return refuse('potTooSmall', { balanceFen });
      }
      await carryOut(transaction, move, now);
    }
    const decided = { status: wanted, decidedById: person._id, decidedAt: now };
    await transaction.put('potMoves', { ...move, ...decided });
    return accept({ status: wanted });
  });
}

async function carryOut(
  transaction: Transaction,
  { _id: moveId, kind, amountFen }: PotMoveDocument,
  now: Instant,
): Promise<void> {
  const head = { entryId: `potMove_${moveId}`, at: now, causeId: moveId, amountFen };
  if (kind === 'release') {
    const reserve = await reserveAccount(transaction);
    await movePot(transaction, await potOf(transaction, 'specialFund'), -amountFen);
    await postEntry(transaction, specialFundReleaseEntry(head), [reserve]);
    await putAccount(transaction, reserve);
    return;
  }
  const fund = kind === 'endowSpecial' ? 'specialFund' : 'innovationFund';
  await movePot(transaction, await potOf(transaction, fund), amountFen);
  await postEntry(transaction, endowmentEntry({ ...head, fund }), []);
}
