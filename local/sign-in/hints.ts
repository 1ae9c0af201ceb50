/** Why one might want to be somebody: one line each, of what is true in the estate. */
import { policyOf, currentPolicyVersion } from '../../domain/policy/versions';
import { moneyText } from '../../locales/format';
import { communities, partners, people, personOf, type SeedPerson } from '../seed/people';
import { localText } from '../texts';

const policy = policyOf(currentPolicyVersion);

/** Old enough or by their own wish: their claims come first and their text is large. */
export function isInGreenChannel({ age, traits }: SeedPerson): boolean {
  const isOld = age !== null && age >= policy.entitlement.greenChannelAge;
  return isOld || traits.includes('greenByWish');
}

function leaderNameOf(person: SeedPerson): string {
  return (person.leaderKey === null ? undefined : personOf(person.leaderKey))?.name ?? '';
}

function familyHint(person: SeedPerson): string[] {
  const relatives = people.filter(
    ({ key, householdId }) => key !== person.key && householdId === person.householdId,
  );
  return relatives.map(({ name, roles }) =>
    roles.includes('leader')
      ? localText('hint.leaderFamily', { leader: name })
      : localText('hint.sameHousehold', { name }),
  );
}

function residentHints(person: SeedPerson): string[] {
  const { age, traits } = person;
  const hints: string[] = [];
  const isGreen = isInGreenChannel(person);
  if (isGreen && age !== null && !traits.includes('greenByWish')) {
    hints.push(localText('hint.age', { age }));
  }
  if (isGreen) hints.push(localText('hint.greenChannel'));
  if (traits.includes('baby')) hints.push(localText('hint.baby'));
  if (traits.includes('shiftWork')) hints.push(localText('hint.shiftWork'));
  if (traits.includes('firstTimer')) hints.push(localText('hint.firstTimer'));
  if (hints.length < 2) hints.push(...familyHint(person));
  return hints.length > 0 ? hints : [localText('hint.leader', { leader: leaderNameOf(person) })];
}

function leaderHints({ communityId, specialties }: SeedPerson): string[] {
  const community = communities.find(({ id }) => id === communityId)?.name ?? '';
  const names = specialties.map((specialty) => localText(`category.${specialty}`)).join('、');
  return [community, localText('hint.specialties', { specialties: names })];
}

/** Null for a role that refunds: its limit is the hint. */
function dutyHint(person: SeedPerson): string | null {
  const { roles, region } = person;
  if (roles.includes('helper')) return localText('hint.helper', { leader: leaderNameOf(person) });
  if (roles.includes('regionalManager')) return localText('hint.region', { region: region ?? '' });
  if (roles.includes('management')) return localText('hint.management');
  if (roles.includes('mysteryCustomer')) return localText('hint.mysteryCustomer');
  return roles.includes('administrator') ? localText('hint.administrator') : null;
}

function workerHints(person: SeedPerson): string[] {
  const duty = dutyHint(person);
  if (duty !== null) return [duty];
  const { roles } = person;
  const { agentLimitFen, supervisorLimitFen } = policy.refund;
  const limit = moneyText(roles.includes('agent') ? agentLimitFen : supervisorLimitFen);
  return [localText(roles.includes('finance') ? 'hint.aboveLimit' : 'hint.limit', { limit })];
}

/** @param openCount tickets that somebody works on for this person, or that wait for them */
export function hintsOf(person: SeedPerson, openCount: number): string[] {
  const open = openCount > 0 ? [localText('hint.open', { count: openCount })] : [];
  if (person.roles.includes('leader')) return [...leaderHints(person), ...open];
  if (person.roles.includes('resident')) return [...residentHints(person), ...open];
  const partner = partners.find(({ id }) => id === person.partnerId);
  return partner ? [localText(`role.${partner.kind}`)] : [...workerHints(person), ...open];
}
