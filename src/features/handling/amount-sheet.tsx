import { View } from '@tarojs/components';
import { useState } from 'react';
import type { HandledTicketView } from '../../../domain/contract/views/handled-ticket';
import type { Fen } from '../../../domain/primitives/money';
import { choiceReasons, type ChoiceReason } from '../../../domain/remedy/choice-reason';
import { text } from '../../../locales/text';
import { BottomSheet } from '../../components/bottom-sheet';
import { Button } from '../../components/button';
import { AmountField } from './amount-field';
import { PickList } from './pick-list';
import { useTypedAmount } from './use-typed-amount';
import './amount-sheet.scss';

interface AmountSheetProps {
  open: boolean;
  ticket: HandledTicketView;
  onClose: () => void;
  /** Null: the suggested amount. */
  onUse: (amountFen: Fen | null, because?: ChoiceReason) => void;
  /** A leader is asked why it is another sum than suggested; the platform writes a reason. */
  asksWhy?: boolean;
  /** Absent where there is nobody above. */
  onHandUp?: () => void;
}

/** One sees it otherwise than the rules: another amount, or someone else decides. */
export function AmountSheet(props: AmountSheetProps) {
  const { open, onClose } = props;
  return (
    <BottomSheet
      open={open}
      label={text('amount.title')}
      onClose={onClose}
      head={<View className="title">{text('amount.title')}</View>}
    >
      <AmountForm {...props} />
    </BottomSheet>
  );
}

function AmountForm({ ticket, onUse, asksWhy = false, onHandUp }: AmountSheetProps) {
  const [because, setBecause] = useState<ChoiceReason | null>(null);
  const suggestedFen = ticket.suggestion.amountFen;
  const amount = useTypedAmount(ticket, ticket.split.amountFen);
  const { amountFen } = amount;
  const isOther = amountFen !== null && amountFen !== suggestedFen;
  const needsWhy = asksWhy && isOther;
  return (
    <>
      <AmountField
        id="amount"
        amount={amount}
        mostFen={ticket.amountFen - ticket.paidBeforeFen}
        paidBeforeFen={ticket.paidBeforeFen}
      />
      {needsWhy && (
        <PickList
          label={text('plan.becauseTitle')}
          choices={choiceReasons.map((value) => ({ value, label: text(`plan.because.${value}`) }))}
          chosen={because}
          onChoose={setBecause}
        />
      )}
      <View className="amount__buttons">
        <Button
          id="use-amount"
          kind="jade"
          full
          disabled={amountFen === null || (needsWhy && because === null)}
          onTap={() => onUse(isOther ? amountFen : null, because ?? undefined)}
        >
          {amountFen === null ? text('amount.title') : text('amount.use', { amountFen })}
        </Button>
        {amountFen !== suggestedFen && (
          <Button kind="quiet" full onTap={() => onUse(null)}>
            {text('amount.suggested', { amountFen: suggestedFen })}
          </Button>
        )}
        {onHandUp !== undefined && (
          <Button kind="line" full icon="headset" onTap={onHandUp}>{text('amount.handUp')}</Button>
        )}
      </View>
    </>
  );
}
