import { View } from '@tarojs/components';
import type { InstantRulesView } from '../../../../domain/contract/views/policy';
import { moneyText } from '../../../../locales/format';
import { text } from '../../../../locales/text';
import { useView } from '../../../cloud/use-view';
import { FactRow } from '../../../components/fact-row';
import { Icon } from '../../../components/icon';
import { PageShell } from '../../../components/page-shell';
import { ViewState } from '../../../components/view-state';

/** Which bad fruit is refunded at once, and up to what: every number of the rules in force. */
export default function InstantRulesPage() {
  const view = useView('policy.instant', {});
  const { value } = view;
  return (
    <PageShell title={text('instantRules.title')}>
      <ViewState view={view} />
      {value !== undefined && <Rules rules={value} />}
    </PageShell>
  );
}

function Rules({ rules }: { rules: InstantRulesView }) {
  const { limitFen, residentDailyRefunds, residentDailyFen, windowDays } = rules;
  const { residentWindowFen, leaderDailyFen, knownDays, receivedOrders, disputeDays } = rules;
  const issues = rules.issues.map((issue) => text(`issue.${issue}`)).join(text('join.list'));
  return (
    <>
      <View className="card stack">
        <View className="title">{text('instantRules.head', { limitFen })}</View>
        <View>{text('instantRules.what', { issues })}</View>
      </View>
      <View className="card">
        <View className="title">{text('instantRules.caps')}</View>
        <FactRow label={text('instantRules.once')} value={moneyText(limitFen)} />
        <FactRow
          label={text('instantRules.daily')}
          value={text('instantRules.dailyValue', { count: residentDailyRefunds, residentDailyFen })}
        />
        <FactRow
          label={text('instantRules.window', { windowDays })}
          value={moneyText(residentWindowFen)}
        />
        <FactRow label={text('instantRules.leader')} value={moneyText(leaderDailyFen)} />
      </View>
      <View className="card stack">
        <View className="title">{text('instantRules.who')}</View>
        <View>{text('instantRules.known', { knownDays, receivedOrders })}</View>
        <View>{text('instantRules.noDispute', { disputeDays })}</View>
        <View>{text('instantRules.photo')}</View>
        <View>{text('instantRules.whole')}</View>
        <View>{text('instantRules.sample', { percent: rules.sampleBasisPoints / 100 })}</View>
      </View>
      <View className="note note--jade">
        <Icon name="hand-heart" />
        <View className="grow">{text('instantRules.otherwise')}</View>
      </View>
    </>
  );
}
