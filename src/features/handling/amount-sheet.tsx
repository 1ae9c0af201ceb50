import { Input, View } from '@tarojs/components';
import { useState } from 'react';
import type { HandledTicketView } from '../../../domain/contract/views';
import type { Fen } from '../../../domain/primitives/money';
import { amountText } from '../../../locales/format';
import { text } from '../../../locales/text';
import { BottomSheet } from '../../components/bottom-sheet';
import { Button } from '../../components/button';
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
  const claimedFen = ticket.amountFen;
  const [typed, setTyped] = useState(() => amountText(ticket.split.amountFen));
  const amountFen = fenOf(typed);
  const tooHigh = amountFen !== null && amountFen > claimedFen;
  const usable = amountFen !== null && amountFen > 0 && !tooHigh;
  return (
    <>
      <View className="amount">
        <View className="amount__sign">{text('money.sign')}</View>
        <Input
          id="amount"
          className="amount__input"
          type="digit"
          value={typed}
          ariaLabel={text('amount.label')}
          onInput={({ detail }) => setTyped(detail.value)}
        />
      </View>
      <View className={`sub amount__hint ${usable ? '' : 't-late'}`}>
        {amountFen === null || amountFen === 0
          ? text('amount.invalid')
          : tooHigh
            ? text('amount.tooHigh', { claimedFen })
            : text('amount.hint', { suggestedFen, claimedFen })}
      </View>
      <View className="amount__buttons">
        <Button
          id="use-amount"
          kind="jade"
          full
          disabled={!usable}
          onTap={() => usable && onUse(amountFen === suggestedFen ? null : amountFen)}
        >
          {usable ? text('amount.use', { amountFen }) : text('amount.title')}
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

/** `12.5` -> 1250. Digit by digit, so that no float of yuan comes in. Null: not an amount. */
function fenOf(typed: string): Fen | null {
  const match = /^(\d{1,7})(?:[.](\d{0,2}))?$/.exec(typed.trim());
  if (match === null) return null;
  const [, yuan = '0', part = ''] = match;
  return Number(yuan) * 100 + Number(part.padEnd(2, '0'));
}
