import { View } from '@tarojs/components';
import type { HandledTicketView } from '../../../domain/contract/views/handled-ticket';
import type { Fen } from '../../../domain/primitives/money';
import { text } from '../../../locales/text';
import { BottomSheet } from '../../components/bottom-sheet';
import { Button } from '../../components/button';
import { AmountField } from './amount-field';
import { useTypedAmount } from './use-typed-amount';
import './amount-sheet.scss';

interface AmountSheetProps {
  open: boolean;
  ticket: HandledTicketView;
  onClose: () => void;
  /** Null: the suggested amount. */
  onUse: (amountFen: Fen | null) => void;
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

function AmountForm({ ticket, onUse, onHandUp }: AmountSheetProps) {
  const suggestedFen = ticket.suggestion.amountFen;
  const amount = useTypedAmount(ticket, ticket.split.amountFen);
  const { amountFen } = amount;
  return (
    <>
      <AmountField
        id="amount"
        amount={amount}
        mostFen={ticket.amountFen - ticket.paidBeforeFen}
        paidBeforeFen={ticket.paidBeforeFen}
      />
      <View className="amount__buttons">
        <Button
          id="use-amount"
          kind="jade"
          full
          disabled={amountFen === null}
          onTap={() => onUse(amountFen === suggestedFen ? null : amountFen)}
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
