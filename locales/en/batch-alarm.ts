import type { batchAlarm as source } from '../zh-hans/batch-alarm';

/** Several residents have trouble with one batch: the parent case, and what each of them reads. */
export const batchAlarm: Record<keyof typeof source, string> = {
  'notice.batchAlarm.title': 'New batch alarm',
  'notice.batchAlarm.body':
    '{goodsName}: {count} {count|household/households} reported one batch. Please decide on a sale stop first, then give the leaders a group notice.',
  'notice.batchAlarmUntaken.title': 'Alarm not taken yet',
  'notice.batchAlarmUntaken.body':
    '{goodsName}: {count} {count|household/households} reported one batch and nobody has taken it. Please open it and take it on.',
  'notice.batchAlarmUndecided.title': 'Sale stop undecided',
  'notice.batchAlarmUndecided.body':
    '{goodsName}: {count} {count|household/households} reported one batch, and the time to decide on a sale stop has passed.',
  'notice.batchAlarmLeader.title': 'A batch in question',
  'notice.batchAlarmLeader.body':
    'Residents reported this batch of {goodsName}. The group notice is written: open it, copy it and post it in your group.',
  'notice.batchAlarmOver.title': 'Batch check is over',
  'notice.batchAlarmOver.body':
    'The check of this batch of {goodsName} is over. Open to see whether you can hand it out as usual.',
  'notice.batchJoinedResident.title': "We're checking this",
  'notice.batchJoinedResident.body':
    "{goodsName}: {count} {count|household/households} reported the same batch. Your claim goes ahead of others; there's nothing you need to do.",

  'timeline.batchJoined.title': 'Same batch: the platform checks it as a whole',
  'timeline.batchJoined.detail':
    '{homes} {homes|household/households} reported this batch; no need to file again',
  'priority.batch':
    '{homes} {homes|household/households} reported one batch within {hours} {hours|hour/hours}',
  'priority.unsettled': 'Not settled after {hours} {hours|hour/hours}',
  'priority.byHand': 'A supervisor looked and wants it done sooner',

  'refusal.alarmNotFound': 'There is no such batch alarm. Please go back to the list',
  'refusal.alarmClosed': 'This alarm is closed. New reports will ring it again',
  'refusal.alarmTaken': 'A colleague has taken it. To change that, ask a supervisor',
  'refusal.saleUndecided': 'Please decide first whether this batch is sold',
  'refusal.nothingToAskOn': 'All claims of this batch are done; there is none to ask quality about',

  'alarms.title': 'Batch alarms',
  'alarms.open': 'Batch alarms',
  'alarms.openHint':
    'Several households report one batch: sale stop, group notice and recall start here',
  'alarms.banner': '{count} {count|batch/batches} reported by several households: see batch alarms',
  'alarms.rule':
    'Rings when {residents} {residents|household/households} {residents|reports/report} one batch within {hours} {hours|hour/hours}. A family counts once.',
  'alarms.ruleShare':
    'Of a large batch it also takes {percent}% of the orders; {most} households always ring it.',
  'alarms.state.open': 'Checking',
  'alarms.state.closed': 'Closed',
  'alarms.none': 'No batch alarms now',
  'alarms.noneHint':
    'When several households report one batch it shows up here, and supervisors get a message.',
  'alarms.noneClosed': 'No closed alarms yet',
  'alarms.noneClosedHint': 'Closed alarms stay here with what the cause was.',
  'alarms.line': 'Batch {batchId} · {count} {count|claim/claims}',
  'alarms.unknownLine': 'Batch unknown · {count} {count|claim/claims}',
  'alarms.nobody': 'Not taken yet',
  'alarms.owner': '{name} is on it',
  'alarms.sale.none': 'Undecided',
  'alarms.sale.stopped': 'Sale stopped',
  'alarms.sale.kept': 'On sale',
  'alarms.outcome.goodsFaulty': 'The goods were faulty',
  'alarms.outcome.onTheWay': 'It happened in transit or storage',
  'alarms.outcome.notTheBatch': 'Not this batch',

  'alarm.title': 'Batch alarm',
  'alarm.missing': 'No such batch alarm',
  'alarm.missingHint': 'Please go back to the list.',
  'alarm.counted': '{households} {households|household/households}, {claims} {claims|claim/claims}',
  'alarm.countedMore':
    'At least {households} {households|household/households}, {claims} {claims|claim/claims}',
  'alarm.since': 'Rang {openedAt}',
  'alarm.batch': 'Batch',
  'alarm.batchUnknown': 'Unknown',
  'alarm.supplier': 'Supplier',
  'alarm.claimed': 'To refund in all',
  'alarm.owner': 'Handled by',
  'alarm.unknownBatch': 'Same goods, batch unknown',
  'alarm.unknownBatchValue': '{count} {count|claim/claims}, possibly this batch too',
  'alarm.leaders': 'Leaders concerned',
  'alarm.leaderLine': '{communityName} · {count} {count|claim/claims}',
  'alarm.tickets': 'Claims of this batch',
  'alarm.ticketWho': '{name} · {communityName}',
  'alarm.ticketLine': '{issue} · leader {leaderName}',
  'alarm.ticketsMore': 'Only the latest are listed',
  'alarm.ticketsHidden':
    '{count} more {count|claim/claims} {count|is/are} outside what you may see: counted, not listed.',
  'alarm.take': "I'll take it",
  'alarm.taken': "It's yours now",
  'alarm.saleAsk': 'Suggested: stop the sale for now',
  'alarm.saleWhy':
    "{households} {households|household/households} reported this batch. Stop until it's clear, so that no more people are hit.",
  'alarm.saleDue': 'Please decide {dueAt|beforeMoment}',
  'alarm.stop': 'Stop sale',
  'alarm.keep': 'Keep selling',
  'alarm.sale.stopped': 'Sale stopped; leaders keep back what is not handed out yet',
  'alarm.sale.kept': 'Still on sale, the check goes on',
  'alarm.sale.resumed': 'The stop ended with the case; on sale again',
  'alarm.change.stopped': 'Sell again',
  'alarm.change.kept': 'Stop sale instead',
  'alarm.saleDone': 'Noted; the group notice changes with it',
  'alarm.group': 'Group notice for leaders',
  'alarm.groupHint': 'Goes to every leader who sold this batch; they copy it into their groups.',
  'alarm.groupFirst': 'Decide on the sale stop first; the notice follows from it.',
  'alarm.send': 'Send to leaders',
  'alarm.sent': 'Sent to leaders {sentAt}',
  'alarm.sentDone': 'Sent to the leaders',
  'alarm.recall': 'Recall this batch',
  'alarm.recallHint': 'Tells everyone who bought it and refunds them without a claim.',
  'alarm.recallGo': 'Recall',
  'alarm.recallView': 'See recall',
  'alarm.recallUnknown':
    'Without a batch there is nothing to recall. Please ask the supplier for the batch number.',
  'alarm.quality': 'Ask quality about it',
  'alarm.qualityHint': 'Quality looks at the goods or photos and writes a finding.',
  'alarm.qualityGo': 'Ask quality',
  'alarm.qualityView': 'See finding',
  'alarm.qualityAsked': 'Quality asked, waiting for the finding',
  'alarm.qualityPlaceholder': 'e.g. was this fruit bad before it left the warehouse?',
  'alarm.qualityReason': 'What should quality look at?',
  'alarm.qualitySent': 'Quality has been asked',
  'alarm.close': 'Close this alarm',
  'alarm.closeHint': 'Choose what the cause turned out to be. Every claim is still settled.',
  'alarm.closeSend': 'Close',
  'alarm.closed': 'Closed',
  'alarm.closedAs': 'Closed {closedAt}: {outcome}',
  'alarm.recallReason':
    '{households} {households|household/households} reported one batch: batch alarm',
  'alarm.steps': 'What happened',
  'alarm.step.opened': 'Alarm rang; supervisors and regional managers know',
  'alarm.step.reopened': 'More households reported; the alarm rang again',
  'alarm.step.untaken': 'Still not taken; supervisors and regional managers reminded',
  'alarm.step.undecided': 'Sale stop undecided in time; management told',
  'alarm.step.taken': 'Took it on',
  'alarm.step.stopped': 'Stopped the sale',
  'alarm.step.kept': 'Decided to keep selling',
  'alarm.step.leadersTold': 'Group notice sent to leaders',
  'alarm.step.qualityAsked': 'Asked quality about the batch',
  'alarm.step.qualityAnswered': 'Quality wrote its finding',
  'alarm.step.recalled': 'Started a recall',
  'alarm.step.closed': 'Closed the alarm',
  'alarm.stepBy': '{name} · {at}',

  'alarmWords.stopped':
    "Dear neighbours, some households reported quality problems with {goodsName} {spec} (batch {batchId}). Sale and delivery have stopped while it is checked. If you have some at home, please don't eat or use it yet: take a photo and file a claim in the mini program. It will be handled quickly and refunded where due.",
  'alarmWords.kept':
    "Dear neighbours, some households reported problems with {goodsName} {spec} (batch {batchId}), and it is being checked. If yours doesn't seem right, please don't eat or use it yet: take a photo and file a claim in the mini program. It will be handled quickly.",
  'alarmWords.unknownStopped':
    "Dear neighbours, some households reported quality problems with {goodsName} {spec}. Sale and delivery have stopped while it is checked. If you have some at home, please don't eat or use it yet: take a photo and file a claim in the mini program. It will be handled quickly and refunded where due.",
  'alarmWords.unknownKept':
    "Dear neighbours, some households reported problems with {goodsName} {spec}, and it is being checked. If yours doesn't seem right, please don't eat or use it yet: take a photo and file a claim in the mini program. It will be handled quickly.",
  'alarmLeader.title': 'Batch check',
  'alarmLeader.copy': 'Copy group notice',
  'alarmLeader.copied': 'Copied. Paste it in your group',
  'alarmLeader.wait':
    "The platform has not settled the wording yet. Please say nothing in the group; you'll get a message.",
  'alarmLeader.over': 'The check is over; the notice need not be posted any more.',
  'alarmLeader.stopped': 'This batch is off sale. Please keep back what you have not handed out.',
  'alarmLeader.kept': 'This batch stays on sale while the platform checks.',
  'alarmLeader.resumed': 'You can hand out and sell this batch as usual.',
  'alarmLeader.counted': '{households} {households|household/households} reported in all',
  'alarmLeader.own': 'In your group {bought} bought it, {claimed} reported it',
  'alarmLeader.claims':
    'Claims go on as usual and ahead of others; you need not contact the supplier yourself.',

  'batch.hint': '{count} more {count|household/households} reported this batch',
  'batch.hintAlone': 'Several households reported this batch',
  'batch.hintOpen': 'The platform is checking this batch',
  'batch.hintStopped': 'Off sale; please keep back what is not handed out',
  'batch.hintClosed': 'Checked: {outcome}',
  'batch.resident':
    "It's not just you: {households} {households|household/households} reported this batch, and the platform is checking all of it.",
  'batch.residentStopped':
    "It's not just you: {households} {households|household/households} reported this batch. It is off sale, and the platform is checking all of it.",
  'batch.residentAhead': "Your claim goes ahead of others; there's nothing you need to do.",
  'batch.residentClosed.goodsFaulty':
    'The batch was checked: the goods were faulty, it was nothing you did.',
  'batch.residentClosed.onTheWay':
    'The batch was checked: it happened in transit or storage, it was nothing you did.',
  'batch.residentClosed.notTheBatch':
    'The batch was checked and nothing else was found; your claim goes on all the same.',

  'lane.freshFood': 'Fresh food',
  'lane.night': 'Night',
  'laneReason.age': 'Aged {age} or over: green channel',
  'laneReason.asked': 'Asked for the green channel',
  'laneReason.motherAndBaby': 'Goods for mother and baby',
  'laneReason.freshFood': 'Fresh food does not keep',
  'laneReason.night': 'Filed at night',
  'laneMeans.green': 'yours comes first at every step.',
  'laneMeans.motherAndBaby':
    "a solution within {minutes} {minutes|minute/minutes} of the leader's hours.",
  'laneMeans.freshFood':
    'handled early; once with the platform, someone takes it within {minutes} {minutes|minute/minutes}.',
  'laneMeans.night':
    "your leader is off for the night. You'll hear {dueAt|beforeMoment}; claims filed at night go first.",
  'lane.title': 'This claim goes first',

  'raise.open': 'Raise urgency',
  'raise.hint':
    'It only goes up. Time already passed still counts, so the answer is due sooner. Only those who handle it see the reason.',
  'raise.to': 'Raise to',
  'raise.option': '{priority}: written answer within {hours} {hours|hour/hours}',
  'raise.reason': 'Why the hurry?',
  'raise.placeholder': 'e.g. someone at home is ill and needs it',
  'raise.send': 'Raise',
  'raise.done': 'Raised; the clocks run faster now',
};
