import { View } from '@tarojs/components';
import { useState } from 'react';
import type { OwingPartnerView } from '../../../../domain/contract/views/settlement';
import { text } from '../../../../locales/text';
import { useView } from '../../../cloud/use-view';
import { Button } from '../../../components/button';
import { Icon } from '../../../components/icon';
import { Money } from '../../../components/money';
import { EmptyState } from '../../../components/page-states';
import { ViewState } from '../../../components/view-state';
import { OffsetSheet } from './offset-sheet';

/** Who accepted chargebacks that no settlement has taken yet, and the way to take them. */
export function OwingPartners() {
  const view = useView('fund.owingPartners', {});
  const [chosen, setChosen] = useState<OwingPartnerView | null>(null);
  const { value } = view;
  return (
    <>
      <ViewState view={view} />
      {value !== undefined && (
        <View className="sub">{text('settlements.partnersIntro')}</View>
      )}
      {value?.partners.length === 0 && (
        <EmptyState title={text('settlements.none')} hint={text('settlements.noneHint')} />
      )}
      <View className="tiles">
        {value?.partners.map((partner) => (
          <PartnerCard
            key={partner.partnerId}
            partner={partner}
            onOffset={value.mayOffset ? () => setChosen(partner) : undefined}
          />
        ))}
      </View>
      {chosen !== null && (
        <OffsetSheet partner={chosen} onClose={() => setChosen(null)} reload={view.reload} />
      )}
    </>
  );
}

function PartnerCard({ partner, onOffset }: {
  partner: OwingPartnerView;
  onOffset: (() => void) | undefined;
}) {
  const { partnerId, partnerKind, name, owedFen, count } = partner;
  return (
    <View className="card stack" id={`owing-${partnerId}`}>
      <View className="line folds">
        <View className="avatar" ariaHidden>
          <Icon name={partnerKind === 'supplier' ? 'store' : 'truck'} />
        </View>
        <View className="grow">
          <View className="strong">{name}</View>
          <View className="cap">{text('settlements.count', { count })}</View>
        </View>
        <Money amountFen={owedFen} className="strong" />
      </View>
      {onOffset !== undefined && (
        <Button id={`offset-${partnerId}`} kind="jade" full icon="handshake" onTap={onOffset}>
          {text('settlements.offset')}
        </Button>
      )}
    </View>
  );
}
