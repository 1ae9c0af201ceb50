import type { reconciliation as source } from '../zh-hans/reconciliation';

/** The nightly comparison with the payment provider's bill, and finance's list of work. */
export const reconciliation: Record<keyof typeof source, string> = {
  'notice.billDifferencesFinance.title': 'Differences to check',
  'notice.billDifferencesFinance.body':
    '{count} {count|entry/entries} of the provider\'s bill {count|doesn\'t/don\'t} match our books. Please look under "To resolve".',
  'notice.billUnreadableFinance.title': 'Unreadable bill',
  'notice.billUnreadableFinance.body':
    'One day\'s bill has the wrong format. No books were touched. Please look under "To resolve".',
  'notice.differenceProposedFinance.title': 'Needs your agreement',
  'notice.differenceProposedFinance.body':
    'A colleague proposed how to resolve a difference. By the rules it takes a second person.',

  'fundMenu.exceptions': 'To resolve',
  'fundMenu.exceptionsHint': 'Failed refunds and mismatches, oldest first',
  'fundMenu.reconciliation': 'Reconciliation',
  'fundMenu.reconciliationHint': "Line by line with the provider's bill",

  'reconciliation.title': 'Reconciliation',
  'reconciliation.intro':
    "Every day after {hour}:00 we fetch the provider's bill of the day before and compare it line by line with our books. Whatever doesn't match is here; nobody changes the books quietly.",
  'reconciliation.none': 'No reconciliation yet',
  'reconciliation.noneHint':
    'The provider gives the bill of the day before after {hour}:00. We compare it as soon as we have it.',
  'reconciliation.day': '{noonAt|date}',
  'reconciliation.state.waitingForBill': 'Awaiting the bill',
  'reconciliation.state.unreadable': 'Bill unreadable',
  'reconciliation.state.comparing': 'Comparing',
  'reconciliation.state.noBill': 'No bill that day',
  'reconciliation.state.compared': 'Compared',
  'reconciliation.openCount': '{count} to look at',
  'reconciliation.waitingCount': '{count} waiting for the next bill',
  'reconciliation.notYet': "This day isn't reconciled yet",
  'reconciliation.notYetHint':
    'The bill comes the morning after; once compared, the result is here',
  'reconciliation.matched': '{count} matched',
  'reconciliation.side.payment': 'Payments',
  'reconciliation.side.refund': 'Refunds',
  'reconciliation.row.provider': "Provider's bill",
  'reconciliation.row.booked': 'Our books',
  'reconciliation.row.carried': 'From earlier days',
  'reconciliation.row.difference': 'Difference',
  'reconciliation.count': '{count} {count|entry/entries}',
  'reconciliation.unreadable':
    "Line {lineNumber} can't be read. No books were touched. It's fetched again by itself in a while; if it keeps failing, please contact the provider.",
  'reconciliation.waitingForBill':
    'No bill for this day yet. It usually comes after {hour}:00 and is then compared by itself; no need to wait up.',
  'reconciliation.noBill':
    "The provider says there's no bill for this day. Anything in our books for it is listed below.",
  'reconciliation.askBillAgain': 'Fetch bill again',
  'reconciliation.askedBillAgain':
    "Arranged: it's fetched within ten minutes or so. The day is then compared afresh; no books are touched.",
  'reconciliation.differences': 'Differences',
  'reconciliation.noDifferences': 'No differences',
  'reconciliation.noDifferencesHint': 'Every line of this day matches.',
  'reconciliation.cut':
    'Only the first {count} {count|is/are} listed. The next appear as these are resolved.',

  'exceptions.title': 'To resolve',
  'exceptions.none': 'Nothing to resolve',
  'exceptions.noneHint': 'Failed refunds and mismatches are listed here.',
  'exceptions.refunds': 'Failed refunds',
  'exceptions.differences': 'Mismatches',
  'exceptions.unreadable': 'Unreadable bills',
  'exceptions.age': 'Waiting {ageMs}',
  'exceptions.openRefund': '{goodsName}, find another way',

  'otherPath.title': 'Another way',
  'otherPath.sendAgain': 'Refund again',
  'otherPath.awaitProvider': 'Wait',
  'otherPath.transfer': 'Transfer',
  'otherPath.giveUp': 'Give up',
  'otherPath.sendAgainHint':
    'Ask the provider again to refund by the original path. Works only if the provider closed this refund or never had it.',
  'otherPath.awaitProviderHint':
    'The provider is switching cards and carries on. The arrival is booked by itself.',
  'otherPath.transferHint':
    'You have transferred it to the payer in person. Not possible while the provider might still pay.',
  'otherPath.giveUpHint':
    'This refund ends here. The money set aside returns to the shares, and the platform gives the customer another solution.',
  'otherPath.sendAgainYes': 'Refund again',
  'otherPath.awaitProviderYes': 'Wait for provider',
  'otherPath.transferYes': 'Transferred, book it',
  'otherPath.giveUpYes': 'Yes, give up',
  'otherPath.phoneEnd': "Last 4 of payer's phone",
  'otherPath.phoneEndExample': 'Call and have the payer say it',
  'otherPath.receipt': 'Transfer receipt no.',
  'otherPath.receiptExample': 'Letters and digits on the receipt',
  'otherPath.reason': 'Why this way',
  'otherPath.reasonExample':
    "For example: the customer's card was closed; identity checked by phone.",
  'otherPath.done': 'Arranged. The arrival will be booked',
  'otherPath.paid': 'Already arrived and booked',

  'difference.kind.refundUnheard': "The refund's result wasn't heard at the time",
  'difference.kind.refundMissing': "The refund isn't on the bill",
  'difference.kind.refundUnknown': "A refund we didn't make",
  'difference.kind.refundAmount': 'Refund amounts differ',
  'difference.kind.refundState': 'Refund states differ',
  'difference.kind.refundDoubled': 'The refund appears twice',
  'difference.kind.paymentMissing': "The payment isn't on the bill",
  'difference.kind.paymentUnknown': 'No matching order',
  'difference.kind.paymentAmount': 'Payment amounts differ',
  'difference.kind.paymentDoubled': 'The payment appears twice',

  'difference.hint.refundUnheard':
    "The provider did refund, but its notice never came. It's booked the normal way.",
  'difference.hint.refundMissing':
    "We booked a refund that the bill doesn't have. Take the refund number and ask the provider: did the money go out? If not, correct it and ask the handler to refund again.",
  'difference.hint.refundUnknown':
    "Someone may have refunded by hand in the provider's console. Find out who and why; if the money did go out, correct it.",
  'difference.hint.refundAmount':
    'One refund number, two amounts. Ask the provider by that number how much was refunded, then resolve it.',
  'difference.hint.refundState':
    "The bill's state differs from ours, and the provider's answer didn't settle it. Please find out with the provider whether the money was refunded.",
  'difference.hint.refundDoubled':
    "One refund number is on two lines. Ask the provider whether it's listed twice or was refunded twice; correct it only if refunded twice.",
  'difference.hint.paymentMissing':
    "We have this order, but the bill has no payment. Please check the order's payment number.",
  'difference.hint.paymentUnknown':
    "The provider took the money, but we don't have the order. Please check whether an order wasn't passed on.",
  'difference.hint.paymentAmount':
    'Payment and order amounts differ. Please check what was paid according to the order.',
  'difference.hint.paymentDoubled':
    "One payment number is on two lines. Ask the provider whether it's listed twice.",

  'difference.status.waiting': 'Next bill awaited',
  'difference.status.open': 'To look at',
  'difference.status.proposed': 'Second yes needed',
  'difference.status.cleared': 'Cleared by itself',
  'difference.status.closed': 'Resolved',

  'difference.cleared.laterBill': "It was on the next day's bill",
  'difference.cleared.providerAsked': 'The provider was asked and both agree',
  'difference.cleared.orderArrived': 'The order came later',
  'difference.closed.explain': 'Explained',
  'difference.closed.correct': 'Books corrected',

  'difference.provider': "Provider's bill",
  'difference.booked': 'Our books',
  'difference.delta': 'Difference',
  'difference.nothing': 'None',
  'difference.providerState.processing': 'Processing',
  'difference.providerState.success': 'Refunded',
  'difference.providerState.closed': 'Closed',
  'difference.providerState.abnormal': 'Refund failed',
  'difference.standing.underway': 'Refunding',
  'difference.standing.paid': 'Arrived',
  'difference.standing.transferred': 'Transferred by finance',
  'difference.standing.exception': 'Needs another way',
  'difference.standing.givenUp': 'Given up',
  'difference.standing.earlierAttempt': 'Number void, replaced by a new one',
  'difference.answered': 'The provider, when asked: {answer}',
  'difference.answered.unknown': 'no answer',
  'difference.line': 'Bill, line {lineNumber}',
  'difference.refundNumber': 'Refund no.',
  'difference.paymentNumber': 'Payment no.',
  'difference.orderNumber': 'Order no.',
  'difference.ticket': '{number} · {goodsName}',
  'difference.openTicket': 'See claim',
  'difference.openTicketOf': 'See claim {number}',
  'difference.handle': 'Resolve',
  'difference.handleOne': 'Resolve: {title}',
  'difference.takeBack': 'Take back',

  'difference.sheet.title': 'How to resolve it',
  'difference.sheet.explain': 'Explain, leave the books',
  'difference.sheet.explainHint': "Both sides turned out equal, or it's resolved elsewhere.",
  'difference.sheet.correct': 'Correct our books',
  'difference.sheet.correctMore':
    'The provider paid {amountFen} more: booked as platform expense, to provider clearing.',
  'difference.sheet.correctLess':
    'The provider paid {amountFen} less: moved from provider clearing back to platform expense.',
  'difference.sheet.two': "This takes a second person's agreement.",
  'difference.sheet.alone': 'You can decide this alone.',
  'difference.sheet.reason': 'What you found, and why this way',
  'difference.sheet.reasonExample':
    'For example: the provider confirmed a refund by hand on 21 Nov, ticket 20261122.',
  'difference.sheet.submit': 'Resolve this way',
  'difference.sheet.propose': 'Submit for a second yes',

  'difference.takeBackSheet.title': 'Take this back',
  'difference.takeBackSheet.note':
    'The difference is open again. A correction is reversed by a further entry; nothing is deleted.',
  'difference.takeBackSheet.submit': 'Take back',

  'difference.proposal': '{name} proposes: {resolution}',
  'difference.resolution.explain': 'explain, leave the books',
  'difference.resolution.correct': 'correct our books by {amountFen}',
  'difference.resolution.takeBack': 'take back the resolution',
  'difference.proposal.mine': 'You proposed this. Another colleague has to agree.',
  'difference.agree': 'Agree',
  'difference.decline': 'Disagree',
  'difference.agreeTitle': 'Agree to this',
  'difference.declineTitle': 'Disagree with this',
  'difference.confirmReason': 'What did you check?',
  'difference.confirmExample': "For example: read the provider's reply, the amounts agree.",

  'difference.note.explain': 'Explained',
  'difference.note.correct': 'Corrected the books',
  'difference.note.takeBack': 'Took it back',
  'difference.note.agree': 'Agreed',
  'difference.note.decline': 'Disagreed',
  'difference.note.head': '{name} · {act} · {notedAt}',
  'difference.note.someone': 'A former colleague',
  'difference.told.closed': 'Resolved',
  'difference.told.proposed': 'Submitted, a colleague has to agree',
  'difference.told.open': 'The difference is open again',
};
