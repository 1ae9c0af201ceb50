import type { home as source } from '../zh-hans/home';

/** The resident's orders, and the list of their claims. */
export const home: Record<keyof typeof source, string> = {
  'home.greeting': 'Good {daypart}, {name}',
  'home.greetingGuest': 'Hello',
  'home.leaderOnDuty': 'Leader {name} on duty until {changesAt|clock}',
  'home.leaderOffDuty': 'Leader {name} on duty from {changesAt}',
  'home.open': 'In progress: {count}',
  'home.orders': 'My orders',
  'home.earlier': 'Earlier',
  'home.fewer': 'Show less',
  'home.claim': 'Problem',
  'home.claimOf': 'Problem with {goods}',
  'home.claimLarge': 'Problem with this',
  'home.progress': 'Progress',
  'home.left': '{leftMs} left to claim',
  'home.notReceived': 'Not received yet',
  'home.closed': 'Claim time is over',
  'home.claimed': 'Claimed before',
  'home.dock': 'Claim with a photo',
  'home.noOrders': 'No orders yet',
  'home.noOrdersHint': 'What you buy in the group shows up here',

  'claims.title': 'My claims',
  'claims.open': 'In progress',
  'claims.resting': 'Finished',
  'claims.empty': 'All settled',
  'claims.emptyHint': "If anything's wrong, a photo is enough to claim",
  'claims.file': 'File a claim',
};
