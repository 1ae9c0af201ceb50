import { knownRoles, type Role } from '../domain/person/role';

export const HOME_PAGE = '/pages/home/index';

const buyers: readonly Role[] = ['resident', 'leader'];
const decides: readonly Role[] = ['agent', 'supervisor', 'finance'];
const readsBooks: readonly Role[] = ['supervisor', 'finance'];
const partners: readonly Role[] = ['supplier', 'carrier', 'mysteryCustomer'];
const watches: readonly Role[] = ['regionalManager', 'management'];

/**
 * For whom each page is; `everyone` includes guests. Somebody else who opens it is told so kindly.
 * The server does not read this: it asks its own tables whatever a page shows.
 */
export const pageRoles: Readonly<Record<string, 'everyone' | readonly Role[]>> = {
  'pages/home/index': 'everyone',
  'pages/track/index': 'everyone',
  'pages/me/index': 'everyone',
  'pages/messages/index': knownRoles,
  'pages/file-claim/index': buyers,
  'pages/my-claims/index': buyers,
  'pages/claim/index': buyers,
  'packages/leader/inbox/index': ['leader', 'helper'],
  'packages/leader/ticket/index': ['leader', 'helper'],
  'packages/leader/archive/index': ['leader', 'helper'],
  'packages/leader/resident/index': ['leader', 'helper'],
  'packages/leader/fund/index': ['leader'],
  'packages/leader/recall/index': ['leader'],
  'packages/leader/batch-alarm/index': ['leader', 'helper'],
  'packages/leader/batch-refund/index': ['leader'],
  'packages/leader/file-for/index': ['leader', 'helper'],
  'packages/leader/parcels/index': ['leader'],
  'packages/leader/redeem/index': ['leader'],
  'packages/leader/duty/index': ['leader'],
  'packages/leader/letter/index': ['leader'],
  'packages/leader/group-notice/index': ['leader', 'helper'],
  'packages/leader/experiments/index': ['leader'],
  'packages/open/parcel/index': 'everyone',
  'packages/open/complain/index': 'everyone',
  'packages/open/followed/index': 'everyone',
  'packages/open/join-family/index': 'everyone',
  'packages/open/join-role/index': 'everyone',
  'packages/resident/family/index': buyers,
  'packages/resident/coupons/index': buyers,
  'packages/resident/share-card/index': buyers,
  'packages/resident/instant-rules/index': [...buyers, 'helper'],
  'packages/admin/members/index': ['administrator', 'leader'],
  'packages/admin/first/index': 'everyone',
  'packages/admin/policies/index': ['administrator', 'finance', 'supervisor', 'management'],
  'packages/admin/policy-draft/index': ['administrator'],
  'packages/admin/calendar-draft/index': ['administrator'],
  'packages/platform/queue/index': [...decides, ...watches],
  'packages/platform/ticket/index': [...decides, ...watches],
  'packages/platform/archive/index': [...decides, ...watches],
  'packages/platform/resident/index': [...decides, ...watches],
  'packages/platform/batch-alarms/index': [...decides, ...watches],
  'packages/platform/batch-alarm/index': [...decides, ...watches],
  'packages/platform/batch-refund/index': ['supervisor', 'finance'],
  'packages/platform/recalls/index': decides,
  'packages/platform/recall/index': decides,
  'packages/platform/recall-start/index': ['supervisor', 'finance'],
  'packages/platform/fund/index': decides,
  'packages/finance/holds/index': decides,
  'packages/finance/pots/index': ['supervisor', 'finance', 'management'],
  'packages/finance/exceptions/index': ['supervisor', 'finance'],
  'packages/finance/reconciliation/index': ['supervisor', 'finance'],
  'packages/finance/reconciliation-day/index': ['supervisor', 'finance'],
  'packages/finance/chargebacks/index': ['supervisor', 'finance'],
  'packages/finance/chargeback/index': ['supervisor', 'finance'],
  'packages/finance/settlements/index': ['supervisor', 'finance'],
  'packages/finance/recovery/index': ['supervisor', 'finance'],
  'packages/finance/trail/index': decides,
  'packages/finance/trial/index': readsBooks,
  'packages/finance/accounts/index': readsBooks,
  'packages/finance/statement/index': readsBooks,
  'packages/finance/months/index': readsBooks,
  'packages/finance/month/index': readsBooks,
  'packages/platform/pairs/index': ['supervisor'],
  'packages/platform/reviews/index': ['supervisor', 'management'],
  'packages/platform/leaders/index': ['supervisor'],
  'packages/platform/clocks/index': ['supervisor', ...watches],
  'packages/platform/calendars/index': ['supervisor', 'finance', 'administrator', ...watches],
  'packages/platform/codes/index': ['supervisor', 'regionalManager'],
  'packages/platform/complaints/index': ['agent', 'supervisor', 'management'],
  'packages/platform/complaint/index': ['agent', 'supervisor', 'management'],
  'packages/platform/tasks/index': decides,
  'packages/platform/task/index': decides,
  'packages/knowledge/ask/index': [...buyers, 'helper'],
  'packages/knowledge/library/index': ['leader', 'helper', ...decides, ...watches, 'administrator'],
  'packages/knowledge/edit/index': ['supervisor', 'administrator'],
  'packages/mine/my-data/index': knownRoles,
  'packages/mine/languages/index': ['resident', 'leader', 'agent'],
  'packages/partner/tasks/index': partners,
  'packages/partner/task/index': partners,
  'packages/partner/chargebacks/index': ['supplier', 'carrier'],
  'packages/partner/chargeback/index': ['supplier', 'carrier'],
};

/** The roles that a page asks for; null where it is for everyone, or is not known here. */
export function rolesOfPage(path: string): readonly Role[] | null {
  const asked = pageRoles[path.replace(/^\//, '').replace(/\?.*$/, '')];
  return asked === undefined || asked === 'everyone' ? null : asked;
}
