import { View } from '@tarojs/components';
import { useState } from 'react';
import type { OwingPartnerView } from '../../../../domain/contract/views/settlement';
import type { Fen } from '../../../../domain/primitives/money';
import { text } from '../../../../locales/text';
import { useSheetAct } from '../../../cloud/use-sheet-act';
import { DecisionSheet } from '../../../components/decision-form';
import { NamedField } from '../../../components/named-field';
import { SheetConfirm } from '../../../components/sheet-confirm';
import { tell } from '../../../components/tell';
import { fenOf } from '../../../features/handling/typed-fen';

interface OffsetSheetProps {
  partner: OwingPartnerView;
  onClose: () => void;
  reload: () => Promise<void>;
}

/** As settlements are numbered: what the books name the entry by. */
const SETTLEMENT = /^[A-Za-z0-9_-]{1,64}$/;

/** What a settlement was going to pay the partner, and what of it stays here. */
export function OffsetSheet(props: OffsetSheetProps) {
  const { name, owedFen } = props.partner;
  return (
    <DecisionSheet
      title={text('settlements.offset')}
      about={<View className="sub">{text('settlements.owes', { name, owedFen })}</View>}
      onClose={props.onClose}
    >
      <OffsetForm {...props} />
    </DecisionSheet>
  );
}

function OffsetForm({ partner: { partnerId, owedFen }, onClose, reload }: OffsetSheetProps) {
  const [settlementId, setSettlementId] = useState('');
  const [typed, setTyped] = useState('');
  const payableFen = fenOf(typed);
  const fits = payableFen !== null && payableFen > 0;
  const isNumber = SETTLEMENT.test(settlementId);
  const act = useSheetAct('fund.offsetChargebacks', {
    onDone: ({ offsetFen, leftFen }) => {
      onClose();
      tell(text('settlements.offsetDone', { offsetFen, leftFen }));
    },
    reload,
  });
  return (
    <View className="stack">
      <NamedField
        id="settlement-number"
        label={text('settlements.number')}
        placeholder={text('settlements.numberExample')}
        value={settlementId}
        wrong={settlementId !== '' && !isNumber}
        hint={text('settlements.numberHint')}
        onChange={setSettlementId}
      />
      <NamedField
        id="settlement-payable"
        label={text('settlements.payable')}
        placeholder={text('settlements.payableExample')}
        type="digit"
        value={typed}
        wrong={typed !== '' && !fits}
        hint={fits ? splitText(payableFen, owedFen) : text('settlements.payableHint')}
        onChange={setTyped}
      />
      <SheetConfirm
        id="confirm-offset"
        label={
          fits
            ? text('settlements.offsetYes', { offsetFen: Math.min(payableFen, owedFen) })
            : text('settlements.offset')
        }
        icon="handshake"
        problem={act.problem}
        busy={act.busy}
        disabled={!fits || !isNumber}
        onTap={() => fits && void act.run({ partnerId, settlementId, payableFen })}
      />
    </View>
  );
}

/** What stays here, what is paid out, and what the settlement after it has to take. */
function splitText(payableFen: Fen, owedFen: Fen): string {
  const offsetFen = Math.min(payableFen, owedFen);
  const leftFen = payableFen - offsetFen;
  const stillFen = owedFen - offsetFen;
  return stillFen === 0
    ? text('settlements.split', { offsetFen, leftFen })
    : text('settlements.splitShort', { offsetFen, stillFen });
}
