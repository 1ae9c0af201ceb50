/**
 * What the estate buys: ordinary goods of a Chinese neighbourhood. Names, sizes and prices are made
 * up for this project; the pictures stand in local/goods.
 */
import type { GoodsCategory } from '../../domain/entitlement/goods-category';
import type { Fen } from '../../domain/primitives/money';

/** Which compartment of the truck the goods ride in; null where room temperature will do. */
export type Compartment = 'chilled' | 'frozen';

export interface Goods {
  id: string;
  name: string;
  spec: string;
  unit: string;
  category: GoodsCategory;
  supplierId: string;
  priceFen: Fen;
  /** Name of the picture: local/goods/<picture>.svg. */
  picture: string;
  compartment: Compartment | null;
  /** What one unit weighs; null where nobody puts it on a scale. */
  nominalGrams: number | null;
}

interface Shelf {
  category: GoodsCategory;
  supplierId: string;
  compartment?: Compartment;
}

/** id, name, spec, unit, yuan, picture, and grams where it is weighed. */
type Row = [string, string, string, string, number, string, number?];

function shelf(on: Shelf, rows: Row[]): Goods[] {
  return rows.map(([id, name, spec, unit, yuan, picture, grams]) => ({
    id,
    name,
    spec,
    unit,
    category: on.category,
    supplierId: on.supplierId,
    priceFen: Math.round(yuan * 100),
    picture,
    compartment: on.compartment ?? null,
    nominalGrams: grams ?? null,
  }));
}

const orchard = 'siji-orchard';
const farm = 'qinghe-farm';
const foods = 'xianda-foods';
const household = 'anxin-home';

const chilledFruit = shelf(
  { category: 'fruit', supplierId: orchard, compartment: 'chilled' },
  [
    ['cherry-box', '车厘子礼盒', '2kg', '盒', 150, 'cherries'],
    ['strawberry', '红颜草莓', '300g×2盒', '份', 45.8, 'strawberry'],
    ['blueberry', '高原蓝莓', '125g×4盒', '份', 49.9, 'blueberries'],
    ['shine-grape', '阳光玫瑰葡萄', '约1kg', '串', 39.9, 'grapes', 1_000],
    ['winter-peach', '冬桃', '约2.5kg', '箱', 39.9, 'peach', 2_500],
  ],
);

const fruit = shelf({ category: 'fruit', supplierId: orchard }, [
  ['apple', '红富士苹果', '约2.5kg', '箱', 29.9, 'red-apple', 2_500],
  ['sugar-orange', '砂糖橘', '约2.5kg', '箱', 25.8, 'tangerine', 2_500],
  ['banana', '高山香蕉', '约1.5kg', '把', 13.9, 'banana', 1_500],
  ['mango', '贵妃芒果', '约2.5kg', '箱', 42.8, 'mango', 2_500],
  ['pear', '香梨', '约3kg', '箱', 35.9, 'pear', 3_000],
  ['watermelon', '麒麟西瓜', '约4kg', '个', 32.8, 'watermelon', 4_000],
  ['pineapple', '凤梨', '2个装', '份', 28.8, 'pineapple'],
  ['melon', '哈密瓜', '约3kg', '个', 29.8, 'melon', 3_000],
  ['kiwi', '绿心猕猴桃', '12枚', '盒', 26.9, 'kiwi-fruit'],
  ['avocado', '牛油果', '6枚', '袋', 39.8, 'avocado'],
]);

const vegetables = shelf({ category: 'vegetable', supplierId: farm }, [
  ['pak-choi', '上海青', '500g×2把', '份', 7.9, 'leafy-green'],
  ['broccoli', '西兰花', '2颗', '份', 9.9, 'broccoli'],
  ['carrot', '带泥胡萝卜', '约1.5kg', '袋', 8.8, 'carrot', 1_500],
  ['cucumber', '水果黄瓜', '约1kg', '袋', 12.9, 'cucumber', 1_000],
  ['potato', '黄心土豆', '约2.5kg', '袋', 12.8, 'potato', 2_500],
  ['tomato', '沙瓤番茄', '约2kg', '箱', 23.8, 'tomato', 2_000],
  ['sweet-corn', '甜玉米', '6根', '袋', 19.9, 'ear-of-corn'],
  ['eggplant', '紫长茄', '约1kg', '袋', 8.9, 'eggplant', 1_000],
  ['bell-pepper', '三色彩椒', '3只', '份', 11.9, 'bell-pepper'],
  ['mushroom', '鲜香菇', '500g', '盒', 13.9, 'brown-mushroom'],
  ['onion', '紫皮洋葱', '约1.5kg', '袋', 7.8, 'onion', 1_500],
  ['ginger', '小黄姜', '500g', '袋', 9.8, 'ginger-root'],
  ['sweet-potato', '烟薯', '约2.5kg', '箱', 22.8, 'roasted-sweet-potato', 2_500],
]);

const meat = shelf({ category: 'meat', supplierId: foods, compartment: 'chilled' }, [
  ['pork-belly', '土猪五花肉', '约1kg', '份', 49.8, 'bacon', 1_000],
  ['beef-shank', '原切牛腱子', '约1kg', '份', 78, 'cut-of-meat', 1_000],
  ['pork-ribs', '猪肋排', '约1kg', '份', 59.8, 'meat-on-bone', 1_000],
]);

