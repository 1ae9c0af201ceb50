import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { ExperimentView } from '../../../domain/contract/views/pots';
import { text } from '../../../locales/text';
import { useNow } from '../../cloud/use-now';
import { Money } from '../../components/money';
import { StateChip, type Tone } from '../../components/state-chip';
import type { IconName } from '../../theme/icons';

const looks: Record<ExperimentView['status'], { icon: IconName; tone: Tone }> = {
  reported: { icon: 'hourglass', tone: 'plain' },
  accepted: { icon: 'circle-check', tone: 'jade' },
  declined: { icon: 'circle-x', tone: 'plain' },
};

/** What was tried, what it cost, why it failed, and what the platform said. */
export function ExperimentCard({ experiment, leaderName, children }: {
  experiment: ExperimentView;
  /** Left out where it is one's own. */
  leaderName?: string;
  children?: ReactNode;
}) {
  const now = useNow();
  const { experimentId, tried, failedBecause, costFen, reportedAt, status, answer } = experiment;
  const when =
    leaderName === undefined
      ? text('experiment.reportedAt', { reportedAt }, now)
      : text('experiment.reportedBy', { name: leaderName, reportedAt }, now);
  return (
    <View className="card stack" id={experimentId}>
      <View className="line line--between">
        <Money amountFen={costFen} size="money" />
        <StateChip {...looks[status]} label={text(`experiment.status.${status}`)} />
      </View>
      <View>
        <View className="sub">{text('experiment.tried')}</View>
        <View>{tried}</View>
      </View>
      <View>
        <View className="sub">{text('experiment.because')}</View>
        <View>{failedBecause}</View>
      </View>
      {answer !== '' && <View className="say">{answer}</View>}
      <View className="cap">{when}</View>
      {children}
    </View>
  );
}
