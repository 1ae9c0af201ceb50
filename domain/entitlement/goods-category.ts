interface CategoryTraits {
  /** Spoils within days: what is wrong must be seen while it is wrong. */
  perishable: boolean;
  /** Travels with a temperature logger, so that a missing record says something. */
  cooled: boolean;
}

/** The shelves that rules tell apart. */
export const goodsCategories = {
  fruit: { perishable: true, cooled: false },
  vegetable: { perishable: true, cooled: false },
  meat: { perishable: true, cooled: true },
  eggs: { perishable: true, cooled: false },
  seafood: { perishable: true, cooled: true },
  frozen: { perishable: true, cooled: true },
  dairy: { perishable: true, cooled: true },
  bakery: { perishable: true, cooled: false },
  pantry: { perishable: false, cooled: false },
  motherAndBaby: { perishable: false, cooled: false },
  household: { perishable: false, cooled: false },
  customMade: { perishable: false, cooled: false },
} as const satisfies Record<string, CategoryTraits>;

export type GoodsCategory = keyof typeof goodsCategories;

export function isPerishable(category: GoodsCategory): boolean {
  return goodsCategories[category].perishable;
}

export function isCooled(category: GoodsCategory): boolean {
  return goodsCategories[category].cooled;
}
