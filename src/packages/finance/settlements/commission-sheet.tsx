import { View } from '@tarojs/components';
import { useState } from 'react';
import type { LeaderCommissionView } from '../../../../domain/contract/views/settlement';
import { calendarMonthText, typedAmountText } from '../../../../locales/format';
import { text } from '../../../../locales/text';
import { useSheetAct } from '../../../cloud/use-sheet-act';
import { DecisionSheet } from '../../../components/decision-form';
import { NamedField } from '../../../components/named-field';
import { SheetConfirm } from '../../../components/sheet-confirm';
import { tell } from '../../../components/tell';
import { fenOf } from '../../../features/handling/typed-fen';

interface CommissionSheetProps {
  leader: LeaderCommissionView;
  /** YYYY-MM */
  month: string;
  capBasisPoints: number;
  onClose: () => void;
  reload: () => Promise<void>;
}

/** What a leader earned in the month; what they owe is withheld from it, up to the cap. */
export function CommissionSheet(props: CommissionSheetProps) {
  const { name } = props.leader;
  const about = text('settlements.recordAbout', { name, month: calendarMonthText(props.month) });
  return (
    <DecisionSheet
      title={text('settlements.record')}
      about={<View className="sub">{about}</View>}
      onClose={props.onClose}
    >
      <CommissionForm {...props} />
    </DecisionSheet>
  );
}

function CommissionForm({ leader, month, capBasisPoints, onClose, reload }: CommissionSheetProps) {
  const { leaderId, owedFen, commissionFen: before } = leader;
  const [typed, setTyped] = useState(before === null ? '' : typedAmountText(before));
  const commissionFen = fenOf(typed);
  const act = useSheetAct('fund.recordCommission', {
    onDone: ({ withheldFen, stillOwedFen }) => {
      onClose();
      tell(
        withheldFen === 0
          ? text('settlements.recordedNothing')
          : text('settlements.recorded', { withheldFen, stillOwedFen }),
      );
    },
    reload,
  });
  const percent = capBasisPoints / 100;
  return (
    <View className="stack">
      <NamedField
        id="commission-sum"
        label={text('settlements.commission')}
        placeholder={text('settlements.commissionExample')}
        type="digit"
        value={typed}
        wrong={typed !== '' && commissionFen === null}
        hint={
          owedFen === 0
            ? text('settlements.owesNothing')
            : text('settlements.owesCapped', { owedFen, percent })
        }
        onChange={setTyped}
      />
      <SheetConfirm
        id="confirm-commission"
        label={text('settlements.recordYes')}
        icon="check"
        problem={act.problem}
        busy={act.busy}
        disabled={commissionFen === null}
        onTap={() => commissionFen !== null && void act.run({ leaderId, month, commissionFen })}
      />
    </View>
  );
}
