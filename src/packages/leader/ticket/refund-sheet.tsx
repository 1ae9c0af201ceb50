import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { HandledTicketView } from '../../../../domain/contract/views/handled-ticket';
import type { Fen } from '../../../../domain/primitives/money';
import { text } from '../../../../locales/text';
import { BottomSheet } from '../../../components/bottom-sheet';
import { Icon } from '../../../components/icon';
import { Money } from '../../../components/money';
import { SheetConfirm } from '../../../components/sheet-confirm';
import { SplitList } from '../../../components/split-bar';
import { CheckRow } from '../../../features/handling/check-row';
import type { Refund } from './use-refund';

interface RefundSheetProps {
  refund: Refund;
  ticket: HandledTicketView;
  /** What the leader's share still has; unknown while it is being asked. */
  availableFen: Fen | undefined;
}

/** The one confirmation: how much to whom, who pays, and what may come later. */
export function RefundSheet({ refund, ticket, availableFen }: RefundSheetProps) {
  const { split, resident } = ticket;
  return (
    <BottomSheet
      open={refund.open}
      label={text('refund.sheet')}
      onClose={refund.close}
      head={
        <>
          <View className="sub">{text('refund.to', { name: resident.displayName })}</View>
          <Money amountFen={split.amountFen} size="hero" />
        </>
      }
    >
      <View className="line sub">
        <Icon name="calendar-check" />
        <Text className="grow">{text('refund.path')}</Text>
      </View>
      <View className="sheet__tear" />
      <View className="title sheet__title">{text('refund.whoPays')}</View>
      <SplitList
        split={split}
        shareHint={
          availableFen === undefined
            ? text('refund.shareHint')
            : text('refund.shareLeft', { availableFen })
        }
      />
      <WhatMayCome ticket={ticket} />
      <Confirm refund={refund} ticket={ticket} />
    </BottomSheet>
  );
}

/** Zero is loud; where a ruling may charge the leader later, it is said right under it. */
function WhatMayCome({ ticket: { split, leaderMayBeCharged } }: { ticket: HandledTicketView }) {
  const { toppedUpFen } = split;
  return (
    <>
      {leaderMayBeCharged && (
        <View className="note note--soon sheet__note">
          <Icon name="scale" />
          <View className="grow">{text('refund.charge')}</View>
        </View>
      )}
      {toppedUpFen > 0 && (
        <View className="note sheet__note">
          <Icon name="shield-check" />
          <View className="grow">{text('refund.toppedUp', { toppedUpFen })}</View>
        </View>
      )}
    </>
  );
}

function Confirm({ refund, ticket }: { refund: Refund; ticket: HandledTicketView }) {
  const mayReply = ticket.allowedActs.includes('reply');
  const [withReply, setWithReply] = useState(mayReply && !ticket.replied);
  return (
    <>
      {mayReply && (
        <CheckRow
          id="with-reply"
          label={text('refund.withReply')}
          on={withReply}
          onChange={setWithReply}
        />
      )}
      <SheetConfirm
        id="confirm-refund"
        label={text('refund.confirm', { amountFen: ticket.split.amountFen })}
        problem={refund.problem}
        busy={refund.busy}
        onTap={() => void refund.confirm(withReply)}
      />
    </>
  );
}
