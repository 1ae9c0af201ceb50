import type { refusals as source } from '../zh-hans/refusals';

/** Words for every refusal code of the contract: what happened and what to do now. */
export const refusals: Record<keyof typeof source, string> = {
  'refusal.unknownAction': 'This version is too old. Please close the mini-program and reopen it',
  'refusal.badInput': "Something isn't filled in right. Please check and send again",
  'refusal.notAllowed': "Your role can't do this step",
  'refusal.busy': 'Too busy just then. Please tap once more',
  'refusal.internal': 'Something went wrong on our side. Nothing was changed; please try again',
  'refusal.tooManyRequests':
    'That was too fast. Please try again in {seconds} {seconds|second/seconds}',
  'refusal.consentNeeded':
    'Please first read and agree to "How we use your data", then do this step',
  'refusal.noHints': 'The resident wrote nothing to correct. Just reply',
  'refusal.kindOfOtherClass': "This kind doesn't belong to the class you chose. Please tap again",
  'refusal.awayTooLong':
    'At most {mostDays} {mostDays|day/days} off at a time. For longer, please contact the platform',
  'refusal.standInUnfit': "This person can't stand in now. Please choose someone else",
  'refusal.leaderUnknown': 'This person is no longer a leader. Please refresh',
  'refusal.openClaimsFirst':
    '{count} {count|claim/claims} still open. Delete your account once settled or withdrawn',
  'refusal.workingRoleFirst':
    'You still work as a leader or for the platform. Hand that over before deleting your account',
  'refusal.detailsErased': 'This resident deleted their account; the contact details are gone',
  'refusal.orderNotFound': 'Order not found',
  'refusal.notYourOrder': "This isn't your order, so you can't claim for it",
  'refusal.itemNotFound': "This item isn't in the order",
  'refusal.notReceivedYet': 'Not received yet. Please claim once you have it',
  'refusal.windowClosed':
    'It\'s over {windowHours} {windowHours|hour/hours} since receipt. With an inspection report, tap "I have an inspection report" and send again',
  'refusal.quantityTooHigh': "That's more than was bought. Please choose fewer",
  'refusal.alreadyClaimed': 'This is already being handled. See "My claims" for progress',
  'refusal.photoRequired': "Please take a photo that shows what's wrong",
  'refusal.wordsRequired': 'You chose "Something else". Please write what\'s wrong',
  'refusal.photoNotFound': "A photo didn't come through. Please take it again",
  'refusal.photoUsedTwice': 'A photo was used before. Please take one of how it looks now',
  'refusal.tooManyUploads': 'Too many uploads just now. Please wait a little',
  'refusal.slotNotFound': 'This photo waited too long. Please choose it again',
  'refusal.uploadMissing': "The photo didn't upload. Please try again",
  'refusal.photoTooLarge': 'The photo is over {photoBytes|megabytes}. Please choose another',
  'refusal.notAPhoto': "This file isn't a photo. Please choose JPG, PNG or WebP",
  'refusal.entryNotFound': 'No such entry. Please open it from the statement again',
  'refusal.monthNotFound': 'There are no books for this month yet',
  'refusal.monthNotOver':
    "This month's books aren't summed up yet. Please come back in a few minutes",
  'refusal.earlierMonthOpen': 'An earlier month is still open. Please close that one first',
  'refusal.booksUnequal':
    "The books don't balance. Don't close yet; please look into it with the technical team",
  'refusal.booksChanged': 'The books changed while you were looking. Please refresh, then close',
  'refusal.openNotSeen':
    'Some refunds are still open. Please read the list and tick it, then close',
  'refusal.monthClosed': 'This month is already closed. Please refresh to see its statement',
  'refusal.accountNotFound': 'No such account. Please open it from the trial balance again',
  'refusal.statementTooLong':
    'Over {count} {count|entry/entries}, too many for one file. Please choose a shorter time',
  'refusal.ticketNotFound': 'Claim not found',
  'refusal.codeUnavailable': "The code isn't available right now. Please try again later",
  'refusal.wrongState': "There's news on this one. Please look at the latest",
  'refusal.changedMeanwhile': 'Someone just changed this. Please look at the latest, then decide',
  'refusal.notYours': "This one isn't yours to handle now",
  'refusal.conflictOfInterest': "This is your own or your family's order. Someone else handles it",
  'refusal.aboveLimit': 'Over your {limitFen}. Please hand it up to the platform',
  'refusal.aboveLimitTogether':
    "{usedFen} was refunded on this order today; with this one it's over {limitFen}. Please ask someone with a higher limit",
  'refusal.aboveDailyLimit':
    'One-tap refunds go up to {dailyLimitFen} a day, and {usedFen} is used today. Please hand this one up',
  'refusal.leaderAsked': 'The leader was already asked to refund this. Waiting for a yes',
  'refusal.aboveClaim': "It can't be more than the resident asked for",
  'refusal.aboveRemainder': 'Only {remainderFen} of this order can still be refunded',
  'refusal.alreadyApproved': "You've already agreed. Another person has to look",
  'refusal.approvedOtherAmount': 'The first person agreed to another amount. Please check together',
  'refusal.pathNotOpen':
    "This refund's state at the provider doesn't allow that. Please choose another way",
  'refusal.receiptMissing': 'Please enter the number on the bank transfer receipt',
  'refusal.payerDiffers': "The phone digits don't match the payer. Please check again",
  'refusal.unknownLeader': 'No such leader. Please check',
  'refusal.dayNotFound': "This day isn't reconciled yet. Please look after 10:00",
  'refusal.billThere': "This day's bill is already here",
  'refusal.dayDecided':
    'Someone resolved a difference of this day. Take that back first, then fetch the bill',
  'refusal.differenceNotFound': 'No such difference. Please refresh',
  'refusal.differenceNotOpen': 'This difference already has a result. Please refresh',
  'refusal.differenceWaitsForSecond': 'A resolution is proposed and waits for a second person',
  'refusal.correctionNotPossible':
    "This difference can't be corrected by an entry now. Please find the cause and explain it",
  'refusal.nothingProposed': 'Nothing is waiting for agreement now. Please refresh',
  'refusal.ownProposal': 'You proposed this yourself. Another person has to agree',
  'refusal.chargebackNotFound': 'No such chargeback. Please refresh',
  'refusal.chargebackPlanned':
    "The improvement plan was sent already, or isn't needed. Please refresh",
  'refusal.chargebackAnswered': 'This chargeback already has an answer. Please look at the latest',
  'refusal.alreadyRated': 'This one is already rated',
  'refusal.linkUnknown': 'No such progress link. Please check the code',
  'refusal.linkExpired':
    'This progress link has expired. The resident can look in the mini-program',
  'refusal.nothingSaid': 'Nothing written yet, and no photo or voice note',
  'refusal.voiceNotFound': 'This voice note was used or is gone. Please record another',
  'refusal.voiceTooLarge': 'The voice note is too large. Please record a shorter one',
  'refusal.voiceTooLong':
    'Voice notes go up to {voiceSeconds} {voiceSeconds|second/seconds}. Please record two',
  'refusal.videoTooLarge': 'The video is over {videoBytes|megabytes}. Please record a shorter one',
  'refusal.videoTooLong':
    "Videos go up to {videoSeconds} {videoSeconds|second/seconds}. Please film only what's wrong",
  'refusal.notAVideo':
    "This video can't be read. Please record again with the phone's camera (MP4 or MOV)",
  'refusal.videoNotFound': 'This video was used or is gone. Please record it again',
  'refusal.oneVideoOnly': 'This claim already has a video. Please add photos instead',
  'refusal.notAVoice': "This file isn't a playable voice note. Please record another",
  'refusal.nobodyToCall':
    'Your leader is away. Please file with a photo; somebody takes care of it at once',
  'refusal.callBackTooSoon':
    'The leader was asked to call back. You can nudge again from {againAt}',
  'refusal.entryGone': 'This entry is gone. Please refresh',
  'refusal.entryMoved': 'Someone just changed this entry. Look at the new one, then edit',
  'refusal.placeUnknown': "A word in curly brackets isn't known. Please use only those listed",
  'refusal.entriesFull':
    '{count} {count|entry/entries} {count|is/are} changed already. Restore a few before adding more',
};
