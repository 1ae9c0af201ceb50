/** What somebody puts into one order, by who they are. */
import { chanceFrom, type Chance } from './chance';
import { goodsOfEstate, type Goods } from './goods';
import type { SeedPerson } from './people';

export interface BasketLine {
  goods: Goods;
  quantity: number;
}

/** Too dear or too special for everybody's basket: these are ordered by name only. */
const onlyByName = new Set(['cherry-box', 'hairy-crab', 'birthday-cake', 'infant-formula']);

const everyday = goodsOfEstate.filter(
  ({ id, category }) => !onlyByName.has(id) && category !== 'motherAndBaby',
);

function inCategories(...categories: Array<Goods['category']>): Goods[] {
  return everyday.filter(({ category }) => categories.includes(category));
}

const fresh = inCategories('fruit', 'vegetable', 'meat', 'seafood', 'eggs', 'dairy', 'bakery');
const forTheOld = inCategories('vegetable', 'eggs', 'pantry', 'dairy');
const quickMeals = inCategories('frozen', 'dairy', 'pantry', 'fruit');
const forBabies = goodsOfEstate.filter(
  ({ id, category }) => category === 'motherAndBaby' && !onlyByName.has(id),
);

function likedBy(person: SeedPerson): readonly Goods[] {
  if (person.traits.includes('old')) return forTheOld;
  return person.traits.includes('shiftWork') ? quickMeals : everyday;
}

/** Always something fresh, then what they like; people with a small child buy for it too. */
export function basketOf(person: SeedPerson, chance: Chance): BasketLine[] {
  const first = chance.pick(fresh);
  const baby = person.traits.includes('baby') ? [chance.pick(forBabies)] : [];
  const others = likedBy(person).filter((goods) => goods !== first);
  const chosen = [first, ...baby, ...chance.pickSome(others, chance.between(1, 3))];
  return chosen.map((goods) => ({
    goods,
    quantity: goods.priceFen < 2_000 ? chance.between(1, 3) : chance.between(1, 2),
  }));
}

/** One stream of chance per person and purpose, so that a change for one moves nobody else. */
export function chanceOf(person: SeedPerson, purpose: string): Chance {
  const text = `${person.key} ${purpose}`;
  const seed = [...text].reduce((sum, letter) => Math.imul(sum, 31) + letter.charCodeAt(0), 7);
  return chanceFrom(seed);
}
