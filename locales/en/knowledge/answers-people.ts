import type { EnglishEntries } from './english-entries';

/** Data, proof, safety, time and people. */
export const answersPeople: EnglishEntries = {
  privacyWho: {
    question: 'Who can see my phone number and address?',
    answer:
      'Only those who handle your claim see the last four digits, and each look is recorded for ' +
      'you to read. Suppliers and couriers do not see who you are. The public progress page ' +
      'shows no names, numbers or photos.',
  },
  eraseMe: {
    question: 'How do I delete my personal data?',
    answer:
      'In My data you can read, export and delete it. What is still open has to be finished ' +
      'first. The books are kept by law, without your name or number.',
  },
  safeLink: {
    question: 'Is it safe to share the progress QR code?',
    answer:
      'It holds no name and no number, only the progress. It ends after {trackingDays}, and you ' +
      'can replace it at any time.',
  },
  talkToPerson: {
    question: 'I want to talk to a real person',
    answer:
      'Of course. In an open claim leave a message or ask to be called back. If you have none ' +
      'yet, tap the item, take a photo and submit; somebody answers within {firstReply}.',
  },
  largeText: {
    question: 'The text is too small. How do I make it larger?',
    answer:
      'Turn on Large text under Me; words and buttons grow on every page. The size set on your ' +
      'phone is followed too.',
  },
  languages: {
    question: 'Can I use the app in English or Traditional Chinese?',
    answer:
      'Yes, choose the language of the pages under Me. You can also say which languages you ' +
      'speak, and we try to find somebody who speaks them for your claim.',
  },
  invoice: {
    question: 'How do I get an invoice?',
    answer:
      'The app cannot issue invoices yet. Please leave a message in the claim of that item or ' +
      'tell the leader, and the platform sees to it. A refund does not wait for an invoice.',
  },
  videoProof: {
    question: 'Can I send a video?',
    answer:
      'Yes, a short one: a few seconds that show what is wrong are enough. Photos and a video ' +
      'can go together.',
  },
  noPhoto: {
    question: 'I threw it away without a photo. Can I still claim?',
    answer:
      'You can say so and submit. We look at weights, temperatures and what others said of the ' +
      'same batch. It takes longer without a photo, so please take one first next time.',
  },
  photoDark: {
    question: 'They say that my photo is unclear. What now?',
    answer:
      'Your claim says what is missing and why. Turn on a light, go closer and photograph the ' +
      'bad part again. You are asked at most {proofRequests}, with {proofWait} each time; ' +
      'without one it is not rejected for that alone.',
  },
  frozenProof: {
    question: 'Frozen goods melted. Which photos do you need?',
    answer:
      'A photo that shows it thawed is enough. If you have a thermometer, one in the box makes ' +
      'it quicker. We look up the temperatures on the way ourselves.',
  },
  allergyProof: {
    question: 'I had an allergic reaction. Which documents should I keep?',
    answer:
      'Stop eating it, and see a doctor if you feel unwell. Keep packaging, batch number and ' +
      'what is left; photograph a hospital certificate if you have one. The platform handles it ' +
      'and contacts you within {majorPerson}.',
  },
  expiredGoods: {
    question: 'I got something past its expiry date. What do I do?',
    answer:
      'Do not eat it. Photograph the date clearly and choose Expired. You are refunded, we ' +
      'check the batch, and the law lets you ask for compensation: the platform explains how.',
  },
  foreignObject: {
    question: 'I found an insect or a hair in the food. What now?',
    answer:
      'Stop eating, keep the food and what you found, photograph both and choose Foreign ' +
      'object. If you feel unwell see a doctor and keep the papers. The platform handles it ' +
      'directly.',
  },
  sick: {
    question: 'We felt sick after eating it. What should we do?',
    answer:
      'See a doctor first and keep papers, receipts and what is left. Then file a claim for it ' +
      'and say that somebody is unwell: the platform contacts you within {majorPerson}. In an ' +
      'emergency call 120.',
  },
  batchSame: {
    question: 'My neighbours have the same problem. Do we each file?',
    answer:
      'Yes, each household files, it takes less than a minute. When {batchResidents} report the ' +
      'same batch within {batchHours} it goes to the very front and the platform examines the ' +
      'batch.',
  },
  firstReply: {
    question: 'How soon does somebody reply to me?',
    answer:
      'The leader replies within {firstReply}, from {leaderHours}. If not, the platform takes ' +
      'over by itself and contacts you within {pickUp}. What comes at night is first in the ' +
      'morning.',
  },
  settleWhen: {
    question: 'How long does it take until it is settled?',
    answer:
      'Within {settlement} it is settled or you get a firm word; time spent waiting for you ' +
      'does not count. After that the platform takes over by itself, and after {priorityRises} ' +
      'the regional manager knows. You need not chase it.',
  },
  progressWhere: {
    question: 'Where can I see the progress?',
    answer:
      "Open My claims, or scan the claim's QR code, even without signing in: the step it is at, " +
      'who has it, what comes next and when the money arrives.',
  },
  nightFiling: {
    question: 'Can I file at night or on weekends?',
    answer:
      'At any time. The leader is there {leaderHours}, the platform {platformHours}, weekends ' +
      'too. What comes later is first in the morning.',
  },
  greenChannel: {
    question: 'Is there priority for old or disabled people?',
    answer:
      'Yes. Neighbours over {greenAge} and those with a disability are first in every queue, ' +
      'and the text is larger. Turn it on under Me, or ask the leader.',
  },
  motherAndBaby: {
    question: 'Do goods for babies have priority?',
    answer:
      'Yes: an offer within {motherAndBaby}, ahead of ordinary claims. If a child is unwell see ' +
      'a doctor first, then take a photo and file.',
  },
  autoConfirm: {
    question: 'What happens if I do not confirm?',
    answer:
      'It confirms itself after {autoConfirm}, with a reminder the day before. You can still ' +
      'report a problem afterwards.',
  },
  orderArrival: {
    question: 'When does my order arrive?',
    answer:
      'The leader tells the group when goods have come, with time and place of the pick-up. If ' +
      'it is past the agreed time, tap the item and choose Not received.',
  },
  instantRefund: {
    question: 'What is an instant refund?',
    answer:
      'Fresh goods that are bad, up to {instantLimit}, with a complete claim and no dispute on ' +
      'record are refunded at once. {instantSample} are looked at later, which never touches ' +
      'money that you got.',
  },
  oneTapLimit: {
    question: 'Why does a supervisor have to approve my refund?',
    answer:
      'A leader refunds up to {leaderLimit} alone and a supervisor up to {supervisorLimit}; ' +
      'above that finance decides, above {fourEyes} two people. You hear within {auditNotice} ' +
      'at the latest.',
  },
  manyRefunds: {
    question: 'Am I blacklisted for many refunds?',
    answer:
      'No. A refund is never refused for their number. Where the system sees something unusual ' +
      'a person looks at it and writes to you. You can appeal.',
  },
  cancelledByRule: {
    question: 'Why was my claim cancelled by itself?',
    answer:
      'Only where the same thing is being handled already or that money was refunded before; ' +
      'the claim says which. If that is wrong leave a message in it and the platform looks ' +
      'again.',
  },
  claimTwice: {
    question: 'Two things are bad. Do I file twice?',
    answer:
      'One claim for each item; they go on side by side. The same item cannot be claimed twice ' +
      'at once: add news and photos to the open claim.',
  },
  smellsOff: {
    question: 'It smells bad, but a photo cannot show it',
    answer:
      'Photograph it and its label anyway and say in words or by voice what it smells of. The ' +
      'leader checks batch and cold chain; it is not rejected because a photo shows nothing.',
  },
  outOfStock: {
    question: 'It is out of stock and never sent. What now?',
    answer:
      'It comes within {deliveryDays}. If you would rather not wait, tap the item, choose Not ' +
      'received and a refund; otherwise we offer you one after that.',
  },
  recordKept: {
    question: 'Can records and photos be altered? Can I keep a copy?',
    answer:
      'Every step, photo and word is chained in time order, and nobody can alter it unseen. You ' +
      'can open it at any time and export it in My data.',
  },
  whatIsBot: {
    question: 'Am I talking to a robot or a real person?',
    answer:
      'To an automatic helper. It answers from written rules and your own claims, does nothing ' +
      'for you, and says so when it does not know. A person is one tap below.',
  },
  messages: {
    question: 'Why do I get no WeChat notifications?',
    answer:
      'WeChat only sends them once you allowed it: allow it in the claim. Everything is in ' +
      'Messages too.',
  },
};
