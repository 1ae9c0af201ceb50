import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import type {
  PolicyDraftView,
  PolicyListView,
  PolicyVersionView,
} from '../../../../domain/contract/views/policy';
import type { CalendarRules } from '../../../../domain/policy/calendar-rules';
import type { Rules } from '../../../../domain/policy/rules';
import { text } from '../../../../locales/text';
import { useNow } from '../../../cloud/use-now';
import { useView } from '../../../cloud/use-view';
import { Button } from '../../../components/button';
import { Icon } from '../../../components/icon';
import { PageShell } from '../../../components/page-shell';
import { StateChip, type Tone } from '../../../components/state-chip';
import { ViewState } from '../../../components/view-state';
import { WayRow } from '../../../components/way-row';
import { DeskTabs } from '../../../features/account/desk-tabs';
import { useMe } from '../../../features/account/use-me';
import { CalendarChanges } from '../../../features/policy/calendar-changes';
import { CalendarEffectSheet } from '../../../features/policy/calendar-effect-sheet';
import { ChangeList } from '../../../features/policy/change-list';
import { EffectSheet } from '../../../features/policy/effect-sheet';
import type { IconName } from '../../../theme/icons';
import { DraftCard } from './draft-card';

/** The versions of the rules: what is in force, what waits for a second person, what was. */
export default function PoliciesPage() {
  const { me } = useMe();
  const isAdministrator = me?.roles.includes('administrator') ?? false;
  const view = useView('policy.list', {});
  const { value } = view;
  const counts = { messages: me?.unreadCount ?? 0, policies: value?.drafts.length ?? 0 };
  return (
    <PageShell
      title={text('policies.title')}
      {...(isAdministrator && {
        root: true,
        tabs: <DeskTabs activeId="policies" desk="administrator" counts={counts} />,
      })}
      dock={value?.mayDraft ? <NewDraft /> : undefined}
    >
      <ViewState view={view} />
      {value !== undefined && <Policies list={value} reload={view.reload} />}
    </PageShell>
  );
}

function NewDraft() {
  return (
    <Button
      id="new-policy"
      kind="act"
      full
      icon="pencil"
      onTap={() => void Taro.navigateTo({ url: '/packages/admin/policy-draft/index' })}
    >
      {text('policies.new')}
    </Button>
  );
}

function Policies({ list, reload }: { list: PolicyListView; reload: () => Promise<void> }) {
  const [shown, setShown] = useState<Rules | null>(null);
  const [calendars, setCalendars] = useState<CalendarRules | null>(null);
  const rulesOfDraft = ({ changes }: PolicyDraftView): Rules => ({
    ...list.base.rules,
    ...Object.fromEntries(changes.map(({ key, after }) => [key, after])),
  });
  return (
    <>
      <View className="card card--flush">
        <WayRow
          id="way-calendars"
          icon="calendar-check"
          title={text('calendars.title')}
          hint={text('calendars.wayHint')}
          url="/packages/platform/calendars/index"
        />
      </View>
      {list.drafts.length > 0 && (
        <View className="sec"><View className="title">{text('policies.drafts')}</View></View>
      )}
      {list.drafts.map((draft) => (
        <DraftCard
          key={draft.draftId}
          draft={draft}
          reload={reload}
          onEffect={() =>
            draft.calendars === null
              ? setShown(rulesOfDraft(draft))
              : setCalendars(draft.calendars)
          }
        />
      ))}
      <View className="sec"><View className="title">{text('policies.versions')}</View></View>
      <View className="note">
        <Icon name="lock" />
        <View className="grow">{text('policies.note')}</View>
      </View>
      {list.versions.map((version) => (
        <VersionCard key={version.version} version={version} />
      ))}
      <EffectSheet rules={shown} onClose={() => setShown(null)} />
      <CalendarEffectSheet calendars={calendars} onClose={() => setCalendars(null)} />
    </>
  );
}

const looks: Record<PolicyVersionView['state'], { icon: IconName; tone: Tone }> = {
  inForce: { icon: 'circle-check', tone: 'jade' },
  planned: { icon: 'hourglass', tone: 'soon' },
  past: { icon: 'archive', tone: 'plain' },
};

function VersionCard({ version }: { version: PolicyVersionView }) {
  const now = useNow();
  const { number, state, inForceAt, changes, reason, draftedByName, confirmedByName } = version;
  return (
    <View className="card stack" id={`policy-${number}`}>
      <View className="line">
        <View className="grow">
          <View className="strong">{text('policies.name', { number })}</View>
          <View className="cap">
            {inForceAt === null
              ? text('policies.shipped')
              : text('policies.from', { inForceAt }, now)}
          </View>
        </View>
        <StateChip {...looks[state]} label={text(`policies.state.${state}`)} />
      </View>
      {changes.length > 0 && <ChangeList changes={changes} />}
      {version.calendarChanges.length > 0 && <CalendarChanges changes={version.calendarChanges} />}
      {reason !== '' && <View className="quote">{reason}</View>}
      {draftedByName !== '' && (
        <View className="cap">{text('policies.by', { draftedByName, confirmedByName })}</View>
      )}
    </View>
  );
}
