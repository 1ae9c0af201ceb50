import Taro from '@tarojs/taro';
import { text, type PlainTextKey } from '../../../locales/text';
import { TabBar, type Tab } from '../../components/tab-bar';
import { lastDesk, type Desk } from './desk';
import { isMyPage } from './is-my-page';

export type TabId =
  | 'home'
  | 'claims'
  | 'inbox'
  | 'queue'
  | 'tasks'
  | 'chargebacks'
  | 'archive'
  | 'members'
  | 'policies'
  | 'fund'
  | 'messages'
  | 'me';

const tabParts: Record<TabId, { icon: Tab['icon']; says: PlainTextKey }> = {
  home: { icon: 'house', says: 'tab.home' },
  claims: { icon: 'receipt-text', says: 'tab.claims' },
  inbox: { icon: 'inbox', says: 'tab.inbox' },
  queue: { icon: 'inbox', says: 'tab.queue' },
  tasks: { icon: 'layers', says: 'tab.tasks' },
  chargebacks: { icon: 'scale', says: 'tab.chargebacks' },
  archive: { icon: 'search', says: 'tab.archive' },
  members: { icon: 'users', says: 'tab.members' },
  policies: { icon: 'scale', says: 'tab.policies' },
  fund: { icon: 'wallet', says: 'tab.fund' },
  messages: { icon: 'message-circle', says: 'tab.messages' },
  me: { icon: 'circle-user', says: 'tab.me' },
};

const tabsOfDesk: Record<Desk, Partial<Record<TabId, string>>> = {
  resident: {
    home: '/pages/home/index',
    claims: '/pages/my-claims/index',
    messages: '/pages/messages/index',
    me: '/pages/me/index',
  },
  leader: {
    inbox: '/packages/leader/inbox/index',
    archive: '/packages/leader/archive/index',
    messages: '/pages/messages/index',
    fund: '/packages/leader/fund/index',
    me: '/pages/me/index',
  },
  platform: {
    queue: '/packages/platform/queue/index',
    tasks: '/packages/platform/tasks/index',
    archive: '/packages/platform/archive/index',
    messages: '/pages/messages/index',
    fund: '/packages/platform/fund/index',
    me: '/pages/me/index',
  },
  administrator: {
    members: '/packages/admin/members/index',
    policies: '/packages/admin/policies/index',
    messages: '/pages/messages/index',
    me: '/pages/me/index',
  },
  partner: {
    tasks: '/packages/partner/tasks/index',
    chargebacks: '/packages/partner/chargebacks/index',
    messages: '/pages/messages/index',
    me: '/pages/me/index',
  },
};

interface DeskTabsProps {
  activeId: TabId;
  /** A page that belongs to one desk says so; shared pages follow the desk chosen last. */
  desk?: Desk;
  counts?: Partial<Record<TabId, number>>;
}

/** The tabs of the desk at hand. Moving between them replaces the page: there is no way back. */
export function DeskTabs({ activeId, desk = lastDesk(), counts = {} }: DeskTabsProps) {
  const pages = tabsOfDesk[desk];
  const own = (Object.keys(pages) as TabId[]).filter((id) => isMyPage(pages[id] ?? ''));
  const tabs = own.map((id) => ({
    id,
    icon: tabParts[id].icon,
    label: text(tabParts[id].says),
    count: counts[id] ?? 0,
  }));
  const choose = (id: string) => {
    const url = pages[id as TabId];
    if (url !== undefined) void Taro.redirectTo({ url });
  };
  return <TabBar tabs={tabs} activeId={activeId} onChoose={choose} />;
}

