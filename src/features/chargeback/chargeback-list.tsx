import { View } from '@tarojs/components';
import type { ChargebackListView } from '../../../domain/contract/views/chargeback';
import { text } from '../../../locales/text';
import { ChargebackCard } from './chargeback-card';

interface ChargebackListProps {
  list: ChargebackListView;
  named?: boolean;
  onOpen: (chargebackId: string) => void;
}

/** Cards, the newest first, and whether there are more. */
export function ChargebackList({ list, named, onOpen }: ChargebackListProps) {
  const { chargebacks, more } = list;
  return (
    <>
      {chargebacks.map((card) => (
        <ChargebackCard
          key={card.chargebackId}
          card={card}
          named={named}
          onTap={() => onOpen(card.chargebackId)}
        />
      ))}
      {more && (
        <View className="sub center">
          {text('chargebacks.more', { count: chargebacks.length })}
        </View>
      )}
    </>
  );
}
