import type { ActionInput } from '../../domain/contract/actions';
import type {
  CommissionsView,
  LeaderCommissionView,
  OwingPartnersView,
  OwingPartnerView,
} from '../../domain/contract/views/settlement';
import { leaderShare } from '../../domain/fund/account';
import { accept } from '../../domain/primitives/outcome';
import { known, type Caller } from './caller';
import { commissionId, monthOf } from './commission-of';
import type { ChargebackDocument } from './documents/bearing';
import { findAll } from './move-day';
import { detailsOf, nameOf } from './person-names';
import type { World } from './ports';

/** Leaders of one page, within what one reading by id may name. */
const PAGE = 50;

/** Who owes for accepted chargebacks. */
export async function showOwingPartners(world: World, caller: Caller) {
  const { roles } = known(caller);
  const accepted = await findAll(world.database, 'chargebacks', { where: { status: 'accepted' } });
  const ids = [...new Set(accepted.map(({ partnerId }) => partnerId))];
  const named = await findAll(world.database, 'partners', { where: { _id: { in: ids } } });
  const nameOfPartner = new Map(named.map(({ _id, name }) => [_id, name]));
  const partners = ids.map((id) => {
    const own = accepted.filter(({ partnerId }) => partnerId === id);
    return owing(id, nameOfPartner.get(id) ?? '', own);
  });
  const view: OwingPartnersView = {
    partners: partners.sort((one, other) => other.owedFen - one.owedFen),
    mayOffset: roles.includes('finance'),
  };
  return accept(view);
}

function owing(
  partnerId: string,
  name: string,
  accepted: readonly ChargebackDocument[],
): OwingPartnerView {
  const owedFen = accepted.reduce((sum, one) => sum + one.amountFen - one.offsetFen, 0);
  const partnerKind = accepted[0]?.partnerKind ?? 'supplier';
  return { partnerId, partnerKind, name, owedFen, count: accepted.length };
}

/** What each leader earned in a month as far as it is known, and what they owe. */
export async function showCommissions(
  world: World,
  caller: Caller,
  { month: asked, offset }: ActionInput<'fund.commissions'>,
) {
  const { roles } = known(caller);
  const month = asked ?? monthOf(world, world.clock.now());
  const people = await world.database.find('people', {
    where: { roles: 'leader' },
    orderBy: { field: '_id', direction: 'asc' },
    limit: PAGE,
    offset,
  });
  const view: CommissionsView = {
    month,
    leaders: await commissionsOf(world, people.map(({ _id }) => _id), month),
    next: people.length < PAGE ? null : offset + PAGE,
    capBasisPoints: world.policies.current().fund.leaderChargeCapBasisPoints,
    mayRecord: roles.includes('finance'),
  };
  return accept(view);
}

async function commissionsOf(
  world: World,
  leaderIds: string[],
  month: string,
): Promise<LeaderCommissionView[]> {
  const byId = (ids: string[]) => ({ where: { _id: { in: ids } }, limit: PAGE });
  const [names, accounts, commissions] = await Promise.all([
    detailsOf(world, leaderIds),
    world.database.find('fundAccounts', byId(leaderIds.map((id) => leaderShare(id)))),
    world.database.find('commissions', byId(leaderIds.map((id) => commissionId(id, month)))),
  ]);
  return leaderIds.map((leaderId) => {
    const debt = accounts.find((account) => account.leaderId === leaderId)?.debt;
    const earned = commissions.find((commission) => commission.leaderId === leaderId);
    return {
      leaderId,
      name: nameOf(names, leaderId),
      owedFen: debt?.receivableFen ?? 0,
      commissionFen: earned?.commissionFen ?? null,
      withheldFen: debt?.month === month ? debt.withheldFen : 0,
    };
  });
}
