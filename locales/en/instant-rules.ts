import type { instantRules as source } from '../zh-hans/instant-rules';

/** The rules of the instant refund, for whoever may get one. */
export const instantRules: Record<keyof typeof source, string> = {
  'instantRules.row': 'Instant refund',
  'instantRules.rowHint': 'What is refunded on the spot, and up to how much',
  'instantRules.title': 'Instant refund',
  'instantRules.head': "Up to {limitFen}: one photo and it's refunded",
  'instantRules.what':
    'For fresh food ({issues}): send a photo and the money goes back at once, with nobody to wait for.',
  'instantRules.caps': 'How much at most',
  'instantRules.once': 'Each time',
  'instantRules.daily': 'You, in 24 hours',
  'instantRules.dailyValue': '{count} {count|time/times}, {residentDailyFen} in all',
  'instantRules.window': 'You, in {windowDays} {windowDays|day/days}',
  'instantRules.leader': 'All residents of one leader, in a day',
  'instantRules.who': "When it's instant",
  'instantRules.known':
    "You've been here {knownDays} {knownDays|day/days} and received {receivedOrders} {receivedOrders|order/orders}.",
  'instantRules.noDispute': 'No dispute in the last {disputeDays} {disputeDays|day/days}.',
  'instantRules.photo': 'The photo is taken on the spot, after you received the goods.',
  'instantRules.whole':
    "You didn't write how much is bad or name a smaller sum; then your leader looks first.",
  'instantRules.sample':
    "Afterwards {percent}% are sampled; that doesn't affect money already refunded.",
  'instantRules.otherwise':
    'For anything else, claim as usual. Your leader looks at it, and it can be refunded just the same.',
};
