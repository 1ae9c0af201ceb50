interface CategoryTraits {
  /** Spoils within days: what is wrong must be seen while it is wrong. */
  perishable: boolean;
}

/** The shelves that rules tell apart. */
export const goodsCategories = {
  fruit: { perishable: true },
  vegetable: { perishable: true },
  meat: { perishable: true },
  eggs: { perishable: true },
  seafood: { perishable: true },
  frozen: { perishable: true },
  dairy: { perishable: true },
  bakery: { perishable: true },
  pantry: { perishable: false },
  motherAndBaby: { perishable: false },
  household: { perishable: false },
  customMade: { perishable: false },
} as const satisfies Record<string, CategoryTraits>;

export type GoodsCategory = keyof typeof goodsCategories;

export function isPerishable(category: GoodsCategory): boolean {
  return goodsCategories[category].perishable;
}