const eggs = shelf({ category: 'eggs', supplierId: farm }, [
  ['eggs', '散养鸡蛋', '30枚', '盒', 32.8, 'egg'],
]);

const seafood = shelf({ category: 'seafood', supplierId: foods, compartment: 'chilled' }, [
  ['sea-bass', '鲜鲈鱼', '约600g', '条', 29.9, 'fish', 600],
  ['oyster', '乳山生蚝', '约2.5kg', '箱', 59.9, 'oyster', 2_500],
]);

const liveSeafood = shelf(
  { category: 'liveSeafood', supplierId: foods, compartment: 'chilled' },
  [['hairy-crab', '大闸蟹礼盒', '8只', '盒', 398, 'crab']],
);

const frozenSeafood = shelf({ category: 'frozen', supplierId: foods, compartment: 'frozen' }, [
  ['white-shrimp', '白虾', '1.5kg', '盒', 86, 'shrimp'],
  ['squid', '鱿鱼须', '500g', '袋', 32.8, 'squid'],
  ['crayfish-tail', '小龙虾尾', '500g', '盒', 45.9, 'lobster'],
]);

const frozen = shelf({ category: 'frozen', supplierId: foods, compartment: 'frozen' }, [
  ['chicken-leg', '琵琶腿', '2kg', '袋', 45.8, 'poultry-leg'],
  ['dumplings', '白菜猪肉水饺', '1kg', '袋', 26.8, 'dumpling'],
  ['ice-cream', '牛乳冰淇淋', '8支', '盒', 39.9, 'soft-ice-cream'],
  ['scallion-pancake', '葱油手抓饼', '20片', '袋', 24.9, 'flatbread'],
]);

const dairy = shelf({ category: 'dairy', supplierId: foods, compartment: 'chilled' }, [
  ['fresh-milk', '鲜牛奶', '950ml×2瓶', '份', 29.8, 'glass-of-milk'],
  ['cheese-sticks', '奶酪棒', '500g', '袋', 39.9, 'cheese-wedge'],
  ['butter', '动物黄油', '454g', '块', 36.8, 'butter'],
]);

const bakery = shelf({ category: 'bakery', supplierId: foods }, [
  ['toast', '牛奶吐司', '400g×2袋', '份', 19.8, 'bread'],
]);

const pantry = shelf({ category: 'pantry', supplierId: farm }, [
  ['rice', '东北大米', '10kg', '袋', 69.9, 'sheaf-of-rice'],
  ['noodles', '手工挂面', '2kg', '箱', 19.9, 'steaming-bowl'],
  ['peanuts', '带壳花生', '1.5kg', '袋', 25.9, 'peanuts'],
  ['chestnut', '迁西板栗', '约1kg', '袋', 24.9, 'chestnut', 1_000],
  ['honey', '洋槐蜂蜜', '500g', '瓶', 39.8, 'honey-pot'],
  ['canned-meat', '午餐肉罐头', '198g×6罐', '箱', 59, 'canned-food'],
  ['olive-oil', '橄榄油', '750ml', '瓶', 69, 'olive'],
  ['green-tea', '明前绿茶', '250g', '罐', 118, 'teacup-without-handle'],
  ['chocolate', '黑巧克力', '100g×4块', '盒', 35.6, 'chocolate-bar'],
]);

const babyGoods = shelf({ category: 'motherAndBaby', supplierId: household }, [
  ['infant-formula', '婴儿配方奶粉', '800g', '罐', 238, 'baby-bottle'],
  ['rice-cereal', '婴儿有机米粉', '225g', '盒', 45, 'bowl-with-spoon'],
  ['baby-wash', '婴儿洗护两件套', '300ml×2瓶', '套', 58, 'lotion-bottle'],
  ['baby-biscuit', '婴儿磨牙饼干', '100g×3盒', '份', 33.9, 'cookie'],
]);

const homeGoods = shelf({ category: 'household', supplierId: household }, [
  ['tissue', '抽纸', '24包', '箱', 49.9, 'roll-of-paper'],
  ['soap', '植物洗衣皂', '200g×6块', '份', 21.9, 'soap'],
  ['dish-sponge', '洗碗海绵', '12只', '袋', 9.9, 'sponge'],
]);

const customMade = shelf(
  { category: 'customMade', supplierId: foods, compartment: 'chilled' },
  [['birthday-cake', '定做生日蛋糕', '6寸', '个', 98, 'birthday-cake']],
);

export const goodsOfEstate: readonly Goods[] = [
  ...chilledFruit,
  ...fruit,
  ...vegetables,
  ...meat,
  ...eggs,
  ...seafood,
  ...liveSeafood,
  ...frozenSeafood,
  ...frozen,
  ...dairy,
  ...bakery,
  ...pantry,
  ...babyGoods,
  ...homeGoods,
  ...customMade,
];

const byId = new Map(goodsOfEstate.map((goods) => [goods.id, goods]));

/** Throws for goods that the estate does not sell: a slip in the seed. */
export function goodsOf(id: string): Goods {
  const goods = byId.get(id);
  if (goods === undefined) throw new Error(`no goods called ${id}`);
  return goods;
}

/** Where the local server shows the picture, whatever page asks. */
export function pictureUrlOf({ picture }: Goods): string {
  return `/goods/${picture}.svg`;
}
