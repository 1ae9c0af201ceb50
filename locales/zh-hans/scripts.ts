/** Answers a leader can send as they are: calm first, then what is done, then by when. */
export const scripts = {
  'script.rotten': '{name}，{goodsName}坏了是我们没把好关，对不住您。{amountFen} 这就给您办，钱原路退回，您不用跑。',
  'script.thawed': '{name}，{goodsName}化冻是路上没保好冷，对不住您。{amountFen} 这就给您办，钱原路退回，您不用跑。',
  'script.damaged': '{name}，{goodsName}压坏了，照片我看到了，对不住您。{amountFen} 这就给您办，钱原路退回。',
  'script.short': '{name}，{goodsName}分量不够，对不住您，少的我们补给您。{amountFen} 这就办，钱原路退回。',
  'script.wrongItem': '{name}，{goodsName}送错了，是我们分拣的错。{amountFen} 这就给您办，送错的您先放着。',
  'script.expired': '{name}，{goodsName}日期不对，您先别吃。{amountFen} 这就给您办，钱原路退回。',
  'script.foreignObject': '{name}，{goodsName}里有不该有的东西，您先别吃，留着让我们看一眼。{amountFen} 这就给您办。',
  'script.late': '{name}，{goodsName}来晚了，让您久等。{amountFen} 这就给您办，钱原路退回。',
  'script.missing': '{name}，{goodsName}您没收到，我查了交接。{amountFen} 这就给您办，钱原路退回。',
  'script.quality': '{name}，{goodsName}不如您想的好，照片我看到了。{amountFen} 这就给您办，钱原路退回。',
  'script.other': '{name}，{goodsName}的事我看到了，这就给您办。要退的是 {amountFen}，钱原路退回。',
  'script.looking': '{name}，{goodsName}的事我看到了，正在对记录，马上给您准话。',
  'script.morePhotos': '{name}，{goodsName}的照片有点看不清，方便时再补一张近一点的，不补也照样办。',
  'script.handUp': '{name}，{goodsName}这件我请平台一起看，您不用从头再讲，我一直跟着。',
} as const;
