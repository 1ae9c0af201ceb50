import { View } from '@tarojs/components';
import { useState } from 'react';
import type { PotsView } from '../../../../domain/contract/views/pots';
import { policyBounds } from '../../../../domain/policy/bounds';
import { text } from '../../../../locales/text';
import { useSheetAct } from '../../../cloud/use-sheet-act';
import { BottomSheet } from '../../../components/bottom-sheet';
import { Button } from '../../../components/button';
import { SheetConfirm } from '../../../components/sheet-confirm';
import { tell } from '../../../components/tell';
import { TextField } from '../../../components/text-field';

type Experiment = PotsView['experiments'][number];

interface DecideSheetProps {
  experiment: Experiment | null;
  onClose: () => void;
  reload: () => Promise<void>;
}

/** Yes pays it out of the innovation fund; either way the leader gets a word. */
export function DecideExperimentSheet({ experiment, onClose, reload }: DecideSheetProps) {
  return (
    <BottomSheet
      open={experiment !== null}
      label={text('experiment.decide')}
      onClose={onClose}
      head={<View className="title">{experiment?.leaderName ?? ''}</View>}
    >
      {experiment !== null && (
        <DecideForm experiment={experiment} onClose={onClose} reload={reload} />
      )}
    </BottomSheet>
  );
}

function DecideForm({ experiment, onClose, reload }: {
  experiment: Experiment;
  onClose: () => void;
  reload: () => Promise<void>;
}) {
  const { experimentId, costFen, tried, failedBecause } = experiment;
  const [answer, setAnswer] = useState('');
  const words = answer.trim();
  const over = words.length - policyBounds.reasonLength;
  const act = useSheetAct('fund.decideExperiment', {
    onDone: () => {
      onClose();
      tell(text('experiment.done'));
    },
    reload,
  });
  const disabled = words === '' || over > 0;
  const decide = (yes: boolean) => void act.run({ experimentId, yes, answer: words });
  return (
    <View className="stack">
      <View className="quote">{tried}</View>
      <View className="quote">{failedBecause}</View>
      <View className="labelled">
        <View className="strong">{text('experiment.answer')}</View>
        <TextField
          id="experiment-answer"
          value={answer}
          placeholder={text('experiment.answerHint')}
          hint={over > 0 ? text('words.tooLong', { count: over }) : undefined}
          wrong={over > 0}
          onChange={setAnswer}
        />
      </View>
      <SheetConfirm
        id="accept-experiment"
        label={text('experiment.accept', { costFen })}
        icon="check"
        problem={act.problem}
        busy={act.busy}
        disabled={disabled}
        onTap={() => decide(true)}
      />
      <Button
        id="decline-experiment"
        kind="quiet"
        full
        disabled={disabled}
        onTap={() => decide(false)}
      >
        {text('experiment.decline')}
      </Button>
    </View>
  );
}
