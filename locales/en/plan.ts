import type { plan as source } from '../zh-hans/plan';

/** What to do with a claim: the suggestion, its words, other ways and why one takes them. */
export const plan: Record<keyof typeof source, string> = {
  'planWords.called': '{name}, ',
  'planWords.refund':
    "{name}, I've seen what happened with {goodsName}, and I'm sorry. I'm refunding {amountFen} now, back the way you paid.",
  'planWords.refundWithCoupon':
    "{name}, I've seen what happened with {goodsName}, and I'm sorry. I'll refund {amountFen} and add a {couponFen} coupon. Just tap agree and I'll do it right away.",
  'planWords.reissue':
    "{name}, I've seen what happened with {goodsName}, and I'm sorry. I'll send you {quantity} {unit} again. Just tap agree and I'll see to it now.",
  'planWords.exchange':
    "{name}, I've seen what happened with {goodsName}, and I'm sorry. I'll exchange {quantity} {unit} for you; please keep the old goods for now. Just tap agree and I'll see to it now.",
  'planWords.return':
    "{name}, I've seen what happened with {goodsName}. Bring it back and I'll refund all of {amountFen}; it costs you nothing either way. Is that all right?",
  'planWords.coupon':
    "{name}, I've seen what happened with {goodsName}, and I'm sorry it spoiled your day. I'd like to give you a {couponFen} coupon. Is that all right? If not, just say so and I'll find another way.",
  'planWords.nodAsked.leader':
    "I've looked at this and am asking the leader to decide with me. I'll tell you as soon as we have.",
  'planWords.nodAsked.platform':
    "I've looked at this; a colleague will check the sum once more. I'll tell you as soon as it's decided.",
  'plan.handedUp':
    "I've asked the platform to decide this with me and passed on all the details, so you needn't explain again.",
  'plan.title': 'Suggested',
  'prefers.title': "If something's wrong, what matters most?",
  'prefers.hint': 'We remember it and whoever handles it sees it first; tap again to clear',
  'prefers.speed': 'Fast refund',
  'prefers.phone': 'A call',
  'prefers.compensation': 'Some extra',
  'plan.finding': '{party}: {reasons}',
  'plan.conflicts': 'Some records point elsewhere; please look before you decide',
  'plan.why': 'Why',
  'plan.others': '{count} other {count|way/ways}',
  'plan.choose': 'Use this one',
  'plan.whoPays':
    "The fund pays first: platform's share {platformFen}, your share {leaderFen}, you advance ¥0.",
  'plan.whoPaysPlatform':
    "The fund pays first: platform's share {platformFen}, leader's share {leaderFen}; the leader pays nothing.",
  'plan.cases': '{cases} similar {cases|case/cases}, {percent}% satisfied',
  'plan.prefers.speed': 'What matters to this resident: speed.',
  'plan.prefers.phone': 'This resident would like a call.',
  'plan.prefers.compensation': 'What matters to this resident: something extra.',
  'plan.nextStep': 'Next: {step}',
  'plan.next.lookAfter': 'ask how they are first; see a doctor if needed',
  'plan.next.call': "call the resident once it's done",
  'plan.next.collect': 'once the resident agrees, take the goods back',
  'plan.next.send': 'once the resident agrees, send the goods',
  'plan.next.waitForAnswer': 'wait for the resident to agree',
  'plan.next.waitForNod': 'wait for the yes, then tell the resident',
  'plan.next.handUp': 'the platform decides; you stay first contact and both of you hear of it',
  'plan.next.wait': 'the money goes back; resident and leader hear when it arrives',
  'plan.confirm.refund': '{way} and reply',
  'plan.confirm.propose': 'Offer this',
  'plan.confirm.askLeader': 'Ask leader: {way}',
  'plan.confirm.approve': 'First yes: {way}',
  'plan.confirm.askAbove.supervisor': 'Ask a supervisor: {way}',
  'plan.confirm.askAbove.finance': 'Ask finance: {way}',
  'plan.confirm.handUp': 'To platform with plan',
  'plan.done.refund': 'Done: the money is on its way and the resident has your reply',
  'plan.done.askLeader': 'The leader has been asked, and the resident told',
  'plan.done.approve': 'You agreed; a second yes is needed',
  'plan.done.askAbove': 'Asked for a yes, and told the resident',
  'plan.asked': 'Asked for {amountFen} at {askedAt}; it goes out once there is a yes',
  'plan.begun': 'A colleague has agreed to {amountFen}; go on below',
  'plan.begunMine': 'You agreed to {amountFen}; a second yes is needed',
  'plan.approveReason': 'As suggested: {way}. {reasons}',
  'plan.otherReason': 'Not as suggested but {way}: {because}.',
  'plan.done.propose': 'Offer sent to the resident',
  'plan.done.handUp': 'Passed to the platform with the suggestion',
  'plan.otherTitle': 'Another way',
  'plan.otherHint':
    'This differs from the suggestion. Please choose a reason, so that suggestions get better',
  'plan.because': 'Reason',
  'plan.becauseTitle': 'Not as suggested: why?',
  'plan.becauseWords': 'Add a line if you like',
  'plan.becauseOther': 'Please say why in a line',
  'plan.because.residentWants': 'The resident prefers it',
  'plan.because.lessSerious': 'Less serious than it looks',
  'plan.because.moreSerious': 'More serious than it looks',
  'plan.because.recordWrong': 'The records are wrong',
  'plan.because.wrongParty': "Not this party's fault",
  'plan.because.other': 'Another reason',
  'plan.handUpReason': 'Passed on as suggested: {way}. {reasons}',
  'plan.way.refund': 'Refund {amountFen}',
  'plan.way.refundWithCoupon': 'Refund {amountFen} plus {couponFen} coupon',
  'plan.way.reissue': 'Reissue {quantity} {unit}',
  'plan.way.exchange': 'Exchange {quantity} {unit}',
  'plan.way.return': 'Return goods, refund {amountFen}',
  'plan.way.coupon': 'A {couponFen} coupon',
  'refusal.planChanged':
    'The records changed and so did the suggestion. Please look at the new one first',
  'refusal.nodAsked': 'A yes has been asked for already. Please wait for it',
  'refusal.choiceReasonNeeded': 'This is not as suggested. Please choose a reason',
};
