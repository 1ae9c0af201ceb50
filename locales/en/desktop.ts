import type { desktop as source } from '../zh-hans/desktop';

/** The platform's desk in a wide window: its table, its keys, words ready for a decision. */
export const desktop: Record<keyof typeof source, string> = {
  'queueTable.due': 'Due',
  'queueTable.goods': 'Goods and issue',
  'queueTable.state': 'Where it is',
  'queueTable.leader': 'First contact',
  'queueTable.priority': 'Priority',
  'queueTable.amount': 'Amount',
  'queueTable.up': 'Smallest first',
  'queueTable.down': 'Largest first',
  'queueTable.normal': 'Normal',
  'queueTable.noLeader': 'No leader',

  'keys.title': 'Work by keyboard',
  'keys.open': 'Keys',
  'keys.down': 'Next claim',
  'keys.up': 'Previous claim',
  'keys.enter': 'Open this claim',
  'keys.reply': 'Write a reply',
  'keys.queue': 'Hide or show the queue',
  'keys.back': 'Close the sheet, or back to the list',
  'keys.help': 'Show this table',
  'keys.typing': 'These keys do nothing while you type; press Esc to leave the field first.',

  'walk.place': 'Number {number} of {count} to review',
  'walk.hideQueue': 'Hide queue',
  'walk.showQueue': 'Show queue',
  'walk.more': 'Show more',
  'walk.previous': 'Previous',
  'walk.next': 'Next',

  // What the desk writes most; read once more and changed before it goes.
  'template.reject.windowClosed.late':
    'Hello {name}, the time to claim for {goodsName} after receipt has passed, so we can\'t refund it this time. If something kept you, or you have a photo from that day, tap "Appeal" and send it; someone else will look again.',
  'template.reject.windowClosed.hidden':
    "Hello {name}, the time to claim for {goodsName} has passed. If it's a fault that only showed once opened, please send an inspection report or a photo from that day and we'll check again.",
  'template.reject.noProof.photos':
    "Hello {name}, we've looked at the photos and at the temperature and weight records from the way, and can't see a fault in {goodsName}. If you still have some, take a closer photo and send it; we'll look again at once.",
  'template.reject.noProof.records':
    "Hello {name}, all records were normal when {goodsName} reached you, and the present photos alone can't settle it. If you have a photo or video from that day, please send it with an appeal.",
  'template.reject.notCovered.taste':
    "Hello {name}, taste and size aren't covered, so we can't refund {goodsName} this time. Next time you're unsure, ask your leader first; riper or firmer can be noted on the order.",
  'template.reject.notCovered.storage':
    "Hello {name}, {goodsName} changed only after being kept at home for a while, which isn't covered. Next time, open it on the day and tell us straight away if anything's wrong.",
  'template.reject.alreadyCompensated.paid':
    "Hello {name}, this problem with {goodsName} was already compensated, to the account you paid from. If it didn't arrive, just reply and we'll look into it.",
  'template.reject.used.opened':
    "Hello {name}, {goodsName} has been used, so by the rules it can't be returned. If the fault only showed in use, please appeal with a clear photo and we'll look again at its quality.",
  'template.reject.notWanted.said':
    'Hello {name}, someone else filed this for you and you said you didn\'t want it, so we\'ve left it. If you change your mind, just tap "File a claim" yourself.',
  'template.approve.photos':
    'The photos are clear and match the records from the way; {amountFen} is right.',
  'template.approve.records':
    'The photos are incomplete, but the cold-chain and weighing records show a real fault. {amountFen} agreed.',
  'template.approve.goodwill':
    "Liability isn't clear yet, but the resident truly can't eat what they got. Refund {amountFen} first, then find who is liable.",
  'template.uphold.rejection.reviewed':
    "Hello {name}, I hadn't handled this before. I've gone through the photos, the records and what you said from the start and still can't see a fault in {goodsName}, so the decision stands.",
  'template.uphold.rejection.advice':
    "Hello {name}, the decision on {goodsName} stands. If you have an inspection report you haven't sent, you can call 12315 or the consumers' association; we'll provide all records.",
  'template.uphold.settlement.fair':
    "Hello {name}, I've worked it out again: what was bad of {goodsName} and what was refunded match. So it stays as it was, and nothing refunded is taken back.",
  'template.overturn.proof':
    "Hello {name}, I've seen the proof you added and you're right: {goodsName} was faulty. The earlier decision is void and the platform handles it again. Sorry for the extra trouble.",
  'template.overturn.mistake':
    "Hello {name}, I've gone through all records again: the earlier decision was wrong and {goodsName} should be compensated. The platform handles it again. Sorry for the delay.",
  'template.liability.supplier':
    'Faulty before it was shipped: others reported the same batch, and temperature and handovers on the way were normal.',
  'template.liability.carrier':
    "Fine when shipped; on the way the cold chain broke or it was dropped. The records match the resident's photos.",
  'template.liability.leader':
    'Fine when it reached the pick-up point, then not stored as required. The leader was heard too.',
  'template.liability.platform': 'Our rules or our system caused it; nobody else should bear it.',
  'template.liability.resident': 'Fine when collected; storage or use at home caused it.',
  'template.liability.unknown':
    "The records don't show who is liable. The platform bears it for now, until there's new evidence.",
};
