import type { Script } from '../../../domain/knowledge/script';
import type { Issue } from '../../../domain/primitives/issue';

type Act = Pick<Script, 'id' | 'title' | 'text' | 'moment' | 'issue'>;
type Texts = Record<Issue, string>;

const titles: Texts = {
  rotten: '坏了就退',
  thawed: '化冻了',
  damaged: '压坏了',
  short: '少秤补上',
  wrongItem: '送错了',
  expired: '日期不对',
  foreignObject: '有异物',
  late: '来晚了',
  missing: '没收到',
  quality: '质量不好',
  other: '别的事',
};

/** What is done about each thing that can be wrong, as people of the place say it. */
const cantonese: Texts = {
  rotten: '{name}，{goodsName}坏咗系我哋唔啱。{amountFen} 即刻退返畀您，原路返去，唔使行多趟。',
  thawed: '{name}，{goodsName}溶晒雪，系路上冇冻好。{amountFen} 即刻退返畀您，唔使行多趟。',
  damaged: '{name}，{goodsName}压到烂晒，张相我睇清楚喇，对唔住。{amountFen} 即刻同您办。',
  short: '{name}，{goodsName}唔够秤，我对过喇，差几多补几多。{amountFen} 即刻办。',
  wrongItem: '{name}，{goodsName}送错咗，系我哋执错货。送错嗰份您放低先，我嚟攞。{amountFen} 即刻同您办。',
  expired: '{name}，{goodsName}个日期唔啱，您千祈咪食住。{amountFen} 即刻同您办，呢批货我即刻去查。',
  foreignObject: '{name}，{goodsName}入面有嘢，您咪食住，留低畀我睇睇。人有冇唔舒服？{amountFen} 即刻同您办。',
  late: '{name}，{goodsName}迟咗到，阻住您煮饭，对唔住。{amountFen} 即刻同您办。',
  missing: '{name}，{goodsName}您收唔到，唔关您事，交收我查过喇。{amountFen} 即刻同您办。',
  quality: '{name}，{goodsName}唔合您心水，对唔住。您讲嘅嘢我照样话返畀供货嘅听。{amountFen} 即刻同您办。',
  other: '{name}，{goodsName}件事我睇到喇，要退嘅系 {amountFen}，即刻同您办，原路返去。',
};

const sichuan: Texts = {
  rotten: '{name}，{goodsName}烂了是我们不对。{amountFen} 马上退给您，原路回去，您不消跑。',
  thawed: '{name}，{goodsName}化得水兮兮的，是路上没冻好。{amountFen} 马上退给您，您不消跑。',
  damaged: '{name}，{goodsName}遭压烂了，照片我看到了，对不住哈。{amountFen} 马上给您办。',
  short: '{name}，{goodsName}秤头不够，我对了秤的，差好多补好多。{amountFen} 马上办。',
  wrongItem: '{name}，{goodsName}送拐了，是我们捡错了货。送错的您先放到，我来拿。{amountFen} 马上给您办。',
  expired: '{name}，{goodsName}日期不对头，您莫忙吃。{amountFen} 马上给您办，这批货我马上去查。',
  foreignObject: '{name}，{goodsName}头有脏东西，您莫忙吃，留到我看一眼。人有没得哪点不安逸？{amountFen} 马上给您办。',
  late: '{name}，{goodsName}来晏了，耽搁您煮饭，对不住哈。{amountFen} 马上给您办。',
  missing: '{name}，{goodsName}您没收到，交接我查了的，不得怪您。{amountFen} 马上给您办。',
  quality: '{name}，{goodsName}不巴适，对不住哈。您说的话我原样带给供货的。{amountFen} 马上给您办。',
  other: '{name}，{goodsName}的事我晓得了，要退的是 {amountFen}，马上给您办，原路回去。',
};

const northeast: Texts = {
  rotten: '{name}，{goodsName}坏了是咱没整好。{amountFen} 这就给您退，钱原路回去，您不用动弹。',
  thawed: '{name}，{goodsName}化了，是道上没冻住。{amountFen} 这就给您退，您不用动弹。',
  damaged: '{name}，{goodsName}压得稀碎，照片我瞅见了，对不住。{amountFen} 麻溜儿给您办。',
  short: '{name}，{goodsName}不够秤，我对过了，差多少补多少。{amountFen} 这就办。',
  wrongItem: '{name}，{goodsName}送岔劈了，赖我们拣错了。送错的您先搁那儿，我过去取。{amountFen} 这就给您办。',
  expired: '{name}，{goodsName}日子不对，您可别吃。{amountFen} 这就给您办，这批货我立马去查。',
  foreignObject: '{name}，{goodsName}里头有埋汰东西，您先别吃，留着我瞅一眼。人没不得劲儿吧？{amountFen} 这就给您办。',
  late: '{name}，{goodsName}来晚了，耽误您做饭了，对不住。{amountFen} 麻溜儿给您办。',
  missing: '{name}，{goodsName}您没收着，交接我查过了，跟您没关系。{amountFen} 这就给您办。',
  quality: '{name}，{goodsName}不咋地，让您吃得不得劲儿了。您的话我原样捎给供货的。{amountFen} 这就给您办。',
  other: '{name}，{goodsName}这事儿我瞅见了，要退的是 {amountFen}，这就给您办，钱原路回去。',
};

function actsOf(texts: Texts, prefix: string, place: string): Act[] {
  return (Object.entries(texts) as Array<[Issue, string]>).map(([issue, text]) => ({
    id: `${prefix}${issue.charAt(0).toUpperCase()}${issue.slice(1)}`,
    title: `${place}：${titles[issue]}`,
    moment: 'act',
    issue,
    text,
  }));
}

export const cantoneseActs = actsOf(cantonese, 'yue', '粤语');
export const sichuanActs = actsOf(sichuan, 'chuan', '四川话');
export const northeastActs = actsOf(northeast, 'dongbei', '东北话');
