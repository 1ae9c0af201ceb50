import { View } from '@tarojs/components';
import type { HandledTicketView } from '../../../domain/contract/views/handled-ticket';
import type { Fen } from '../../../domain/primitives/money';
import { text } from '../../../locales/text';
import { BottomSheet } from '../../components/bottom-sheet';
import { Button } from '../../components/button';
import { AmountField } from './amount-field';
import { BecauseField } from './because-field';
import { useBecause, type Because } from './use-because';
import { useTypedAmount } from './use-typed-amount';
import './amount-sheet.scss';

interface AmountSheetProps {
  open: boolean;
  ticket: HandledTicketView;
  onClose: () => void;
  /** Null: the suggested amount. */
  onUse: (amountFen: Fen | null, because?: Because) => void;
  /** The confirmation asks for words of its own. */
  wordless?: boolean;
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

function AmountForm({ ticket, onUse, wordless = false, onHandUp }: AmountSheetProps) {
  const because = useBecause();
  const why = wordless && because.reason !== null ? { because: because.reason } : because.value;
  const suggestedFen = ticket.suggestion.amountFen;
  const amount = useTypedAmount(ticket, ticket.split.amountFen);
  const { amountFen } = amount;
  const isOther = amountFen !== null && amountFen !== suggestedFen;
  return (
    <>
      <AmountField
        id="amount"
        amount={amount}
        mostFen={ticket.amountFen - ticket.paidBeforeFen}
        paidBeforeFen={ticket.paidBeforeFen}
      />
      {isOther && <BecauseField id="amount-because" because={because} wordless={wordless} />}
      <View className="amount__buttons">
        <Button
          id="use-amount"
          kind="jade"
          full
          disabled={amountFen === null || (isOther && why === null)}
          onTap={() => onUse(isOther ? amountFen : null, why ?? undefined)}
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
