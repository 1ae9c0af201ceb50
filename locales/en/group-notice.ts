import type { groupNotice as source } from '../zh-hans/group-notice';

/**
 * Notices of a leader to their group: put together from a kind, goods and what to do. The sentences
 * are set one after the other: all but the last bring the space that follows them.
 */
export const groupNotice: Record<keyof typeof source, string> = {
  'groupNotice.row': 'Group notice',
  'groupNotice.rowHint': 'Choose a kind and goods, then post it in your group',
  'groupNotice.title': 'Group notice',
  'groupNotice.kind': 'What is it about?',
  'groupNotice.goods': 'Which goods (optional)',
  'groupNotice.goodsNeeded': 'Which goods',
  'groupNotice.goodsNone': 'None in particular',
  'groupNotice.goodsLine': '{goodsName} {spec}, {orderCount} {orderCount|order/orders}',
  'groupNotice.batch': 'Batch {batchId}',
  'groupNotice.more': 'More goods',
  'groupNotice.todo': 'What should people do?',
  'groupNotice.preview': 'This is how it reads; edit it if you like',
  'groupNotice.placeholder': 'What to say to the group',
  'groupNotice.copy': 'Copy for the group',
  'groupNotice.copied': 'Copied, now paste it in your group',
  'groupNotice.share': 'Share',
  'groupNotice.again': 'Rewrite from choices',
  'groupNotice.pickGoods': 'Choose the goods first',
  'groupNotice.care': 'Say what happened, not who. Whose goods they were stays private.',

  'groupNotice.kind.weekend': 'Weekend reminder',
  'groupNotice.kind.pickUp': 'Ready for pick-up',
  'groupNotice.kind.storage': 'Storage tips',
  'groupNotice.kind.late': 'Running late',
  'groupNotice.kind.short': 'Short or missing',
  'groupNotice.kind.watch': 'Reported, keep an eye',
  'groupNotice.kind.stopEating': "Don't eat or use",
  'groupNotice.kind.holiday': 'Holiday times',
  'groupNotice.kind.howTo': 'How to file a claim',
  'groupNotice.kind.thanks': 'Settled, thank you',

  'groupNotice.of': '{goodsName} {spec}',
  'groupNotice.ofBatch': '{goodsName} {spec} (batch {batchId})',
  'groupNotice.anyGoods': "today's goods",
  'groupNotice.start': 'Dear neighbours of {communityName},',
  'groupNotice.end': "I'm here if you need me. {leaderName}",

  'groupNotice.words.weekend':
    "many of us pick up at the weekend, so please open {goods} and take a look on the spot. You can claim within {windowHours} {windowHours|hour/hours} of receipt; don't wait until Monday.",
  'groupNotice.words.pickUp':
    "you can now pick up {goods} at the pick-up point. Please come today if you can; fresh food doesn't keep. If you can't, tell me and I'll put it aside safely.",
  'groupNotice.words.storage':
    "please put {goods} away soon after you get home: frozen food in the freezer, and no leafy greens or fruit left in the bag. It's safest to open it and look the same day.",
  'groupNotice.words.late':
    "delivery of {goods} was held up and is later than promised. I'll tell the group the moment it's here. Sorry for upsetting your cooking plans.",
  'groupNotice.words.short':
    "this time some of {goods} came short or not at all. No need to send anything back; what's missing is refunded as it was.",
  'groupNotice.words.watch':
    "a neighbour noticed something odd about {goods} and I'm checking. If you have it at home, please take a look; if it's fine, use it as usual.",
  'groupNotice.words.stopEating':
    "please don't eat or use {goods} for now. I've asked the platform to look into it and will tell the group as soon as I know.",
  'groupNotice.words.holiday':
    'pick-up and delivery times change over the holiday. Please check the time for {goods} before you come, so that nobody walks here for nothing.',
  'groupNotice.words.howTo':
    'if something\'s wrong with {goods}, don\'t worry: open the mini-program, tap "File a claim" and take one photo. No need to argue it out with anyone first. I\'ll answer within {replyMinutes} {replyMinutes|minute/minutes}.',
  'groupNotice.words.thanks':
    "all claims for {goods} are settled and the refunds went back to the accounts you paid from. Thank you for your understanding; I'll look more closely from now on.",

  'groupNotice.todo.photo': 'Claim by photo',
  'groupNotice.todo.keep': 'Keep it',
  'groupNotice.todo.noReturn': 'No return',
  'groupNotice.todo.comeBy': 'Come and swap',
  'groupNotice.todo.callMe': 'Call me',
  'groupNotice.todo.nothing': 'Nothing to do',
  'groupNotice.do.photo':
    'If you find something wrong, take a photo and tap "File a claim" in the mini-program within {windowHours} {windowHours|hour/hours}.',
  'groupNotice.do.keep': "If yours is bad, please keep it until we've checked.",
  'groupNotice.do.noReturn': 'No need to bring anything back.',
  'groupNotice.do.comeBy': "To exchange, bring it to the pick-up point and we'll swap it there.",
  'groupNotice.do.callMe':
    "If you don't get on with phones, just call me and I'll file it for you.",
  'groupNotice.do.nothing': "There's nothing you need to do; it's just so you know.",
};
