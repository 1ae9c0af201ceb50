import type { settlements as source } from '../zh-hans/settlements';

/** What settlements take back from partners, and from leaders' commission. */
export const settlements: Record<keyof typeof source, string> = {
  'fundMenu.settlements': 'Settlement offsets',
  'fundMenu.settlementsHint':
    'What partners accepted and leaders owe comes off the next settlement',
  'fundMenu.waiting': '{count} waiting',

  'settlements.title': 'Settlement offsets',
  'settlements.partners': 'Partners',
  'settlements.leaders': 'Commission',
  'settlements.partnersIntro':
    'Accepted chargebacks come off the next payment for goods or freight, oldest first.',
  'settlements.none': 'Nothing to offset',
  'settlements.noneHint': 'Chargebacks that partners accept are listed here.',
  'settlements.count': '{count} {count|chargeback/chargebacks} to offset',
  'settlements.offset': 'Offset',
  'settlements.owes': '{name} still owes {owedFen}',
  'settlements.number': 'Settlement number',
  'settlements.numberExample': 'e.g. JS202611-08',
  'settlements.numberHint': 'Letters, digits and dashes; each settlement is offset once.',
  'settlements.payable': 'Due to them before the offset, in yuan',
  'settlements.payableExample': 'e.g. 12800',
  'settlements.payableHint': 'Please enter an amount, e.g. 12800',
  'settlements.split': '{offsetFen} comes off; they are paid {leftFen}.',
  'settlements.splitShort':
    '{offsetFen} comes off and nothing is paid; {stillFen} is left for next time.',
  'settlements.offsetYes': 'Take off {offsetFen} and post',
  'settlements.offsetDone': '{offsetFen} taken off, {leftFen} paid',

  'settlements.leadersIntro':
    "Record each month's commission: it caps what a leader bears by a ruling. Debts come off commission, {percent}% at most, never in cash.",
  'settlements.noLeaders': 'No leaders yet',
  'settlements.noLeadersHint': 'Leaders are listed here once they join.',
  'settlements.leader': 'Leader {name}',
  'settlements.unknown': "This month's commission is not recorded",
  'settlements.earned': 'Commission {commissionFen}, {withheldFen} withheld',
  'settlements.owedNow': 'Owed now',
  'settlements.record': 'Record',
  'settlements.recordAgain': 'Change',
  'settlements.recordAbout': 'Leader {name}, {month}',
  'settlements.commission': "This month's commission in yuan",
  'settlements.commissionExample': 'e.g. 3600',
  'settlements.owesNothing': 'Nothing owed, nothing withheld.',
  'settlements.owesCapped':
    'Owes {owedFen}; {percent}% of the commission at most is withheld, the rest next month.',
  'settlements.recordYes': 'Record, withhold up to the cap',
  'settlements.recorded': '{withheldFen} withheld, {stillOwedFen} still owed',
  'settlements.recordedNothing': 'Commission recorded, nothing withheld',
  'settlements.more': 'Show more leaders',
  'settlements.first': 'Back to the first',
};
