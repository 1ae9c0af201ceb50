/** What two people paid into the special fund and the innovation fund, and released since. */
import type {
  PotDocument,
  PotMoveDocument,
} from '../../cloudfunctions/_application/documents/pots';
import { endowmentEntry, specialFundReleaseEntry } from '../../domain/fund/events/funding';
import { changeFenOf, type JournalEntry } from '../../domain/fund/journal-entry';
import type { Policy } from '../../domain/policy/policy';
import { DAY, HOUR, type Instant } from '../../domain/primitives/instant';
import type { Fen } from '../../domain/primitives/money';

/** Finance asks, the supervisor says yes. */
const eyes = { askedById: 'fang-ning', decidedById: 'shen-tao' };

/** So much stands ready for experiments of leaders: 10,000 yuan. */
const innovationFen: Fen = 1_000_000;

/** Each release to the platform's share: 6,000 yuan. */
const releaseFen: Fen = 600_000;

/** The funds were endowed the day after the opening; the special one was drawn on since. */
export function potMovesSince(openedAt: Instant, policy: Policy): PotMoveDocument[] {
  const { specialFundFirstFen } = policy.innovation;
  const first = openedAt + DAY;
  return [
    move('endowSpecial', first, specialFundFirstFen),
    move('endowInnovation', first, innovationFen),
    ...[9, 23, 37].map((day) => move('release', openedAt + day * DAY, releaseFen)),
  ];
}

function move(kind: PotMoveDocument['kind'], decidedAt: Instant, amountFen: Fen): PotMoveDocument {
  const askedAt = decidedAt - HOUR;
  const _id = `move-${kind}-${decidedAt}`;
  return { _id, kind, amountFen, ...eyes, askedAt, status: 'done', decidedAt };
}

/** Named as the use case names them. */
export function potEntriesOf(moves: readonly PotMoveDocument[]): JournalEntry[] {
  return moves.map(({ _id, kind, amountFen, decidedAt }) => {
    const head = { entryId: `potMove_${_id}`, at: decidedAt ?? 0, causeId: _id, amountFen };
    if (kind === 'release') return specialFundReleaseEntry(head);
    const fund = kind === 'endowSpecial' ? 'specialFund' : 'innovationFund';
    return endowmentEntry({ ...head, fund });
  });
}

/** What is left in each, as the entries say. */
export function potsAfter(entries: readonly JournalEntry[]): PotDocument[] {
  return (['specialFund', 'innovationFund'] as const).map((_id) => {
    const balanceFen = entries.reduce((left, entry) => left + changeFenOf(entry, _id), 0);
    return { _id, balanceFen, version: 1 };
  });
}
