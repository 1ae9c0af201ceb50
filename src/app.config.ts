/**
 * Pages of the resident and of the public are in the main package, `pages/<kebab>/index`; the desks
 * of leader and platform are subpackages, `packages/<leader|platform|partner>/<kebab>/index`.
 */
export default defineAppConfig({
  pages: [
    'pages/home/index',
    'pages/file-claim/index',
    'pages/my-claims/index',
    'pages/claim/index',
    'pages/track/index',
    'pages/messages/index',
    'pages/me/index',
  ],
  subPackages: [
    {
      root: 'packages/leader',
      pages: [
        'inbox/index',
        'ticket/index',
        'archive/index',
        'resident/index',
        'fund/index',
        'recall/index',
        'batch-alarm/index',
        'batch-refund/index',
        'file-for/index',
        'parcels/index',
        'redeem/index',
        'duty/index',
        'experiments/index',
        'letter/index',
        'group-notice/index',
      ],
    },
    {
      // Opened by a code or a link, by people whom the product may not know.
      root: 'packages/open',
      pages: ['parcel/index', 'complain/index', 'followed/index', 'join-family/index', 'join-role/index'],
    },
    {
      root: 'packages/resident',
      pages: ['family/index', 'coupons/index', 'instant-rules/index', 'share-card/index'],
    },
    {
      root: 'packages/admin',
      pages: ['members/index', 'first/index', 'policies/index', 'policy-draft/index', 'calendar-draft/index'],
    },
    {
      root: 'packages/platform',
      pages: [
        'queue/index',
        'ticket/index',
        'archive/index',
        'resident/index',
        'fund/index',
        'recalls/index',
        'batch-alarms/index',
        'batch-alarm/index',
        'batch-refund/index',
        'recall-start/index',
        'recall/index',
        'complaints/index',
        'complaint/index',
        'pairs/index',
        'reviews/index',
        'leaders/index',
        'clocks/index',
        'calendars/index',
        'codes/index',
        'tasks/index',
        'task/index',
      ],
    },
    {
      // The books of the fund: holds, statements, trial balance, closing of a month.
      root: 'packages/finance',
      pages: [
        'chargebacks/index',
        'chargeback/index',
        'settlements/index',
        'recovery/index',
        'holds/index',
        'trial/index',
        'accounts/index',
        'statement/index',
        'trail/index',
        'months/index',
        'month/index',
        'pots/index',
        'exceptions/index',
        'reconciliation/index',
        'reconciliation-day/index',
      ],
    },
    {
      // Answers to questions, and what the desks work from.
      root: 'packages/knowledge',
      pages: ['ask/index', 'library/index', 'edit/index'],
    },
    {
      root: 'packages/mine',
      pages: ['my-data/index', 'languages/index'],
    },
    {
      // Suppliers, carriers and mystery customers: single tasks and nothing else.
      root: 'packages/partner',
      pages: ['tasks/index', 'task/index', 'chargebacks/index', 'chargeback/index'],
    },
  ],
  // What one is likely to open next comes while one reads; the desks from their tabs.
  preloadRule: {
    'pages/home/index': {
      network: 'all',
      packages: ['packages/resident', 'packages/knowledge', 'packages/open'],
    },
    'pages/me/index': { network: 'wifi', packages: ['packages/mine', 'packages/leader'] },
    'packages/leader/inbox/index': { network: 'all', packages: ['packages/knowledge'] },
    'packages/platform/queue/index': {
      network: 'all',
      packages: ['packages/knowledge', 'packages/finance'],
    },
  },
  lazyCodeLoading: 'requiredComponents',
  animation: false,
  window: {
    navigationStyle: 'custom',
    navigationBarTextStyle: 'black',
    backgroundColor: '#f6f1e7',
    backgroundTextStyle: 'dark',
    // The page's root answers it.
    enablePullDownRefresh: true,
  },
});
