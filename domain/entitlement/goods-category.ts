/** Why the law lets a seller refuse a return without a reason. Consumer Protection Law art. 25 */
export type ReturnExemption = 'perishable' | 'live' | 'customMade';

interface CategoryTraits {
  /** Spoils within days: what is wrong must be seen while it is wrong. */
  perishable: boolean;
  /** Travels with a temperature logger, so that a missing record says something. */
  cooled: boolean;
  /** Eaten or drunk: the Food Safety Law applies, allergies matter. */
  food: boolean;
  /** Null: a return without a reason is granted by law. */
  exempt: ReturnExemption | null;
}

const fresh = { perishable: true, food: true, exempt: 'perishable' } as const;

/** The shelves that rules tell apart. */
export const goodsCategories = {
  fruit: { ...fresh, cooled: false },
  vegetable: { ...fresh, cooled: false },
  meat: { ...fresh, cooled: true },
  eggs: { ...fresh, cooled: false },
  seafood: { ...fresh, cooled: true },
  liveSeafood: { ...fresh, cooled: true, exempt: 'live' },
  frozen: { ...fresh, cooled: true },
  dairy: { ...fresh, cooled: true },
  bakery: { ...fresh, cooled: false },
  pantry: { perishable: false, cooled: false, food: true, exempt: null },
  motherAndBaby: { perishable: false, cooled: false, food: true, exempt: null },
  household: { perishable: false, cooled: false, food: false, exempt: null },
  customMade: { perishable: false, cooled: false, food: true, exempt: 'customMade' },
} as const satisfies Record<string, CategoryTraits>;

export type GoodsCategory = keyof typeof goodsCategories;

export function isPerishable(category: GoodsCategory): boolean {
  return goodsCategories[category].perishable;
}

export function isCooled(category: GoodsCategory): boolean {
  return goodsCategories[category].cooled;
}

export function isFood(category: GoodsCategory): boolean {
  return goodsCategories[category].food;
}

export function exemptionOf(category: GoodsCategory): ReturnExemption | null {
  return goodsCategories[category].exempt;
}
