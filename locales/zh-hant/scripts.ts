/** Made by `npm run docs`: see scripts/traditional.ts. */
export const scripts: Readonly<Record<string, string>> = {
  'script.rotten': '{name}，{goodsName}壞了是我們沒把好關，對不住您。{amountFen} 這就給您辦，錢原路退回，您不用跑。',
  'script.thawed': '{name}，{goodsName}化凍是路上沒保好冷，對不住您。{amountFen} 這就給您辦，錢原路退回，您不用跑。',
  'script.damaged': '{name}，{goodsName}壓壞了，照片我看到了，對不住您。{amountFen} 這就給您辦，錢原路退回。',
  'script.short': '{name}，{goodsName}分量不夠，對不住您，少的我們補給您。{amountFen} 這就辦，錢原路退回。',
  'script.wrongItem': '{name}，{goodsName}送錯了，是我們分揀的錯。{amountFen} 這就給您辦，送錯的您先放著。',
  'script.expired': '{name}，{goodsName}日期不對，您先別吃。{amountFen} 這就給您辦，錢原路退回。',
  'script.foreignObject': '{name}，{goodsName}裡有不該有的東西，您先別吃，留著讓我們看一眼。{amountFen} 這就給您辦。',
  'script.late': '{name}，{goodsName}來晚了，讓您久等。{amountFen} 這就給您辦，錢原路退回。',
  'script.missing': '{name}，{goodsName}您沒收到，我查了交接。{amountFen} 這就給您辦，錢原路退回。',
  'script.quality': '{name}，{goodsName}不如您想的好，照片我看到了。{amountFen} 這就給您辦，錢原路退回。',
  'script.other': '{name}，{goodsName}的事我看到了，這就給您辦。要退的是 {amountFen}，錢原路退回。',
  'script.looking': '{name}，{goodsName}的事我看到了，正在對記錄，馬上給您準話。',
  'script.morePhotos': '{name}，{goodsName}的照片有點看不清，方便時再補一張近一點的，不補也照樣辦。',
  'script.handUp': '{name}，{goodsName}這件我請平台一起看，您不用從頭再講，我一直跟著。',
};
