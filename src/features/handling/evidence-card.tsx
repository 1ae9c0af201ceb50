import { View } from '@tarojs/components';
import { useState } from 'react';
import type { EvidenceView } from '../../../domain/contract/views/evidence';
import type { HandledTicketView } from '../../../domain/contract/views/handled-ticket';
import { momentText } from '../../../locales/format';
import { text } from '../../../locales/text';
import { useNow } from '../../cloud/use-now';
import { FactList } from '../../components/evidence-strip';
import { Icon } from '../../components/icon';
import { TemperatureCurve } from '../../components/temperature-curve';
import { WeighingRow } from '../../components/weighing-row';
import { roleOf } from '../../theme/named';
import { EvidenceFile } from './evidence-file';
import { factsOf } from './evidence-facts';
import './evidence-card.scss';

/** What other systems recorded about the order; what is missing is said, not hidden. */
export function EvidenceCard({ ticket }: { ticket: HandledTicketView }) {
  const { evidence } = ticket;
  const now = useNow();
  const { coldChain, weighing, missing, logistics, item, order } = evidence;
  return (
    <View className="card evidence">
      <View className="title">
        {text(missing.length === 0 ? 'evidence.complete' : 'evidence.found')}
      </View>
      {coldChain !== null && <TemperatureCurve coldChain={coldChain} />}
      {weighing !== null && (
        <WeighingRow packedGrams={weighing.packedGrams} handedGrams={weighing.handedGrams} />
      )}
      {logistics.length > 0 && <Logistics steps={logistics} />}
      <FactList facts={factsOf(ticket, now)} />
      <View className="evidence__source">
        <Row label={text('evidence.batch')} value={item.batchId} />
        <Row label={text('evidence.supplier')} value={item.supplierName} />
        <Row label={text('evidence.carrier')} value={item.carrierName} />
        <Row label={text('evidence.order')} value={order.orderNumber} />
      </View>
      <EvidenceFile ticketId={ticket.ticketId} file={ticket.evidenceFile} />
    </View>
  );
}

function Row({ label, value }: { label: string; value: string }) {
  if (value === '') return null;
  return (
    <View className="kv sub">
      <View className="kv__key">{label}</View>
      <View className="kv__value evidence__value">{value}</View>
    </View>
  );
}

/** The newest step; a tap shows the whole way. */
function Logistics({ steps }: { steps: EvidenceView['logistics'] }) {
  const [all, setAll] = useState(false);
  const now = useNow();
  const shown = all ? steps : steps.slice(-1);
  const label = all
    ? text('evidence.logisticsFewer')
    : text('evidence.logisticsAll', { count: steps.length });
  return (
    <View className="evidence__tile">
      <View className="line evidence__tile-head">
        <Icon name="truck" className="evidence__icon" />
        <View className="grow strong">{text('evidence.logistics')}</View>
        {steps.length > 1 && (
          <View className="link" onClick={() => setAll(!all)} {...roleOf('button')}>
            {label}
          </View>
        )}
      </View>
      {shown.map(({ at, place, text: words }) => (
        <View key={`${at}-${words}`} className="evidence__step">
          <View>{words}</View>
          <View className="cap">
            {momentText(at, now)}
            <View className="sep" />
            {place}
          </View>
        </View>
      ))}
    </View>
  );
}
