import type { scripts as source } from '../zh-hans/scripts';

/** Answers a leader can send as they are: calm first, then what is done, then by when. */
export const scripts: Record<keyof typeof source, string> = {
  'script.rotten':
    "{name}, I'm sorry: {goodsName} was bad and we should have caught it. I'm refunding {amountFen} now, back the way you paid, and you needn't go anywhere.",
  'script.thawed':
    "{name}, I'm sorry: {goodsName} thawed because it wasn't kept cold on the way. I'm refunding {amountFen} now, back the way you paid, and you needn't go anywhere.",
  'script.damaged':
    "{name}, I'm sorry: I've seen the photo and {goodsName} was crushed. I'm refunding {amountFen} now, back the way you paid.",
  'script.short':
    "{name}, {goodsName} was short, I'm sorry. We'll make it up to you. I'm refunding {amountFen} now, back the way you paid.",
  'script.wrongItem':
    "{name}, you got the wrong thing for {goodsName}; we sorted it wrongly. I'm refunding {amountFen} now. Please just keep what came for the moment.",
  'script.expired':
    "{name}, the date on {goodsName} isn't right, so please don't eat it. I'm refunding {amountFen} now, back the way you paid.",
  'script.foreignObject':
    "{name}, there was something in {goodsName} that shouldn't be. Please don't eat it, and keep it for us to see. I'm refunding {amountFen} now.",
  'script.late':
    "{name}, {goodsName} came late and kept you waiting, I'm sorry. I'm refunding {amountFen} now, back the way you paid.",
  'script.missing':
    "{name}, {goodsName} didn't reach you; I've checked the handover. I'm refunding {amountFen} now, back the way you paid.",
  'script.quality':
    "{name}, {goodsName} wasn't as good as you expected; I've seen the photo. I'm refunding {amountFen} now, back the way you paid.",
  'script.other':
    "{name}, I've seen your message about {goodsName} and I'm on it. {amountFen} is to be refunded, back the way you paid.",
  'script.looking':
    "{name}, I've seen your message about {goodsName}. I'm checking the records and will tell you for certain very soon.",
  'script.morePhotos':
    "{name}, the photo of {goodsName} is a bit unclear. When you can, add a closer one; without it I'll handle it just the same.",
  'script.handUp':
    "{name}, I've asked the platform to look at {goodsName} with me. You needn't explain again, and I'm with you all the way.",
};
