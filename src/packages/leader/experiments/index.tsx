import { View } from '@tarojs/components';
import { useState } from 'react';
import type { OwnExperimentsView } from '../../../../domain/contract/views/pots';
import { text } from '../../../../locales/text';
import { useView } from '../../../cloud/use-view';
import { Button } from '../../../components/button';
import { Icon } from '../../../components/icon';
import { PageShell } from '../../../components/page-shell';
import { EmptyState } from '../../../components/page-states';
import { ViewState } from '../../../components/view-state';
import { ExperimentCard } from '../../../features/fund/experiment-card';
import { ReportSheet } from './report-sheet';

/** What a leader tried and reported: trying costs a leader nothing. */
export default function ExperimentsPage() {
  const view = useView('fund.myExperiments', {});
  const [open, setOpen] = useState(false);
  const { value } = view;
  const full = value !== undefined && value.limitFen <= 0;
  return (
    <PageShell
      title={text('experiment.title')}
      dock={
        <Button
          id="report-experiment"
          kind="act"
          full
          icon="plus"
          disabled={value === undefined || full}
          onTap={() => setOpen(true)}
        >
          {text(full ? 'experiment.full' : 'experiment.report')}
        </Button>
      }
    >
      <View className="note note--jade">
        <Icon name="hand-heart" />
        <View className="grow">{text('experiment.rules')}</View>
      </View>
      <ViewState view={view} cards={1} />
      {value !== undefined && <Experiments view={value} />}
      {value !== undefined && (
        <ReportSheet
          open={open}
          limitFen={value.limitFen}
          onClose={() => setOpen(false)}
          reload={view.reload}
        />
      )}
    </PageShell>
  );
}

function Experiments({ view: { experiments, leftFen, budgetFen } }: { view: OwnExperimentsView }) {
  return (
    <>
      <View className="sub">{text('experiment.left', { leftFen, budgetFen })}</View>
      {experiments.length === 0 && (
        <EmptyState title={text('experiment.none')} hint={text('experiment.noneHint')} />
      )}
      {experiments.map((experiment) => (
        <ExperimentCard key={experiment.experimentId} experiment={experiment} />
      ))}
    </>
  );
}
