import type { claimLife as source } from '../zh-hans/claim-life';

/**
 * The claim between filing and rest: proof asked for, a proposal and its answer, an appeal, a
 * reopening, the confirmation. Notices, reasons of the queue, clocks, refusals, cards and sheets.
 */
export const claimLife: Record<keyof typeof source, string> = {
  'notice.proofRequestedResident.title': 'More proof needed',
  'notice.proofRequestedResident.body':
    '{handlerName} would like some proof for {goodsName}, any time {dueAt|beforeMoment}. Without it we carry on all the same.',
  'notice.proofSuppliedHandler.title': 'Proof was added',
  'notice.proofSuppliedHandler.body': 'The proof for {goodsName} is there. Please carry on.',
  'notice.proofMissedResident.title': 'Platform carries on',
  'notice.proofMissedResident.body':
    'No more proof came for {goodsName}. The platform carries on with what there is.',
  'notice.proposedResident.title': 'An offer for you',
  'notice.proposedResident.body':
    '{goodsName}: {handlerName} offers to refund {amountFen}. Please say yes or no {dueAt|beforeMoment}.',
  'notice.proposalReminder.title': 'An offer still waits',
  'notice.proposalReminder.body':
    'You have not answered the offer for {goodsName}. Without an answer {dueAt|beforeMoment} the platform carries on.',
  'notice.proposalAcceptedHandler.title': 'Offer accepted',
  'notice.proposalAcceptedHandler.body':
    '{goodsName}: the resident agreed to a refund of {amountFen}.',
  'notice.proposalDeclinedHandler.title': 'Offer declined',
  'notice.proposalDeclinedHandler.body': 'The offer for {goodsName} was declined. Open to see why.',
  'notice.proposalUnansweredResident.title': 'Platform carries on',
  'notice.proposalUnansweredResident.body':
    'We had no answer to the offer for {goodsName}. The platform carries on for you.',
  'notice.appealedPlatform.title': 'A new appeal',
  'notice.appealedPlatform.body':
    '{goodsName}: someone who has not handled it should rule {dueAt|beforeMoment}.',
  'notice.appealWarning.title': 'Appeal nearly due',
  'notice.appealWarning.body': 'The appeal on {goodsName} has to be ruled {dueAt|beforeMoment}.',
  'notice.appealUpheldResident.title': 'Appeal heard',
  'notice.appealUpheldResident.body':
    'Someone else looked at {goodsName}. The decision stands; open to see why.',
  'notice.appealOverturnedResident.title': 'Appeal upheld',
  'notice.appealOverturnedResident.body':
    'Someone else looked at {goodsName}. The first decision no longer counts; the platform starts again for you.',
  'notice.reopenedPlatform.title': 'A claim was reopened',
  'notice.reopenedPlatform.body': 'There is trouble with {goodsName} again. Please take it on.',
  'notice.confirmationReminder.title': 'Did it arrive?',
  'notice.confirmationReminder.body':
    'Has everything for {goodsName} arrived? With no word {dueAt|beforeDate} we take it as received.',

  'refusal.tooManyProofRequests':
    'The resident has been asked {mostRequests} {mostRequests|time/times} already. Please decide with what there is, or pass it to the platform',
  'refusal.nothingSupplied': 'Please add a photo or write a sentence',
  'refusal.proposalChanged':
    'The offer has just changed. Please look at the new one before you answer',
  'refusal.appealWindowClosed': 'The time to appeal has passed',
  'refusal.alreadyAppealed': 'This claim has been appealed already',
  'refusal.reopenWindowClosed': 'The time to reopen has passed',
  'refusal.decidedBefore': 'You decided this one. Someone else has to hear the appeal',

  'why.proofMissed': 'No proof came',
  'why.proposalUnanswered': 'Offer unanswered',
  'why.declinedTwice': 'Declined twice',
  'why.appealed': 'Appeal',
  'why.appealOverturned': 'Appeal upheld',
  'why.reopened': 'Reopened',
  'why.full.proofMissed':
    'No proof came from the resident; the platform decides with what there is',
  'why.full.proposalUnanswered': 'The resident did not answer the offer; the platform carries on',
  'why.full.declinedTwice': 'The resident declined two offers; the platform decides',
  'why.full.appealed': 'The resident appeals; someone who has not handled it rules',
  'why.full.appealOverturned': 'Appeal upheld; the platform starts again',
  'why.full.reopened': 'The resident reports trouble again; the platform carries on',

  'handled.due.proof': 'Resident, {dueAt|beforeMoment}',
  'handled.due.proposal': 'Resident, {dueAt|beforeMoment}',
  'handled.due.appeal': 'Rule {dueAt|beforeMoment}',
  'handled.due.confirmation': 'Confirm {dueAt|beforeDate}',

  'stub.proof': 'Proof {date}',
  'stub.proposal': 'Answer {date}',
  'stub.appeal': 'Ruling {date}',
  'stub.confirmation': 'Confirm {date}',

  // What may be asked for, and how it is of use.
  'proofKind.goodsPhoto': 'Photo of goods',
  'proofKind.weighingPhoto': 'Photo on scales',
  'proofKind.thermometerPhoto': 'Thermometer photo',
  'proofKind.labelPhoto': 'Photo of box label',
  'proofKind.medicalNote': 'Medical or allergy note',
  'proofKind.hint.goodsPhoto': "Close up, so that one sees what's wrong",
  'proofKind.hint.weighingPhoto': 'Goods on the scales, figures readable',
  'proofKind.hint.thermometerPhoto': 'Next to the goods, reading visible',
  'proofKind.hint.labelPhoto': 'Batch and date readable',
  'proofKind.hint.medicalNote': 'Date and diagnosis readable; you may cover the name',
  'proofExample.like': 'Like this',
  'proofExample.alt': '{kind}: a drawn example',
  'proofKind.and': ', ',

  // The resident is asked for proof.
  'proof.title': 'Still needed: {kinds}',
  'proof.until': 'Any time {dueAt|beforeMoment}; without it we carry on too',
  'proof.open': 'Add proof',
  'proof.sheetHint': "A photo or a sentence will do; it's kept even when you're offline",
  'proof.note': 'Anything else to say?',
  'proof.notePlaceholder': 'You can leave this empty',
  'proof.send': 'Send',
  'proof.done': "Got it, we're carrying on for you",

  // The resident is offered a refund.
  'proposal.title': "{name}'s offer",
  'proposal.until': 'Please answer {dueAt|beforeMoment}, otherwise the platform carries on',
  'proposal.untilFamily':
    'Waiting for {payerName} to answer {dueAt|beforeMoment}; only the payer can accept',
  'proposal.accept': 'Agree, refund {amountFen}',
  'proposal.decline': 'Decline',
  'proposal.acceptTitle': 'Accept this offer',
  'proposal.acceptPath':
    "The money goes back the way you paid; once it's sent we tell you the date it arrives",
  'proposal.acceptYes': 'Agree, refund {amountFen}',
  'proposal.accepted': 'Noted, {amountFen} is being refunded',
  'proposal.acceptedAbove': "Noted; this sum needs the platform's approval",
  'proposal.acceptedTitle': 'What was agreed',
  'proposal.declineTitle': 'Decline this offer',
  'proposal.declineHint': 'Say why, so that we can find another way',
  'proposal.declineReason': 'Why not?',
  'proposal.declinePlaceholder': 'e.g. most of it is bad, half is not enough',
  'proposal.declineTooLittle': 'Too little',
  'proposal.declineReissue': 'Send again, no refund',
  'proposal.declineYes': 'Decline the offer',
  'proposal.declined': "Understood, we'll find another way",

  // Not satisfied, or not over after all.
  'afterwards.title': 'Still not happy?',
  'appeal.offer': 'Not right? Ask someone else',
  'appeal.offerUntil': 'You can appeal {appealUntil|beforeDate}',
  'appeal.open': 'Appeal',
  'appeal.openRejected': 'Appeal: someone else looks',
  'appeal.title': 'Appeal',
  'appeal.who':
    'Someone who has not handled it looks, with a result within {hours} {hours|hour/hours}',
  'appeal.reason': "What's wrong?",
  'appeal.placeholder': 'Just say how it is; no need to repeat yourself',
  'appeal.presetProof': 'The photos show it',
  'appeal.presetUnused': "I haven't used it",
  'appeal.presetTooLittle': 'Too little',
  'appeal.presetNotKept': 'Promise not kept',
  'appeal.photos': "Add more photos if you have any; it's fine without",
  'appeal.send': 'Send appeal',
  'appeal.done': 'Appeal sent; someone who has not handled it will look',
  'appeal.running': 'Appeal under way',
  'appeal.runningHint': 'Someone who has not handled it is looking; result {dueAt|beforeMoment}',
  'appeal.upheld': 'Appeal heard: the decision stands',
  'appeal.overturned': 'Appeal upheld: the platform starts again',
  'appeal.yours': 'What you said',
  'appeal.theirs': 'What {payerName} said',
  'appeal.ruling': 'What the ruling says',
  'appeal.final': 'The appeal has been heard; this is final',
  'reopen.offer': 'Found another problem',
  'reopen.offerUntil': 'You can reopen {reopenUntil|beforeDate}',
  'reopen.open': 'Reopen',
  'reopen.hint': 'The platform carries on; what you were refunded stays yours',
  'reopen.reason': "What's wrong now?",
  'reopen.placeholder': 'e.g. the rest has gone bad too',
  'reopen.presetRest': 'The rest is bad too',
  'reopen.presetMoney': 'No money arrived',
  'reopen.send': 'Reopen',
  'reopen.done': 'Got it, the platform carries on for you',

  // The desks ask for proof.
  'askProof.offer': 'Unclear? Ask for proof',
  'askProof.left': 'You can ask {count} more {count|time/times}; waiting does not count',
  'askProof.noneLeft': 'Asked already; decide with what there is',
  'askProof.open': 'Ask for proof',
  'askProof.title': 'Ask the resident for proof',
  'askProof.hint':
    '{count} more {count|request/requests} possible; no claim is rejected for lack of it',
  'askProof.kinds': 'What you need',
  'askProof.reason': 'Why you need it',
  'askProof.placeholder': 'Say what is missing; the resident sees it',
  'askProof.presetNear': 'The photo is a bit unclear, please take one closer up',
  'askProof.presetWeight': "I can't see how much is missing, please take one on the scales",
  'askProof.noKind': 'Please tap what proof you need',
  'askProof.send': 'Ask resident',
  'askProof.done': '{name} has been asked for proof',

  // The desks offer a sum.
  'propose.offer': 'Ask the resident first',
  'propose.offerHint': 'Refund, exchange or coupon, once the resident agrees',
  'propose.open': 'Make offer',
  'propose.title': 'Make an offer',
  'propose.hint': 'Nothing happens until the resident agrees; your words are kept as they are',
  'propose.words': 'To the resident',
  'propose.words.plain':
    "I'll refund you {amountFen} for {goodsName}, back the way you paid. Is that all right?",
  'propose.words.part':
    "We answer for the bad part of {goodsName}: I'll refund you {amountFen} and you keep the good part. Is that all right?",
  'propose.splitAsked': 'Working out who pays',
  'propose.splitLater': 'Enter a sum to see who pays',
  'propose.aboveLimit':
    'Above your {limitFen}: once the resident agrees, the platform has to approve',
  'propose.send': 'Offer {amountFen}',
  'propose.done': 'Offer sent to {name}',
  'amount.paidBefore': 'Up to {mostFen} ({paidBeforeFen} refunded before is taken off)',
  'amount.nothingLeft': '{paidBeforeFen} refunded before; nothing left to refund',

  // What the resident was asked, on the desks.
  'asked.proof': 'Asked for: {kinds}',
  'asked.clockStands': 'The settlement clock is paused while the resident is asked',
  'asked.proposal.open': 'Waiting for the resident',
  'asked.proposal.accepted': 'Resident agreed',
  'asked.proposal.declined': 'Resident declined',
  'asked.proposal.lapsed': 'No answer came',
  'asked.appeal.rejection': 'Appeal: should not be rejected',
  'asked.appeal.settlement': 'Appeal: the refund is not right',
  'asked.appealDue': 'Someone who has not handled it rules {dueAt|beforeMoment}',
  'asked.decidedBefore': 'You decided this one; a colleague who has not handled it has to rule',
  'band.proofThen': 'Without proof the platform carries on; no rejection for that',
  'band.proposalThen': 'Without an answer the platform carries on',
  'handled.waiting.awaitingProof': 'Waiting for proof',
  'handled.waiting.proposed': 'Waiting for answer',

  // The ruling on an appeal.
  'ruling.bar': 'You have not handled this one: you rule',
  'ruling.uphold': 'Let it stand',
  'ruling.overturn': 'Uphold appeal',
  'ruling.hint.rejection': 'It stays rejected and this is final; the resident sees your words',
  'ruling.hint.settlement':
    'It stays as it was, refunds are not taken back; the resident sees your words',
  'ruling.hint.overturn':
    'The first decision no longer counts and the platform starts again; the resident sees your words',
  'ruling.words': 'To the resident',
  'ruling.placeholder': 'What you looked at, and why you rule this way',
  'ruling.confirm.uphold': 'Let it stand',
  'ruling.confirm.overturn': 'Uphold the appeal',
  'ruling.done': '{name} has been told the ruling',
};
