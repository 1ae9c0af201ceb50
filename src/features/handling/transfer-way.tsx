import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { HandledTicketView } from '../../../domain/contract/views/handled-ticket';
import { text } from '../../../locales/text';
import { OfferRow } from '../../components/offer-row';
import type { Desk } from './handling-words';
import { TransferSheet } from './transfer-sheet';

interface TransferWayProps {
  ticket: HandledTicketView;
  desk: Desk;
  reload: () => Promise<void>;
}

/** Somebody else goes on with it. */
export function TransferWay({ ticket, desk, reload }: TransferWayProps) {
  const [open, setOpen] = useState(false);
  if (!ticket.mayTransfer) return null;
  // A leader whose claim it was may have nothing to do with it any more: back to their own.
  const leave = async () => {
    const stays = desk === 'platform' || Taro.getCurrentPages().length < 2;
    await (stays ? reload() : Taro.navigateBack());
  };
  return (
    <View>
      <View className="card card--flush">
        <OfferRow
          id="transfer"
          words={text('transfer.offer')}
          hint={text('transfer.offerHint')}
          icon="users"
          action={text('transfer.open')}
          onTap={() => setOpen(true)}
        />
      </View>
      <TransferSheet
        ticketId={open ? ticket.ticketId : null}
        onClose={() => setOpen(false)}
        onGiven={leave}
      />
    </View>
  );
}
