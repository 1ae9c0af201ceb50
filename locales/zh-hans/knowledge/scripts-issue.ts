import type { Script, ScriptTone } from '../../../domain/knowledge/script';
import type { Issue } from '../../../domain/primitives/issue';

type Texts = Record<Issue, string>;

/** One whole answer to each thing that can be wrong: calm, owned, done. */
const plain: Texts = {
  rotten:
    '{name}，{goodsName}坏了是我们没把好关，对不住您。{amountFen} 这就给您办，钱原路退回，您不用跑。',
  thawed:
    '{name}，{goodsName}化冻是路上没保好冷，对不住您。{amountFen} 这就给您办，钱原路退回，您不用跑。',
  damaged:
    '{name}，{goodsName}压坏了，照片我看到了，对不住您。{amountFen} 这就给您办，钱原路退回。',
  short: '{name}，{goodsName}分量不够，对不住您，少的补给您。{amountFen} 这就办，钱原路退回。',
  wrongItem:
    '{name}，{goodsName}送错了，是我们分拣的错。{amountFen} 这就给您办，送错的您先放着，我来取。',
  expired: '{name}，{goodsName}日期不对，您先别吃。{amountFen} 这就给您办，这一批我马上去查。',
  foreignObject:
    '{name}，{goodsName}里有不该有的东西，您先别吃，留着让我们看一眼。{amountFen} 这就给您办。',
  late: '{name}，{goodsName}来晚了，让您久等，对不住。{amountFen} 这就给您办，钱原路退回。',
  missing:
    '{name}，{goodsName}您没收到，交接我查过了，不是您的事。{amountFen} 这就给您办，钱原路退回。',
  quality: '{name}，{goodsName}不如说的好，照片我看到了。{amountFen} 这就给您办，钱原路退回。',
  other: '{name}，{goodsName}的事我看到了，这就给您办。要退的是 {amountFen}，钱原路退回。',
};

const warm: Texts = {
  rotten:
    '{name}，本来想让您吃口新鲜的，{goodsName}却坏了，心里过意不去。{amountFen} 我这就退给您，下回我替您挑好了再送。',
  thawed:
    '{name}，大热天盼着的{goodsName}化了，换我也扫兴。{amountFen} 我这就退给您，下回我让他们多放冰。',
  damaged:
    '{name}，好好的{goodsName}压成这样，让您看着心疼了。{amountFen} 我这就退给您，包装的事我去说。',
  short:
    '{name}，买东西最讲一个秤，{goodsName}少了就是少了。{amountFen} 我这就补给您，谢谢您说出来。',
  wrongItem:
    '{name}，您盼着{goodsName}，来的却不是，对不住。{amountFen} 我这就给您办，错的那份我顺路来取。',
  expired:
    '{name}，{goodsName}日期不对，幸亏您看得仔细，千万别吃。{amountFen} 我这就退给您，这一批我马上停下来查。',
  foreignObject:
    '{name}，吃东西遇上这种事最膈应，对不住您。{goodsName}先别吃，人有没有不舒服？{amountFen} 我这就给您办。',
  late: '{name}，说好的时间{goodsName}没到，耽误您做饭了，对不住。{amountFen} 我这就给您办。',
  missing:
    '{name}，您白跑一趟，{goodsName}还没拿到，真对不住。{amountFen} 我这就给您办，下次到货我先给您打电话。',
  quality:
    '{name}，{goodsName}没让您吃满意，我心里也不好受。{amountFen} 我这就给您办，您的话我原样带给供货的。',
  other: '{name}，{goodsName}这事让您操心了。{amountFen} 我这就给您办，哪里没说清您随时叫我。',
};

function toned(texts: Texts, tone: ScriptTone, label: string): Script[] {
  return (Object.entries(texts) as Array<[Issue, string]>).map(([issue, text]) => ({
    id: `${issue}_${tone}`,
    title: label,
    issue,
    mood: null,
    moment: 'act',
    tone,
    text,
  }));
}

export const scriptsIssue: readonly Script[] = [
  ...toned(plain, 'plain', '直接办'),
  ...toned(warm, 'warm', '热乎一点'),
];
