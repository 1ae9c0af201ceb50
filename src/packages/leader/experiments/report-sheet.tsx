import { View } from '@tarojs/components';
import { useState } from 'react';
import { policyBounds } from '../../../../domain/policy/bounds';
import type { Fen } from '../../../../domain/primitives/money';
import { text } from '../../../../locales/text';
import { useSheetAct } from '../../../cloud/use-sheet-act';
import { BottomSheet } from '../../../components/bottom-sheet';
import { LineField } from '../../../components/line-field';
import { SheetConfirm } from '../../../components/sheet-confirm';
import { tell } from '../../../components/tell';
import { TextField } from '../../../components/text-field';
import { fenOf } from '../../../features/handling/typed-fen';

interface ReportSheetProps {
  open: boolean;
  limitFen: Fen;
  onClose: () => void;
  reload: () => Promise<void>;
}

/** Three answers: what was tried, what it cost, why it failed. */
export function ReportSheet(props: ReportSheetProps) {
  const { open, onClose } = props;
  return (
    <BottomSheet
      open={open}
      label={text('experiment.report')}
      onClose={onClose}
      head={<View className="title">{text('experiment.report')}</View>}
    >
      <ReportForm {...props} />
    </BottomSheet>
  );
}

function ReportForm({ limitFen, onClose, reload }: ReportSheetProps) {
  const [tried, setTried] = useState('');
  const [because, setBecause] = useState('');
  const [cost, setCost] = useState('');
  const costFen = fenOf(cost);
  const costFits = costFen !== null && costFen > 0 && costFen <= limitFen;
  const wrong = cost !== '' && !costFits;
  const act = useSheetAct('fund.reportExperiment', {
    onDone: () => {
      onClose();
      tell(text('experiment.sent'));
    },
    reload,
  });
  const whole = isWords(tried) && isWords(because) && costFits;
  const send = () => {
    if (costFen === null) return;
    void act.run({ tried: tried.trim(), failedBecause: because.trim(), costFen });
  };
  return (
    <View className="stack">
      <Question
        id="experiment-tried"
        label={text('experiment.tried')}
        placeholder={text('experiment.triedHint')}
        value={tried}
        onChange={setTried}
      />
      <View className="labelled">
        <View className="strong">{text('experiment.cost')}</View>
        <LineField
          id="experiment-cost"
          label={text('experiment.cost')}
          value={cost}
          wrong={wrong}
          onChange={setCost}
        />
        <View className={wrong ? 'sub t-late' : 'cap'}>
          {text(wrong ? 'experiment.costWrong' : 'experiment.costHint', { limitFen })}
        </View>
      </View>
      <Question
        id="experiment-because"
        label={text('experiment.because')}
        placeholder={text('experiment.becauseHint')}
        value={because}
        onChange={setBecause}
      />
      <SheetConfirm
        id="confirm-experiment"
        label={text('experiment.send')}
        icon="send"
        problem={act.problem}
        busy={act.busy}
        disabled={!whole}
        onTap={send}
      />
    </View>
  );
}

function isWords(words: string): boolean {
  const { length } = words.trim();
  return length > 0 && length <= policyBounds.reasonLength;
}

function Question({ id, label, placeholder, value, onChange }: {
  id: string;
  label: string;
  placeholder: string;
  value: string;
  onChange: (value: string) => void;
}) {
  const over = value.trim().length - policyBounds.reasonLength;
  return (
    <View className="labelled">
      <View className="strong">{label}</View>
      <TextField
        id={id}
        value={value}
        placeholder={placeholder}
        hint={over > 0 ? text('words.tooLong', { count: over }) : undefined}
        wrong={over > 0}
        onChange={onChange}
      />
    </View>
  );
}
