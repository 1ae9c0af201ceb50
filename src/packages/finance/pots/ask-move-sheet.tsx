import { View } from '@tarojs/components';
import { useState } from 'react';
import type { PotMoveView } from '../../../../domain/contract/views/pots';
import type { Fen } from '../../../../domain/primitives/money';
import { text } from '../../../../locales/text';
import { useSheetAct } from '../../../cloud/use-sheet-act';
import { BottomSheet } from '../../../components/bottom-sheet';
import { Segments } from '../../../components/choice-grid';
import { NamedField } from '../../../components/named-field';
import { SheetConfirm } from '../../../components/sheet-confirm';
import { tell } from '../../../components/tell';
import { fenOf } from '../../../features/handling/typed-fen';

const kinds: ReadonlyArray<PotMoveView['kind']> = ['release', 'endowSpecial', 'endowInnovation'];

interface AskMoveSheetProps {
  open: boolean;
  firstPaymentFen: Fen;
  onClose: () => void;
  reload: () => Promise<void>;
}

/** Finance asks; somebody else has to say yes before any money moves. */
export function AskMoveSheet(props: AskMoveSheetProps) {
  const { open, onClose } = props;
  return (
    <BottomSheet
      open={open}
      label={text('pots.ask')}
      onClose={onClose}
      head={
        <>
          <View className="title">{text('pots.ask')}</View>
          <View className="sub">{text('pots.askHint')}</View>
        </>
      }
    >
      <AskMoveForm {...props} />
    </BottomSheet>
  );
}

function AskMoveForm({ firstPaymentFen, onClose, reload }: AskMoveSheetProps) {
  const [kind, setKind] = useState<PotMoveView['kind']>('release');
  const [typed, setTyped] = useState('');
  const amountFen = fenOf(typed);
  const fits = amountFen !== null && amountFen > 0;
  const act = useSheetAct('fund.askPotMove', {
    onDone: () => {
      onClose();
      tell(text('pots.asked'));
    },
    reload,
  });
  return (
    <View className="stack">
      <Segments
        label={text('pots.kind')}
        segments={kinds.map((value) => ({ value, label: text(`pots.kind.${value}`) }))}
        chosen={kind}
        onChoose={setKind}
      />
      <NamedField
        id="move-amount"
        label={text('pots.amount')}
        value={typed}
        wrong={typed !== '' && !fits}
        hint={
          kind === 'endowSpecial' && (typed === '' || fits)
            ? text('pots.first', { firstPaymentFen })
            : text('pots.amountWrong')
        }
        onChange={setTyped}
      />
      <SheetConfirm
        id="confirm-ask-move"
        label={fits ? text('pots.askYes', { amountFen }) : text('pots.ask')}
        icon="send"
        problem={act.problem}
        busy={act.busy}
        disabled={!fits}
        onTap={() => fits && void act.run({ kind, amountFen })}
      />
    </View>
  );
}
