import type { rules as source } from '../zh-hans/rules';

/**
 * What the rules decided and why, in the words of the one who reads it: may I claim, who seems
 * liable, what to pay, who takes it. The keys stand with the rules in `domain/`.
 */
export const rules: Record<keyof typeof source, string> = {
  // May I claim?
  'entitlement.allowed':
    'You can claim for this, within {windowHours} {windowHours|hour/hours} of receiving it. You have {leftMs} left.',
  'entitlement.notReceivedYet': 'You have not received it yet. Please claim once it is with you.',
  'entitlement.windowClosed':
    'Sorry, you cannot claim any more: more than {windowHours} {windowHours|hour/hours} since you received it.',
  'entitlement.quantityTooHigh': 'You can claim for at most {maximumQuantity} more.',
  'entitlement.notSoldByWeight': 'This is not sold by weight. Please enter a quantity.',
  'entitlement.weightTooHigh': 'You can claim for at most {maximumGrams|weight} more.',
  'entitlement.alreadyClaimed': 'This is already being handled.',
  'entitlement.allClaimed': 'All of this has been claimed for already.',
  'entitlement.photoRequired': 'Please take a photo that shows what is wrong.',
  'entitlement.wordsRequired':
    'You chose "Something else". Please write a few words about what is wrong.',

  // What must I show?
  'proof.goodsPhoto.required': 'Photo of the goods, showing what is wrong',
  'proof.goodsPhoto.optional': 'Photo of the goods: optional, but faster with one',
  'proof.weighingPhoto.optional': 'Photo on the scales: optional',
  'proof.thermometerPhoto.optional': 'Photo of the thermometer: optional',
  'proof.medicalNote.optional': 'Medical or allergy note: optional, you may cover the name',
  'proof.labelPhoto.optional': 'Label of the outer box: optional',

  // Who seems liable?
  'liability.coldChainBroken':
    'Too warm for {minutes} {minutes|minute/minutes} on the way: {highestTenths} at most, limit {limitTenths}.',
  'liability.warmAtStation':
    'Too warm for {minutes} {minutes|minute/minutes} at the station: {highestTenths} at most, limit {limitTenths}.',
  'liability.shortAtPacking': 'Already {shortGrams} short when weighed at packing.',
  'liability.lostOnTheWay': 'Full weight at packing, {lostGrams} short when handed over.',
  'liability.shortSealOpened':
    'Full weight at packing, seal open on arrival at the station, {lostGrams} short when handed over.',
  'liability.shortOpenedAtStation':
    'Full weight at packing, sealed on arrival at the station, opened before handover, {lostGrams} short.',
  'liability.shortSealIntact':
    'Full weight at packing, sealed on arrival at the station, {lostGrams} short when handed over.',
  'liability.shortWholeAtDoor':
    'Full weight at packing, still sealed when handed over, yet {lostGrams} short: check the scales at packing.',
  'liability.sealOpened': 'The seal was already open on arrival at the station.',
  'liability.openedAtStation': 'Sealed on arrival at the station, already open when handed over.',
  'liability.leftOverAtStation':
    'The station count found {units} left over: probably not handed out.',
  'liability.sealedMissing':
    'Still sealed when handed over, nobody opened it on the way: probably left out at packing.',
  'liability.inspectionFailed': 'The inspection report of this batch says it failed.',
  'liability.inspectionMissing':
    'This batch has no inspection report. Fresh food must not be sold without one; by the rules the supplier is responsible.',
  'liability.batchAcrossLeaders':
    'Within {withinHours} {withinHours|hour/hours}, {otherResidents} other {otherResidents|household/households} claimed for this batch, with {leaders} {leaders|leader/leaders}.',
  'liability.arrivedLate':
    'Promised for pick-up by {promisedAt}, reached the station late: {arrivedAt}.',
  'liability.handedOutLate':
    'At the station since {arrivedAt}, promised for pick-up by {promisedAt}, handed over late: {handedAt}.',
  'liability.freshArrivedLate':
    'Fresh food promised by {promisedAt} reached the station late: {arrivedAt}.',
  'liability.expired':
    'Expired goods must not be sent out; by the rules the supplier is responsible.',
  'liability.foreignObject':
    'For foreign objects in the goods the supplier is responsible by the rules.',
  'liability.wrongItem':
    'A wrong item is a picking mistake; by the rules the platform is responsible.',
  'liability.customMadeWrong':
    'Custom-made goods were not made as agreed; by the rules the maker is responsible.',
  'liability.unwell':
    'It sounds as if someone is unwell: care for them first. Until it is clear, the platform bears it.',
  'liability.usedByResident':
    'It sounds as if it was used already, and the records show nothing else wrong.',
  'liability.freshKeptLong':
    'Reported {keptHours} {keptHours|hour/hours} after the fresh food was received; it may have gone off at home.',
  'liability.onlyASuggestion': 'This is only a suggestion and never a reason to refuse anyone.',
  'liability.nothingOnRecord': 'The records do not show who is responsible.',
  'liability.fundPaysFirst': 'The fund pays first; the platform finds out who is responsible.',

  // What to pay?
  'remedy.fullRefund': 'Refund in full, {amountFen}.',
  'remedy.claimedUnits':
    '{boughtUnits} bought, {units} claimed; refund {amountFen} for {units|that one/those}.',
  'remedy.claimedGrams':
    '{claimedGrams} of {promisedGrams} claimed; refund {amountFen} for this part.',
  'remedy.missingPart':
    '{missingGrams} of {expectedGrams} is missing; refund {amountFen} for the missing part.',
  'remedy.scalesShowNothingMissing':
    'The scales show nothing missing; look at the photos before deciding.',
  'remedy.askedSum':
    'The resident asks for {amountFen}, not for all of {claimedFen}.',
  'remedy.askedShare':
    'The resident asks for {part}/{whole} of the money, that is {amountFen}.',
  'remedy.badShare':
    'The resident says that {part}/{whole} is bad or missing; refund {amountFen} for this part.',
  'remedy.badGrams':
    'The resident says that {badGrams} of {promisedGrams} is bad or missing; refund {amountFen} for this part.',
  'remedy.sumUnclear':
    'The resident names a sum, but it is not clear which is asked for; read the words before deciding.',
  'remedy.partUnclear':
    'The resident says that a part is bad, but not clearly how much; read the words and look at the photos before deciding.',
  'remedy.restOfClaim':
    'A part was refunded before and the claim was opened again; start from what is left of it.',

  // Which way first?
  'way.byWish': 'The resident would like the goods this time, so this comes first.',
  'way.bySpeed': 'Speed matters most to this resident, and a refund is fastest.',
  'way.byCompensation': 'This resident values something on top: a refund plus a small coupon.',
  'way.byRule': 'In the order of the rules.',
  'way.tooFewCases': 'Too few ratings of similar claims to compare.',
  'way.byCases':
    '{cases} similar {cases|claim/claims} {cases|was/were} settled this way; {percent}% of residents were happy.',
  'way.casesAgree':
    '{cases} similar {cases|claim/claims} {cases|was/were} settled this way; {percent}% of residents were happy, and no other way was clearly better.',

  // How urgent?
  'priority.majorWord': 'Mentions "{word}"',
  'priority.importantWord': 'Speaks of "{word}"',
  'priority.safetyHeard': 'Seems to mention feeling unwell or danger',
  'priority.amount': 'A large sum: {claimedFen} claimed',

  // Who takes it?
  'routing.orderLeader': 'Handed out this order; whoever is first in contact sees it through',
  'routing.sameCommunity': 'Leader of the same community',
  'routing.knowsGoods': 'Knows these goods',
  'routing.openTickets': 'Has {openCount} open',
  'routing.ownOrder': 'Own order, cannot handle it',
  'routing.complainedOf': "The resident's words are about them: somebody else handles it",
  'routing.household': "Household's order, cannot handle it",
  'routing.suspended': 'Paused',
  'routing.notOrderLeader': 'Did not hand out this order',
  'routing.standsIn': 'Stands in for the leader, who is away',
  'routing.agentOnDuty': 'Platform colleague on duty',
  'routing.speaksLanguage': "Speaks the resident's language",
  'routing.away': 'Away, return not said yet',
  'routing.awayUntil': 'Away until {untilAt}',
  'routing.full': 'Has {openCount} open, at the limit',
  'routing.offDuty': 'Outside service hours',
  'routing.silent': 'Did not reply to the last claim in time; gets new ones after opening the app',
  'routing.notStandIn': 'Not the one asked to stand in',
  'routing.leadersFirst': 'Leaders first; the platform only when they cannot',
  'routing.less.specialty': 'Knows these goods less than the one chosen',
  'routing.less.language': "Does not speak the resident's language",
  'routing.less.rating': 'Rated a little lower by residents',
  'routing.less.openLoad': 'Has {openCount} open, more than the one chosen',
  'routing.less.hardShare': 'Has enough hard claims already',
  'routing.less.idle': 'Took one just now; those who waited longer go first',
  'routing.equallyGood': 'Equally suitable; another was drawn by lot',
  'routing.noLeaderFree': 'Nobody free; waits in the platform queue for the first who is',
};
