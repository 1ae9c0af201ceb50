import type { filingFor as source } from '../zh-hans/filing-for';

/**
 * Filing for somebody else: the leader for a resident on the phone, a family member by invitation,
 * and what the payer may say to it. Notices, timeline, refusals, pages.
 */
export const filingFor: Record<keyof typeof source, string> = {
  'notice.filedForResident.title': 'Claim filed for you',
  'notice.filedForResident.body':
    '{handlerName} filed a claim for {goodsName} for you; the money goes only to you. Not what you wanted? Tap and tell us.',
  'notice.filedByFamilyResident.title': 'Filed by family',
  'notice.filedByFamilyResident.body':
    '{handlerName} filed a claim for {goodsName} for you; the money goes only to you. Not what you wanted? Tap and tell us.',
  'notice.contestedPlatform.title': 'Claim contested',
  'notice.contestedPlatform.body':
    'The claim for {goodsName} was filed by someone else and the resident disagrees; please contact them by {dueAt}.',

  'why.contested': 'Filing disputed',
  'why.full.contested': 'The resident says what was filed is wrong; the platform is looking',

  'refusal.notSoldByWeight': 'This is not sold by weight; please enter a quantity',
  'refusal.weightTooHigh': 'More than was bought: at most {maximumGrams|weight}; please enter less',
  'refusal.noCommunity': 'You have no community right now; please ask the platform',
  'refusal.residentNotFound': 'This resident was not found in your communities',
  'refusal.filedByYourself': 'You filed this yourself; you can simply withdraw it',
  'refusal.alreadyContested': 'You have told us already; the platform is looking',

  // The payer is told who filed, and may say no.
  'filing.by.leader': 'Filed for you by leader {name}',
  'filing.by.family': 'Filed for you by {name}, your family',
  'filing.byYou': 'Filed by you for {payerName}',
  'filing.told.leader': 'Filed by leader {name} for {payerName}',
  'filing.told.family': 'Filed by {name}, family, for {payerName}',
  'filing.moneyTold': 'The money goes only to {payerName}, who also decides on proposals',
  'filing.contestTold': '{payerName} says: {reason}. The platform is looking',
  'filing.payerGetsMoney': 'The money goes only to your own account',
  'filing.contest': 'Wrong? Tell us',
  'filing.contestTitle': 'What is wrong with it?',
  'filing.contestHint': 'The platform looks at it; whoever filed it no longer handles it',
  'filing.contestHintPaid': 'The platform looks at it; money already paid to you stays yours',
  'filing.contest.notMine': 'I did not want it',
  'filing.contest.notMineHint': 'I asked nobody to file it',
  'filing.contest.mistaken': 'It has mistakes',
  'filing.contest.mistakenHint': 'Wrong item, quantity or issue',
  'filing.contestWords': 'Anything to add? (optional)',
  'filing.contestPlaceholder': 'For example: it was the other item',
  'filing.contestSend': 'Tell the platform',
  'filing.contestMissing': 'Please tap what is wrong',
  'filing.contestDone': 'Got it; the platform is looking',
  'filing.contested': 'You said: {reason}. The platform is looking',
  'filing.desk.leader': 'Filed by leader {name}; the resident was told',
  'filing.desk.family': 'Filed by {name}, family; the resident was told',
  'filing.desk.contested': 'The resident disagrees: {reason}',

  // By weight.
  'weight.ask': 'How much is bad?',
  'weight.all': 'All, {maximumGrams|weight}',
  'weight.part': 'Part of it',
  'weight.label': 'Bad or missing weight in grams',
  'weight.hint': 'At most {maximumGrams|weight}; roughly is fine',
  'weight.invalid': 'Please enter a whole number, such as 500',
  'weight.partOf': '{grams|weight} of it',

  // The leader files for a resident on the phone.
  'fileFor.title': 'File for a resident',
  'fileFor.open': 'File for a resident',
  'fileFor.openHint': 'A resident calls, you fill it in',
  'fileFor.search': 'Who is calling?',
  'fileFor.searchHint': 'Name, last four digits of the phone, or order number',
  'fileFor.placeholder': 'For example: Chen Guilan, 0101',
  'fileFor.find': 'Find',
  'fileFor.none': 'Not found in your communities',
  'fileFor.noneHint': 'Try another way: at least two characters of a name, or the last four digits',
  'fileFor.resident': '{building} · phone ending {phoneTail}',
  'fileFor.residentNoPhone': '{building}',
  'fileFor.orders': 'Orders of {name}',
  'fileFor.another': 'Someone else',
  'fileFor.noOrders': 'No recent orders picked up in your communities',
  'fileFor.heldByLeader': 'Already claimed; leader {name} has it',
  'fileFor.heldByPlatform': 'Already claimed; the platform has it',
  'fileFor.told':
    '{name} is told as soon as you submit and may say it is wrong. The money goes only to them.',
  'fileFor.filed': 'Filed for {name}, who will be told',
};
