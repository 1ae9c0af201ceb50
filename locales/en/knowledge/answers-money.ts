import type { EnglishEntries } from './english-entries';

/** Money, offers, decisions and what one may say against them. */
export const answersMoney: EnglishEntries = {
  moneyWhen: {
    question: 'When does my refund arrive?',
    answer:
      'After it is sent: WeChat wallet usually within {walletArrival}, bank card usually within ' +
      '{cardArrival}. The latest date stands in your claim, and you get a message when it has ' +
      'arrived.',
  },
  moneyWhere: {
    question: 'Where does the refund go?',
    answer:
      'Back the way you paid: wallet to wallet, card to the same card. For safety it cannot go ' +
      "to somebody else's account.",
  },
  cardCancelled: {
    question: 'The card that I paid with is closed. How am I refunded?',
    answer:
      'The bank sends the money back and your claim says that finance is checking. Within ' +
      '{exceptionDays} finance agrees another account of your own with you. The money is not ' +
      'lost.',
  },
  whoPays: {
    question: 'Does the leader pay the refund out of their own pocket?',
    answer:
      'No. A guarantee fund pays first, most of it from the platform, and the leader advances ' +
      'nothing. Who was at fault settles it later; that has nothing to do with you. Please do ' +
      'claim.',
  },
  shippingBack: {
    question: 'Who pays the freight for sending it back?',
    answer:
      'If the goods are at fault we do, and their share of the delivery fee is refunded too. If ' +
      'you simply changed your mind, by law you do.',
  },
  lateCompensation: {
    question: 'Is there compensation for late delivery?',
    answer:
      'More than {late24} after the agreed time you get {late24Rate}, more than {late48} ' +
      '{late48Rate}. Goods that went bad because they were late count as bad on top of that.',
  },
  priceDrop: {
    question: 'It got cheaper right after I bought it. Do I get the difference?',
    answer:
      'If the same item gets cheaper here within {priceProtection} of your purchase, you can ' +
      'claim the difference between the two prices.',
  },
  coupon: {
    question: 'How do I use the coupon that I was given?',
    answer:
      'It is in My coupons; show the leader its code with your next order. It is valid for ' +
      '{couponDays} from the day you got it, and we remind you before it ends.',
  },
  compensationCeiling: {
    question: 'What is the most that I can be compensated?',
    answer:
      'What is bad is refunded in full. Beyond that, compensation is at most ' +
      '{compensationCeiling} of the order, or a coupon. Food safety follows the law and has no ' +
      'such limit; the platform talks to you directly.',
  },
  declineProposal: {
    question: "I do not agree with the leader's offer. What can I do?",
    answer:
      'The offer is at the top of your claim. Tap Decline and say what you would like; the ' +
      'leader tries again, and the second time the platform takes over. Not answering within ' +
      '{proposalAnswer} does not count as a yes.',
  },
  callBack: {
    question: 'Can the leader call me back?',
    answer:
      'Yes. The first page and an open claim both have a button for it: one tap and the leader ' +
      'is asked to call you, or the platform where a claim has no leader. It works before you ' +
      'file anything, too: the leader can fill it in for you.',
  },
  rejectedWhy: {
    question: 'Why was my claim rejected?',
    answer:
      'A rejection always says why and by which rule; you can read it in the claim. If you ' +
      'think it is wrong, tap Appeal within {appealWindow}: somebody else looks at it and ' +
      'decides within {appealRuling}.',
  },
  appeal: {
    question: 'How do I appeal?',
    answer:
      'Within {appealWindow} of the decision, open the claim and tap Appeal. Say what is wrong ' +
      'with it and add photos if you like. Somebody who was not involved decides within ' +
      '{appealRuling}.',
  },
  resultReopen: {
    question: 'It was closed, and now there is another problem. What can I do?',
    answer:
      'Open the claim, tap Reopen and say what is new. It goes on from there; you need not tell ' +
      'it all again.',
  },
  rating: {
    question: 'What is a rating for? Does the leader know if I give a low one?',
    answer:
      'It helps us do better. After a low rating somebody of the platform, not the leader, ' +
      'calls you within {lowScoreCall} and answers within {lowScoreReport}. The leader sees the ' +
      'score, and your words are never changed.',
  },
  complainLeader: {
    question: 'How do I complain about the leader?',
    answer:
      'Write it under Anonymous complaint or scan the complaint code at the pick-up point; you ' +
      'need not give your name. Whoever it is about never sees it. You are contacted within ' +
      '{complaintCall}, get a first plan within {complaintPlan}, hear what was found within ' +
      '{complaintFindings}, and it is closed within {complaintClosed}; a written answer comes ' +
      'within {writtenAnswer} at the latest.',
  },
  sameLeaderFear: {
    question: 'I see the leader every day and feel awkward. What then?',
    answer:
      'Please do not worry. The fund pays, not the leader, and a claim that is handled well is ' +
      'good for the leader too. You can also ask the platform to handle it.',
  },
};
