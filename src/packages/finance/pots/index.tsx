import { View } from '@tarojs/components';
import { useState } from 'react';
import type { PotsView } from '../../../../domain/contract/views/pots';
import { text } from '../../../../locales/text';
import { useView } from '../../../cloud/use-view';
import { Button } from '../../../components/button';
import { Money } from '../../../components/money';
import { PageShell } from '../../../components/page-shell';
import { EmptyState } from '../../../components/page-states';
import { ViewState } from '../../../components/view-state';
import { ExperimentCard } from '../../../features/fund/experiment-card';
import { AskMoveSheet } from './ask-move-sheet';
import { DecideExperimentSheet } from './decide-experiment-sheet';
import { MoveCard } from './move-card';

type Experiment = PotsView['experiments'][number];

/** The special fund and the innovation fund: what is left, moves of two people, experiments. */
export default function PotsPage() {
  const view = useView('fund.pots', {});
  const [asking, setAsking] = useState(false);
  const [deciding, setDeciding] = useState<Experiment | null>(null);
  const { value } = view;
  const dock =
    value?.mayAsk === true ? (
      <Button id="ask-move" kind="act" full icon="plus" onTap={() => setAsking(true)}>
        {text('pots.ask')}
      </Button>
    ) : undefined;
  return (
    <PageShell title={text('pots.title')} wide {...(dock === undefined ? {} : { dock })}>
      <ViewState view={view} />
      {value !== undefined && <Pots view={value} reload={view.reload} onDecide={setDeciding} />}
      {value !== undefined && (
        <AskMoveSheet
          open={asking}
          firstPaymentFen={value.firstPaymentFen}
          onClose={() => setAsking(false)}
          reload={view.reload}
        />
      )}
      <DecideExperimentSheet
        experiment={deciding}
        onClose={() => setDeciding(null)}
        reload={view.reload}
      />
    </PageShell>
  );
}

function Pots({ view, reload, onDecide }: {
  view: PotsView;
  reload: () => Promise<void>;
  onDecide: (experiment: Experiment) => void;
}) {
  const { specialFen, innovationFen, reserveFen, moves, experiments } = view;
  return (
    <>
      <View className="card stack">
        <View>
          <View className="sub">{text('pots.special')}</View>
          <Money amountFen={specialFen} size="money" />
          <View className="cap">{text('pots.specialHint', { reserveFen })}</View>
        </View>
        <View>
          <View className="sub">{text('pots.innovation')}</View>
          <Money amountFen={innovationFen} size="money" />
          <View className="cap">{text('pots.innovationHint')}</View>
        </View>
      </View>
      <View className="sec"><View className="title">{text('pots.experiments')}</View></View>
      {experiments.length === 0 && (
        <EmptyState title={text('pots.noExperiments')} hint={text('pots.noExperimentsHint')} />
      )}
      <View className="tiles">
        {experiments.map((experiment) => (
          <ExperimentCard
            key={experiment.experimentId}
            experiment={experiment}
            leaderName={experiment.leaderName}
          >
            {experiment.mayDecide && (
              <Button
                id={`decide-${experiment.experimentId}`}
                kind="line"
                full
                onTap={() => onDecide(experiment)}
              >
                {text('experiment.decide')}
              </Button>
            )}
          </ExperimentCard>
        ))}
      </View>
      <View className="sec"><View className="title">{text('pots.moves')}</View></View>
      {moves.length === 0 && (
        <EmptyState title={text('pots.noMoves')} hint={text('pots.noMovesHint')} />
      )}
      <View className="tiles">
        {moves.map((move) => <MoveCard key={move.moveId} move={move} reload={reload} />)}
      </View>
    </>
  );
}
