import type { transfer as source } from '../zh-hans/transfer';

/** A claim goes from one person to another: who may have it, who has it now, and who is told. */
export const transfer: Record<keyof typeof source, string> = {
  'transfer.offer': 'Pass it to someone else',
  'transfer.offerHint': 'The whole story goes along; times stay as they were',
  'transfer.open': 'Pass on',
  'transfer.title': 'Who takes it on?',
  'transfer.hint': 'Messages, photos and progress go along. The clock keeps running.',
  'transfer.free': 'Can take it',
  'transfer.none': 'Nobody else can take it now',
  'transfer.noneHint': "They're full, off, or connected to this order.",
  'transfer.queue': 'Back to the platform queue, by the rules',
  'transfer.queueHint': "It won't go to the current handler again",
  'transfer.me': '{name} (me)',
  'transfer.leader': 'Leader {name}',
  'transfer.agent': '{name}, platform',
  'transfer.load': '{openCount} open, up to {mostOpen}',
  'transfer.barred': "Can't take it now",
  'transfer.whyNot': '{name}: {reasons}',
  'transfer.why': "Why? The handlers see it, the resident doesn't",
  'transfer.placeholder': 'For example: no movement for two hours, knows these goods better',
  'transfer.silent': 'Too long without progress',
  'transfer.knows': 'Knows these goods better',
  'transfer.busy': 'Too much on my hands',
  'transfer.missing': 'Please choose someone first',
  'transfer.confirm': 'Pass on',
  'transfer.done': 'Passed on. Both sides and the resident have been told',
  'transfer.cardTitle': '{byName} passed this to {name}',
  'transfer.cardQueue': '{byName} put this back in the platform queue',
  'transfer.cardFrom': 'Was with {name}',

  'timeline.transferred.leader': 'Another leader carries on',
  'timeline.transferred.leaderNamed': 'Leader {name} now carries on',
  'timeline.transferred.platform': 'The platform now carries on',
  'timeline.transferred.platformNamed': '{name} of the platform now carries on',
  'timeline.transferred.detail':
    'The whole story went along: no need to explain again, and times stay as they were',

  'why.reassigned': 'By a supervisor',
  'why.full.reassigned': 'A supervisor gave this to the platform',
  'why.leaderSuspended': 'Leader paused',
  'why.full.leaderSuspended': "The leader is paused; the platform carries on with what's undecided",

  'notice.transferredTo.title': 'A claim for you',
  'notice.transferredTo.body':
    '{goodsName}: {handlerName} passed it to you. The whole story is inside, and times stay as they were.',
  'notice.transferredFrom.title': 'A claim moved on',
  'notice.transferredFrom.body':
    '{goodsName} is now with {handlerName}. The whole story went along; nothing left for you to do.',
  'notice.transferredBack.title': 'A claim moved on',
  'notice.transferredBack.body':
    '{goodsName} is back in the platform queue for someone else. Nothing left for you to do.',
  'notice.transferredLeaderResident.title': 'Another leader helps',
  'notice.transferredLeaderResident.body':
    "Leader {handlerName} now looks after {goodsName}. You needn't explain again, and times stay as they were.",
  'notice.transferredPlatformResident.title': 'A colleague takes on',
  'notice.transferredPlatformResident.body':
    "{handlerName} of the platform now looks after {goodsName}. You needn't explain again, and times stay as they were.",
  'notice.transferredQueueResident.title': 'Finding a colleague',
  'notice.transferredQueueResident.body':
    "The platform is giving {goodsName} to another colleague. You needn't explain again, and times stay as they were.",
  'notice.leaderSuspendedResident.title': 'Now at the platform',
  'notice.leaderSuspendedResident.body':
    "{goodsName} is now with the platform, which will contact you by {dueAt}. You needn't explain again.",
  'notice.leaderSuspendedPlatform.title': 'One to carry on',
  'notice.leaderSuspendedPlatform.body':
    'The leader for {goodsName} is paused. Please contact the resident by {dueAt}.',
  'notice.dutySuspended.title': 'New claims paused',
  'notice.dutySuspended.body':
    'The platform has paused new claims for you. Why is written under "Claims and time off". Please finish those you have as usual.',
  'notice.dutyRelieved.title': 'New claims paused',
  'notice.dutyRelieved.body':
    'The platform has paused new claims for you and handles the undecided ones. Please finish what\'s agreed as usual. Why is written under "Claims and time off".',
  'notice.dutyLifted.title': 'New claims again',
  'notice.dutyLifted.body': 'New claims come to you again. Thank you for your work.',
  'notice.standInBegun.title': 'Please stand in',
  'notice.standInBegun.body':
    "Leader {handlerName} is off, so new claims come to you first. We'll tell you when it ends.",
  'notice.standInEnded.title': 'Stand-in is over',
  'notice.standInEnded.body':
    "Leader {handlerName}'s new claims no longer come to you, thank you. Please finish those you took as usual.",
  'notice.awayEnded.title': 'Welcome back',
  'notice.awayEnded.body':
    'Your time off is over and new claims come to you again. For a few more days, please set it again.',

  'refusal.passedOnEnough':
    'Passed on {count} {count|time/times} already. To pass it on again, ask a supervisor',
  'refusal.receiverUnfit': "This person can't take it. Please choose someone else",
  'refusal.receiverConflict':
    "This person is connected to the order and can't take it. Please choose someone else",
  'refusal.receiverSuspended': 'This person is paused. Please choose someone else',
  'refusal.receiverAway': 'This person is off. Please choose someone else',
  'refusal.receiverFull':
    'This person has {openCount} open, and the cap is {count}. Please choose someone else',
  'refusal.receiverNotTaking': "This person isn't taking new claims. Please choose someone else",
  'refusal.handlerUnknown': 'This person no longer handles claims. Please refresh',
  'refusal.aboveMostOpen': 'At most {count}, the cap for everyone',

  'routing.everybodyFull':
    'All who could take it are full ({fullCount}). It waits in the platform queue for whoever is free first',
  'routing.notTaking': 'Not taking new claims',

  'mostOpen.set': 'Change cap',
  'mostOpen.title': 'How many may {name} have?',
  'mostOpen.hint':
    'When full, no new ones come; those in hand go on as usual. The cap for everyone is {count}, and this can only be lower.',
  'mostOpen.field': "At most; leave empty for everyone's cap",
  'mostOpen.wrong': 'Please enter a number from 1 to {count}',
  'mostOpen.send': 'Save',
  'mostOpen.done': 'Changed. The new cap holds from the next claim',
  'mostOpen.own': ' (set individually)',
  'leaders.agents': 'Platform staff',
  'leaders.ofLeaders': 'Leaders',
  'leaders.noAgents': 'No platform agents yet',
  'leaders.agentOff': 'Not taking claims, so gets no new ones',
  'leaders.relieves':
    "Undecided claims move to the platform; what's agreed stays with the leader to finish.",
  'leaders.keeps': 'Claims in hand stay with this leader to finish as usual.',
};
