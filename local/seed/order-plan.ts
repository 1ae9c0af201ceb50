/** Who orders what, and with which wave it comes. */
import type { Instant } from '../../domain/primitives/instant';
import { splitByWeight, type Fen } from '../../domain/primitives/money';
import { basketOf, chanceOf, type BasketLine } from './basket';
import type { Chance } from './chance';
import { goodsOf } from './goods';
import { people, type SeedPerson } from './people';
import { lastTimeBefore, type Run, type Wave } from './run';

export interface PlannedLine extends BasketLine {
  /** For the whole line, after discounts. */
  paidFen: Fen;
}

export interface OrderPlan {
  person: SeedPerson;
  wave: Wave;
  lines: PlannedLine[];
  chance: Chance;
}

interface NamedOrder {
  person: string;
  wave: Wave;
  lines: Array<[goodsId: string, quantity: number]>;
}

/** Orders that are known by heart: by the acceptance cases, the journeys and the README. */
const namedOrders: readonly NamedOrder[] = [
  // The 150-yuan claim of the main job; the truck that brought it stayed cold.
  { person: 'chen-guilan', wave: 'today', lines: [['cherry-box', 1], ['eggs', 1], ['potato', 1]] },
  { person: 'wang-jianguo', wave: 'today', lines: [['cherry-box', 1], ['tomato', 1], ['rice', 1]] },
  // Thawed on the one run whose freezer failed; three households had the same batch.
  { person: 'liu-defu', wave: 'yesterday', lines: [['white-shrimp', 1], ['ice-cream', 2]] },
  { person: 'zhu-lin', wave: 'yesterday', lines: [['dumplings', 2], ['white-shrimp', 2]] },
  { person: 'hu-yan', wave: 'yesterday', lines: [['white-shrimp', 1], ['rice', 1]] },
  // Above what a leader and an agent may refund alone, above a supervisor, above four eyes.
  { person: 'lin-xiaowen', wave: 'today', lines: [['infant-formula', 1], ['rice-cereal', 2]] },
  { person: 'xia-yu', wave: 'today', lines: [['infant-formula', 2], ['fresh-milk', 2]] },
  { person: 'pan-li', wave: 'yesterday', lines: [['hairy-crab', 2], ['oyster', 1]] },
  { person: 'wei-dong', wave: 'today', lines: [['hairy-crab', 3], ['green-tea', 1]] },
  { person: 'yao-xin', wave: 'yesterday', lines: [['birthday-cake', 1], ['strawberry', 2]] },
];

/** Everyone has an order of the last two days, one a little older, and one of another kind. */
const freshWaves: readonly Wave[] = ['today', 'yesterday'];
const olderWaves: readonly Wave[] = ['twoDaysAgo', 'twoDaysAgo', 'windowClosing'];
const otherWaves: readonly Wave[] = ['windowClosed', 'onTheWay', 'lastWeek', 'late'];

function inTurn<T>(choices: readonly T[], index: number): T {
  return choices[index % choices.length]!;
}

/** A full basket gets a little off now and then, spread over its lines to the fen. */
function withPrices(lines: readonly BasketLine[], chance: Chance): PlannedLine[] {
  const prices = lines.map(({ goods, quantity }) => goods.priceFen * quantity);
  const fullFen = prices.reduce((sum, price) => sum + price, 0);
  const hasCoupon = fullFen >= 8_000 && chance.between(1, 3) === 1;
  const paid = hasCoupon ? splitByWeight(fullFen - chance.pick([300, 500, 888]), prices) : prices;
  return lines.map((line, index) => ({ ...line, paidFen: paid[index]! }));
}

function namedPlan({ wave, lines }: NamedOrder, person: SeedPerson): OrderPlan {
  const priced = lines.map(([id, quantity]) => {
    const goods = goodsOf(id);
    return { goods, quantity, paidFen: goods.priceFen * quantity };
  });
  return { person, wave, lines: priced, chance: chanceOf(person, wave) };
}

function usualPlan(person: SeedPerson, wave: Wave): OrderPlan {
  const chance = chanceOf(person, wave);
  return { person, wave, lines: withPrices(basketOf(person, chance), chance), chance };
}

function plansOf(person: SeedPerson, index: number): OrderPlan[] {
  const named = namedOrders.filter((order) => order.person === person.key);
  const waves = named.length > 0 ? [] : [inTurn(freshWaves, index)];
  waves.push(inTurn(olderWaves, index));
  const buysSeldom = person.traits.includes('firstTimer') || person.roles.includes('leader');
  if (!buysSeldom) waves.push(inTurn(otherWaves, index));
  return [
    ...named.map((order) => namedPlan(order, person)),
    ...waves.map((wave) => usualPlan(person, wave)),
  ];
}

/** In no particular order; nobody has two orders in one wave. */
export function orderPlans(): OrderPlan[] {
  return people.filter(({ communityId }) => communityId !== null).flatMap(plansOf);
}

/** People who work in shifts shop at night, the others by day, before their goods are packed. */
export function paidAtOf({ person, chance }: OrderPlan, run: Run): Instant {
  const atNight = person.traits.includes('shiftWork');
  const hour = chance.pick(atNight ? [23, 0, 1, 2] : [8, 9, 11, 12, 15, 19, 20]);
  return lastTimeBefore(run.packedAt, hour, chance.between(0, 59));
}
