/**
 * Who lives and works in the estate. All of them are made up. The numbers begin with 1400, which
 * no phone in China has, so that a tap on one calls nobody.
 */
import type { GoodsCategory } from '../../domain/entitlement/goods-category';
import type { Role } from '../../domain/person/role';

/** What makes a resident worth being: shows on the sign-in page and in what they buy. */
export type Trait = 'old' | 'baby' | 'shiftWork' | 'greenByWish' | 'firstTimer' | 'leaderFamily';

export interface SeedPerson {
  /** Readable and part of the address: `chen-guilan`. Also the person's id. */
  key: string;
  name: string;
  addressedAs: string;
  phone: string;
  roles: Role[];
  communityId: string | null;
  /** `1栋301`; empty for those who do not live here. */
  building: string;
  householdId: string;
  age: number | null;
  traits: Trait[];
  paysBy: 'wallet' | 'card';
  /** For residents and leaders: who hands out their goods. For helpers: whom they help. */
  leaderKey: string | null;
  specialties: GoodsCategory[];
  /** For suppliers' and carriers' people. */
  partnerId: string | null;
  /** For regional managers. */
  region: string | null;
}

export interface SeedCommunity {
  id: string;
  name: string;
  region: string;
}

export interface SeedPartner {
  id: string;
  kind: 'supplier' | 'carrier';
  name: string;
}

export const communities: readonly SeedCommunity[] = [
  { id: 'cuihu', name: '翠湖苑', region: '城东' },
  { id: 'jiangpan', name: '江畔里', region: '城西' },
];

export const partners: readonly SeedPartner[] = [
  { id: 'siji-orchard', kind: 'supplier', name: '四季果园' },
  { id: 'qinghe-farm', kind: 'supplier', name: '青禾农场' },
  { id: 'xianda-foods', kind: 'supplier', name: '鲜达食品' },
  { id: 'anxin-home', kind: 'supplier', name: '安心日用' },
  { id: 'beixin-cold', kind: 'carrier', name: '北信冷链' },
  { id: 'shunlu-city', kind: 'carrier', name: '顺路城配' },
];

type Card = Omit<SeedPerson, 'phone'>;

/** key, name, form of address, home, age, traits, means of payment. */
type ResidentRow = [string, string, string, string, number, Trait[], ('wallet' | 'card')?];

function residentsOf(communityId: string, leaderKey: string, rows: ResidentRow[]): Card[] {
  return rows.map(([key, name, addressedAs, building, age, traits, paysBy]) => ({
    key,
    name,
    addressedAs,
    roles: ['resident'],
    communityId,
    building,
    householdId: `${communityId}-${building.replace('栋', '-')}`,
    age,
    traits,
    paysBy: paysBy ?? 'wallet',
    leaderKey,
    specialties: [],
    partnerId: null,
    region: null,
  }));
}

/** key, name, home, age, what they know best. A leader is a neighbour too and buys as one. */
type LeaderRow = [string, string, string, number, GoodsCategory[]];

function leadersOf(communityId: string, rows: LeaderRow[]): Card[] {
  return rows.map(([key, name, building, age, specialties]) => ({
    key,
    name,
    addressedAs: `${name}团长`,
    roles: ['leader', 'resident'],
    communityId,
    building,
    householdId: `${communityId}-${building.replace('栋', '-')}`,
    age,
    traits: [],
    paysBy: 'wallet',
    leaderKey: key,
    specialties,
    partnerId: null,
    region: null,
  }));
}

type Bound = Partial<Pick<Card, 'partnerId' | 'region' | 'leaderKey'>>;

function worker(key: string, name: string, role: Role, bound: Bound = {}): Card {
  return {
    key,
    name,
    addressedAs: name,
    roles: [role],
    communityId: null,
    building: '',
    householdId: `home-of-${key}`,
    age: null,
    traits: [],
    paysBy: 'wallet',
    leaderKey: null,
    specialties: [],
    partnerId: null,
    region: null,
    ...bound,
  };
}

