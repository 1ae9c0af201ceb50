import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import {
  chargebackStatuses,
  type ChargebackStatus,
} from '../../../../domain/chargeback/chargeback';
import type { ChargedPartnerView } from '../../../../domain/contract/views/chargeback';
import { text } from '../../../../locales/text';
import { useView } from '../../../cloud/use-view';
import { FilterBar } from '../../../components/filter-bar';
import { PageShell } from '../../../components/page-shell';
import { EmptyState } from '../../../components/page-states';
import { ViewState } from '../../../components/view-state';
import { WayRow } from '../../../components/way-row';
import { ChargebackList } from '../../../features/chargeback/chargeback-list';

const EVERY = 'every';

/** All chargebacks for finance and supervisors, by state and partner. */
export default function ChargebacksPage() {
  const [status, setStatus] = useState<ChargebackStatus | null>('disputed');
  const [partnerId, setPartnerId] = useState<string | null>(null);
  const view = useView('fund.listChargebacks', { status, partnerId });
  const { value } = view;
  return (
    <PageShell
      title={text('chargebacks.title')}
      wide
      dock={<Statuses chosen={status} onChoose={setStatus} />}
    >
      <View className="card card--flush">
        <WayRow
          id="way-recovery"
          icon="undo-2"
          title={text('fundMenu.recovery')}
          hint={text('fundMenu.recoveryHint')}
          url="/packages/finance/recovery/index"
        />
      </View>
      {value !== undefined && (
        <Partners partners={value.partners} chosen={partnerId} onChoose={setPartnerId} />
      )}
      <ViewState view={view} />
      {value?.chargebacks.length === 0 && (
        <EmptyState title={text('chargebacks.noneHere')} hint={text('chargebacks.noneHereHint')} />
      )}
      {value !== undefined && (
        <ChargebackList
          list={value}
          named
          onOpen={(chargebackId) =>
            void Taro.navigateTo({
              url: `/packages/finance/chargeback/index?chargebackId=${chargebackId}`,
            })
          }
        />
      )}
    </PageShell>
  );
}

function Statuses({ chosen, onChoose }: {
  chosen: ChargebackStatus | null;
  onChoose: (status: ChargebackStatus | null) => void;
}) {
  const filters = [
    ...chargebackStatuses.map((id) => ({ id, label: text(`chargeback.status.${id}`) })),
    { id: EVERY, label: text('chargebacks.all') },
  ];
  return (
    <FilterBar
      label={text('chargebacks.byStatus')}
      filters={filters}
      chosen={chosen ?? EVERY}
      onChoose={(id) => onChoose(chargebackStatuses.find((one) => one === id) ?? null)}
    />
  );
}

function Partners({ partners, chosen, onChoose }: {
  partners: ChargedPartnerView[];
  chosen: string | null;
  onChoose: (partnerId: string | null) => void;
}) {
  const filters = [
    { id: EVERY, label: text('chargebacks.everyPartner') },
    ...partners.map(({ partnerId, partnerKind, name }) => {
      const icon = partnerKind === 'supplier' ? ('store' as const) : ('truck' as const);
      return { id: partnerId, label: name, icon };
    }),
  ];
  return (
    <FilterBar
      label={text('chargebacks.partner')}
      filters={filters}
      chosen={chosen ?? EVERY}
      onChoose={(id) => onChoose(id === EVERY ? null : id)}
    />
  );
}
