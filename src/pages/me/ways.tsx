import { View } from '@tarojs/components';
import type { MeView } from '../../../domain/contract/views/person';
import type { Role } from '../../../domain/person/role';
import { text, type PlainTextKey } from '../../../locales/text';
import { WayRow } from '../../components/way-row';
import { complaintUrl } from '../../features/account/complaint-url';
import type { IconName } from '../../theme/icons';

interface Way {
  id: string;
  icon: IconName;
  title: PlainTextKey;
  hint?: PlainTextKey;
  url: string;
  /** Shown to whoever has one of these. */
  roles: readonly Role[];
  /** Who has this too is led there by another entry. */
  unless?: Role;
}

const buyers: readonly Role[] = ['resident', 'leader'];
const readsLibrary: readonly Role[] = [
  'leader', 'helper', 'agent', 'supervisor', 'finance',
  'regionalManager', 'management', 'administrator',
];
const readsComplaints: readonly Role[] = ['agent', 'supervisor', 'management'];

/** What one needs seldom, from one's own things to what the platform looks at beside its queue. */
const ways: readonly Way[] = [
  {
    id: 'way-ask',
    icon: 'circle-help',
    title: 'ask.row',
    hint: 'ask.rowHint',
    url: '/packages/knowledge/ask/index',
    roles: [...buyers, 'helper'],
  },
  {
    id: 'way-library',
    icon: 'layers',
    title: 'library.row',
    hint: 'library.rowHint',
    url: '/packages/knowledge/library/index',
    roles: readsLibrary,
  },
  {
    id: 'way-editor',
    icon: 'pencil',
    title: 'editor.row',
    hint: 'editor.rowHint',
    url: '/packages/knowledge/edit/index',
    roles: ['supervisor', 'administrator'],
  },
  {
    id: 'way-family',
    icon: 'users',
    title: 'family.row',
    hint: 'family.rowHint',
    url: '/packages/resident/family/index',
    roles: buyers,
  },
  {
    id: 'way-coupons',
    icon: 'wallet',
    title: 'coupons.row',
    hint: 'coupons.rowHint',
    url: '/packages/resident/coupons/index',
    roles: buyers,
  },
  {
    id: 'way-instant',
    icon: 'shield-check',
    title: 'instantRules.row',
    hint: 'instantRules.rowHint',
    url: '/packages/resident/instant-rules/index',
    roles: [...buyers, 'helper'],
  },
  {
    id: 'way-members',
    icon: 'user-plus',
    title: 'members.row',
    hint: 'members.rowHint',
    url: '/packages/admin/members/index',
    roles: ['administrator'],
  },
  {
    id: 'way-members',
    icon: 'user-plus',
    title: 'members.helpers',
    hint: 'members.rowHint',
    url: '/packages/admin/members/index',
    roles: ['leader'],
    unless: 'administrator',
  },
  {
    id: 'way-parcels',
    icon: 'qr-code',
    title: 'parcels.open',
    url: '/packages/leader/parcels/index',
    roles: ['leader'],
  },
  {
    id: 'way-group-notice',
    icon: 'users',
    title: 'groupNotice.row',
    hint: 'groupNotice.rowHint',
    url: '/packages/leader/group-notice/index',
    roles: ['leader', 'helper'],
  },
  {
    id: 'way-letter',
    icon: 'shield-check',
    title: 'letter.row',
    hint: 'letter.rowHint',
    url: '/packages/leader/letter/index',
    roles: ['leader'],
  },
  {
    id: 'way-duty',
    icon: 'calendar-check',
    title: 'duty.row',
    hint: 'duty.rowHint',
    url: '/packages/leader/duty/index',
    roles: ['leader'],
  },
  {
    id: 'way-redeem',
    icon: 'check',
    title: 'redeem.row',
    hint: 'redeem.rowHint',
    url: '/packages/leader/redeem/index',
    roles: ['leader'],
  },
  {
    id: 'way-alarms',
    icon: 'triangle-alert',
    title: 'alarms.open',
    hint: 'alarms.openHint',
    url: '/packages/platform/batch-alarms/index',
    roles: ['agent', 'supervisor', 'finance', 'regionalManager', 'management'],
  },
  {
    id: 'way-complaints',
    icon: 'inbox',
    title: 'complaints.open',
    url: '/packages/platform/complaints/index',
    roles: readsComplaints,
  },
  {
    id: 'way-codes',
    icon: 'qr-code',
    title: 'codes.open',
    hint: 'codes.openHint',
    url: '/packages/platform/codes/index',
    roles: ['supervisor', 'regionalManager'],
  },
  {
    id: 'way-clocks',
    icon: 'hourglass',
    title: 'board.open',
    hint: 'board.openHint',
    url: '/packages/platform/clocks/index',
    roles: ['supervisor', 'regionalManager', 'management'],
  },
  {
    id: 'way-leaders',
    icon: 'store',
    title: 'leaders.title',
    hint: 'leaders.openHint',
    url: '/packages/platform/leaders/index',
    roles: ['supervisor'],
  },
  {
    id: 'way-pairs',
    icon: 'users',
    title: 'pairs.open',
    hint: 'pairs.openHint',
    url: '/packages/platform/pairs/index',
    roles: ['supervisor'],
  },
  {
    id: 'way-reviews',
    icon: 'search',
    title: 'reviews.open',
    hint: 'reviews.openHint',
    url: '/packages/platform/reviews/index',
    roles: ['supervisor', 'management'],
  },
];

/** What is needed seldom, by what one is. */
export function Ways({ me: { roles, communityId } }: { me: MeView }) {
  const mine = (asked: readonly Role[]) => asked.some((role) => roles.includes(role));
  const own = ways.filter((way) => {
    return mine(way.roles) && (way.unless === undefined || !roles.includes(way.unless));
  });
  return (
    <View className="card card--flush">
      {own.map(({ id, icon, title, hint, url }) => {
        const said = hint === undefined ? {} : { hint: text(hint) };
        return <WayRow key={id} id={id} icon={icon} title={text(title)} url={url} {...said} />;
      })}
      {!mine(readsComplaints) && (
        <WayRow
          id="way-complain"
          icon="eye-off"
          title={text('complain.row')}
          hint={text('complain.rowHint')}
          url={complaintUrl(communityId)}
        />
      )}
      {mine([...buyers, 'agent']) && (
        <WayRow
          id="way-languages"
          icon="message-circle"
          title={text('languages.title')}
          hint={text('languages.rowHint')}
          url="/packages/mine/languages/index"
        />
      )}
      {!roles.includes('guest') && (
        <WayRow
          id="my-data"
          icon="shield-check"
          title={text('myData.title')}
          hint={text('myData.hint')}
          url="/packages/mine/my-data/index"
        />
      )}
    </View>
  );
}