const cards: Card[] = [
  ...residentsOf('cuihu', 'zhou-min', [
    ['chen-guilan', '陈桂兰', '陈阿姨', '1栋301', 68, ['old']],
    ['liu-defu', '刘德福', '刘伯伯', '1栋301', 71, ['old'], 'card'],
    ['lin-xiaowen', '林晓雯', '林女士', '2栋1102', 31, ['baby']],
    ['gao-yuan', '高远', '高先生', '2栋1102', 33, []],
    ['wang-jianguo', '王建国', '王先生', '1栋602', 45, ['firstTimer']],
    ['zheng-wei', '郑伟', '郑先生', '2栋501', 44, ['leaderFamily']],
    ['sun-hao', '孙浩', '孙师傅', '1栋1204', 29, ['shiftWork']],
  ]),
  ...residentsOf('cuihu', 'ma-li', [
    ['zhao-xiulan', '赵秀兰', '赵奶奶', '3栋102', 76, ['old']],
    ['qian-lei', '钱磊', '钱先生', '4栋903', 26, ['shiftWork']],
    ['li-na', '李娜', '李女士', '3栋1501', 30, ['baby']],
    ['wu-gang', '吴刚', '吴先生', '4栋201', 52, ['greenByWish'], 'card'],
    ['zhu-lin', '朱琳', '朱女士', '3栋702', 35, []],
    ['xu-wenbo', '徐文博', '徐先生', '4栋1603', 38, [], 'card'],
    ['hu-yan', '胡艳', '胡女士', '4栋1603', 36, []],
  ]),
  ...residentsOf('cuihu', 'he-zhiqiang', [
    ['guo-shufen', '郭淑芬', '郭阿姨', '5栋401', 66, ['old']],
    ['deng-kai', '邓凯', '邓护士', '5栋1001', 27, ['shiftWork']],
    ['feng-jing', '冯静', '冯女士', '6栋802', 33, ['baby'], 'card'],
    ['cao-yong', '曹勇', '曹师傅', '6栋1301', 41, ['shiftWork']],
    ['peng-yue', '彭悦', '彭女士', '5栋1702', 24, []],
    ['tian-yulan', '田玉兰', '田阿姨', '6栋202', 70, ['old']],
  ]),
  ...residentsOf('jiangpan', 'su-hong', [
    ['he-xiumei', '何秀梅', '何奶奶', '1栋202', 73, ['old']],
    ['song-jia', '宋佳', '宋女士', '1栋904', 28, ['baby']],
    ['han-bing', '韩冰', '韩女士', '2栋1101', 25, ['shiftWork']],
    ['ye-fei', '叶飞', '叶先生', '2栋603', 39, [], 'card'],
    ['pan-li', '潘丽', '潘女士', '2栋603', 37, []],
    ['du-guoqiang', '杜国强', '杜伯伯', '1栋1502', 67, ['old']],
    ['fu-lei', '傅磊', '傅先生', '1栋1001', 46, ['leaderFamily']],
  ]),
  ...residentsOf('jiangpan', 'tang-jianhua', [
    ['jiang-mei', '姜梅', '姜女士', '3栋303', 44, []],
    ['fan-zhigang', '范志刚', '范先生', '3栋303', 47, [], 'card'],
    ['shi-lei', '石磊', '石师傅', '4栋1204', 30, ['shiftWork']],
    ['yao-xin', '姚欣', '姚女士', '3栋801', 32, ['baby']],
    ['lu-ting', '陆婷', '陆女士', '4栋502', 29, []],
    ['jin-shuzhen', '金淑珍', '金奶奶', '4栋101', 80, ['old']],
    ['dai-jun', '戴军', '戴先生', '3栋1403', 35, []],
  ]),
  ...residentsOf('jiangpan', 'luo-xiaodong', [
    ['xia-yu', '夏雨', '夏女士', '5栋702', 31, ['baby']],
    ['zhong-hua', '钟华', '钟先生', '5栋1105', 43, ['greenByWish']],
    ['wei-dong', '魏东', '魏先生', '6栋904', 50, [], 'card'],
    ['qin-fang', '秦芳', '秦女士', '6栋302', 34, ['firstTimer']],
    ['bai-jie', '白洁', '白医生', '5栋1601', 27, ['shiftWork']],
    ['ren-guihua', '任桂花', '任阿姨', '6栋105', 72, ['old']],
  ]),
  ...leadersOf('cuihu', [
    ['zhou-min', '周敏', '2栋501', 42, ['fruit', 'vegetable']],
    ['ma-li', '马丽', '3栋1201', 38, ['motherAndBaby', 'dairy']],
    ['he-zhiqiang', '何志强', '5栋203', 34, ['meat', 'eggs']],
  ]),
  ...leadersOf('jiangpan', [
    ['su-hong', '苏红', '1栋1001', 45, ['seafood', 'frozen']],
    ['tang-jianhua', '唐建华', '4栋803', 51, ['pantry', 'household']],
    ['luo-xiaodong', '罗晓东', '6栋1502', 36, ['fruit', 'customMade']],
  ]),
  worker('xu-jing', '许静', 'agent'),
  worker('shen-tao', '沈涛', 'supervisor'),
  worker('fang-ning', '方宁', 'finance'),
  worker('dong-jie', '董洁', 'regionalManager', { region: '城东' }),
  worker('liang-yu', '梁宇', 'management'),
  worker('guan-li', '关莉', 'administrator'),
  worker('jia-ning', '贾宁', 'mysteryCustomer'),
  worker('ding-lan', '丁岚', 'helper', { leaderKey: 'zhou-min' }),
  worker('jiang-chen', '蒋晨', 'supplier', { partnerId: 'siji-orchard' }),
  worker('yuan-fang', '袁芳', 'supplier', { partnerId: 'qinghe-farm' }),
  worker('lu-wei', '卢伟', 'supplier', { partnerId: 'xianda-foods' }),
  worker('tan-min', '谭敏', 'supplier', { partnerId: 'anxin-home' }),
  worker('he-jun', '贺军', 'carrier', { partnerId: 'beixin-cold' }),
  worker('ni-gang', '倪刚', 'carrier', { partnerId: 'shunlu-city' }),
];

export const people: readonly SeedPerson[] = cards.map((card, index) => ({
  ...card,
  phone: `1400000${String(101 + index).padStart(4, '0')}`,
}));

const byKey = new Map(people.map((person) => [person.key, person]));

/** Undefined for a key that nobody has: it may come from an address someone typed. */
export function personOf(key: string): SeedPerson | undefined {
  return byKey.get(key);
}

/** The platform's name for the person, the same in every estate. */
export function openidOf(key: string): string {
  return `o-local-${key}`;
}
