import type { EnglishEntries } from './english-entries';

/** Filing, orders and goods that go back. */
export const answersFiling: EnglishEntries = {
  fileHow: {
    question: 'How do I file a claim for something bad?',
    answer:
      'On the first page tap the item, take one photo, choose what is wrong and tap Submit. In ' +
      'service hours the leader answers within {firstReply}. If the app is too much trouble, ' +
      'phone the leader and ask them to fill it in for you.',
  },
  claimWindow: {
    question: 'How long after delivery can I file a claim?',
    answer:
      'Within {claimWindow} of receiving it. After that you can still file with a test report ' +
      'or a hospital certificate: photograph it and hand it in with the claim.',
  },
  notReceivedYet: {
    question: 'I never received it. Can I file a claim?',
    answer:
      'Yes. Choose Not received; no photo is needed. The leader checks the hand-over records ' +
      'first, and if it cannot be found it is sent again or refunded. If the agreed pick-up ' +
      'time has not come yet, please wait until then.',
  },
  partClaim: {
    question: 'Only part of it is bad. What then?',
    answer:
      'You claim what is bad: the number of pieces, or the weight. The refund is worked out ' +
      'from what you really paid. It also counts if you noticed after eating some: stop eating ' +
      'and photograph what is left.',
  },
  shortWeight: {
    question: 'The weight is short. How do I claim?',
    answer:
      'Choose Too little and say how much is missing, best with a photo of it on a scale. We ' +
      'look up the weight recorded at packing ourselves, so you can also claim without a scale.',
  },
  wrongItem: {
    question: 'I got the wrong item. What now?',
    answer:
      'Choose Wrong item and photograph what came. Leave it as it is; the leader tells you ' +
      'whether it is exchanged, sent again or refunded. You pay no freight either way.',
  },
  noReasonReturn: {
    question: 'Can I return it because I changed my mind?',
    answer:
      'Unopened and unused, within {noReasonReturn} of receiving it; where the law grants seven ' +
      'days, within {noReasonReturnByLaw}. Fresh food, live goods and goods made to order ' +
      'cannot be returned without a fault. By law you pay the freight of such a return.',
  },
  freshNoReason: {
    question: 'The fruit does not taste good. Can I get a refund?',
    answer:
      'If it is clearly not as described, file a claim: choose Poor quality, photograph it cut ' +
      'open and say what is wrong. If it simply is not to your taste, fresh goods cannot be ' +
      'returned, but the leader will look for something fair with you.',
  },
  familyFiles: {
    question: 'My mother cannot use a smartphone. Can I file for her?',
    answer:
      'Yes. Ask her to invite you under Family help; once you accept you can file, add photos ' +
      'and follow progress for her. The money only goes back to the account that she paid with. ' +
      'She can also phone the leader, who fills it in.',
  },
  phoneFiling: {
    question: 'Can I phone the leader to fill it in for me?',
    answer:
      'Yes. Afterwards you get a message and can read what was written. If it is wrong, tap ' +
      'Wrong? Tell us, and the platform asks you again.',
  },
  draftKept: {
    question: 'I lost the connection halfway. Do I have to start again?',
    answer:
      'No. What you filled in is kept on your phone; go on when you are online. Photos go on ' +
      'uploading where they stopped.',
  },
  withdraw: {
    question: 'I made a mistake. Can I withdraw the claim?',
    answer:
      'While it is not finished, open the claim and tap Withdraw claim. You may file again ' +
      'later while there is time. For a wrong detail you need not withdraw: leave a message in ' +
      'the claim.',
  },
  orderFind: {
    question: 'Where can I see my orders?',
    answer:
      'The first page lists your latest orders. Beside each item it says whether you can still ' +
      'claim and how much time is left.',
  },
  refuseAtDoor: {
    question: 'It is bad at the door. Can I refuse it?',
    answer:
      'Yes. Tell the leader, who notes it and keeps the goods. You are refunded as usual and ' +
      'need not send anything back.',
  },
  returnHow: {
    question: 'How do I return goods?',
    answer:
      'Once the return is agreed, bring it to the leader or send it to the address shown, ' +
      'within {sendBackDays}. It is checked and refunded within {inspection} of reaching the ' +
      'leader, and you get a message at each step.',
  },
  reissueWhen: {
    question: 'When does the replacement arrive?',
    answer:
      'Within {deliveryDays} of being agreed; where there is a parcel number you can follow it ' +
      'in the claim. If it is out of stock or lost on the way, somebody will offer you a refund ' +
      'without your asking.',
  },
  brokenOnTheWay: {
    question: 'It was broken or crushed on the way. Who pays?',
    answer:
      'We do. Photograph the damage and the outer packaging and choose Damaged; the money goes ' +
      'back to you first. Whether the courier is at fault is for the platform to settle, not ' +
      'for you.',
  },
  exchangeHow: {
    question: 'I would like a good one instead. How do I exchange it?',
    answer:
      'When filing, say that you would like it exchanged. Once the leader agrees, hand back the ' +
      'bad one; the new one comes within {deliveryDays}. If there is none left it becomes a ' +
      'refund.',
  },
  deadOnArrival: {
    question: 'The live fish or prawns arrived dead. What do I do?',
    answer:
      'Do not throw them away. Take a clear photo soon, choose Gone bad and say how many or how ' +
      'much are dead; those are refunded.',
  },
};
