import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { FundWaitingView } from '../../../../domain/contract/views/fund';
import { text, type PlainTextKey } from '../../../../locales/text';
import { Icon } from '../../../components/icon';
import { StateChip } from '../../../components/state-chip';
import { isMyPage } from '../../../features/account/is-my-page';
import type { IconName } from '../../../theme/icons';
import { roleOf } from '../../../theme/named';

interface FundMenuEntry {
  id: string;
  icon: IconName;
  title: PlainTextKey;
  /** What one finds there. */
  hint: PlainTextKey;
  /** Shown to those for whom the page is (page-roles.ts). */
  url: string;
  /** What somebody has to decide there. */
  waits?: keyof FundWaitingView;
}

/** What finance works with, beside the fund's overview. A further page adds its entry here. */
const entries: readonly FundMenuEntry[] = [
  {
    id: 'trial',
    icon: 'scale',
    title: 'fundMenu.trial',
    hint: 'fundMenu.trialHint',
    url: '/packages/finance/trial/index',
  },
  {
    id: 'months',
    icon: 'calendar-check',
    title: 'fundMenu.months',
    hint: 'fundMenu.monthsHint',
    url: '/packages/finance/months/index',
  },
  {
    id: 'exceptions',
    icon: 'circle-alert',
    title: 'fundMenu.exceptions',
    hint: 'fundMenu.exceptionsHint',
    url: '/packages/finance/exceptions/index',
    waits: 'exceptions',
  },
  {
    id: 'reconciliation',
    icon: 'check',
    title: 'fundMenu.reconciliation',
    hint: 'fundMenu.reconciliationHint',
    url: '/packages/finance/reconciliation/index',
  },
  {
    id: 'holds',
    icon: 'hourglass',
    title: 'fundMenu.holds',
    hint: 'fundMenu.holdsHint',
    url: '/packages/finance/holds/index',
  },
  {
    id: 'chargebacks',
    icon: 'scale',
    title: 'fundMenu.chargebacks',
    hint: 'fundMenu.chargebacksHint',
    url: '/packages/finance/chargebacks/index',
    waits: 'disputes',
  },
  {
    id: 'settlements',
    icon: 'handshake',
    title: 'fundMenu.settlements',
    hint: 'fundMenu.settlementsHint',
    url: '/packages/finance/settlements/index',
  },
  {
    id: 'recovery',
    icon: 'undo-2',
    title: 'fundMenu.recovery',
    hint: 'fundMenu.recoveryHint',
    url: '/packages/finance/recovery/index',
  },
  {
    id: 'recalls',
    icon: 'package-x',
    title: 'recallMenu.title',
    hint: 'recallMenu.hint',
    url: '/packages/platform/recalls/index',
  },
  {
    id: 'policies',
    icon: 'pencil',
    title: 'fundMenu.policies',
    hint: 'fundMenu.policiesHint',
    url: '/packages/admin/policies/index',
    waits: 'policyDrafts',
  },
  {
    id: 'pots',
    icon: 'landmark',
    title: 'fundMenu.pots',
    hint: 'fundMenu.potsHint',
    url: '/packages/finance/pots/index',
    waits: 'potMoves',
  },
];

/** The way from the fund to everything that finance does with it. */
export function FundMenu({ waiting }: { waiting: FundWaitingView }) {
  return (
    <View className="fund-section">
      <View className="sec"><View className="title">{text('fundMenu.title')}</View></View>
      <View className="card card--flush">
        {entries.filter(({ url }) => isMyPage(url)).map(({ id, icon, title, hint, url, waits }) => (
          <View
            key={id}
            id={`menu-${id}`}
            className={`row ${waits !== undefined && waiting[waits] > 0 ? 'folds' : ''}`}
            onClick={() => void Taro.navigateTo({ url })}
            {...roleOf('button')}
          >
            <View className="avatar" ariaHidden><Icon name={icon} /></View>
            <View className="grow">
              <View className="strong">{text(title)}</View>
              <View className="cap">{text(hint)}</View>
            </View>
            {waits !== undefined && <Waiting count={waiting[waits]} />}
            <Icon name="chevron-right" />
          </View>
        ))}
      </View>
    </View>
  );
}

/** How many somebody has to decide there; nothing where there is none. */
function Waiting({ count }: { count: number }) {
  if (count === 0) return null;
  return <StateChip icon="clock-alert" tone="soon" label={text('fundMenu.waiting', { count })} />;
}
