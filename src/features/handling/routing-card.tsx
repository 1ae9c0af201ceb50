import { View } from '@tarojs/components';
import { useState } from 'react';
import type { HandledTicketView } from '../../../domain/contract/views/handled-ticket';
import type { RoutingView, TransferView } from '../../../domain/contract/views/routing';
import { momentText } from '../../../locales/format';
import { text } from '../../../locales/text';
import { useNow } from '../../cloud/use-now';
import { roleOf } from '../../theme/named';
import { pointsText, reasonsText } from './routing-words';

/** Why it went to this leader, later to whom of the platform, who passed it on, who else there was. */
export function RoutingCards({ ticket }: { ticket: HandledTicketView }) {
  const { routing, deskRouting, transfer } = ticket;
  return (
    <>
      {transfer !== null && <TransferCard transfer={transfer} />}
      {deskRouting !== null && <RoutingCard routing={deskRouting} id="desk-routing" />}
      <RoutingCard routing={routing} id="routing" />
    </>
  );
}

function RoutingCard({ routing, id }: { routing: RoutingView; id: string }) {
  const { chosenName, reasons } = routing;
  if (reasons.length === 0) return null;
  const title =
    chosenName === '' ? text('routing.titleQueue') : text('routing.title', { name: chosenName });
  return <Looked routing={routing} id={id} title={title} hint={null} />;
}

/** Who gave it to whom; why in their own words stands in the timeline. */
function TransferCard({ transfer }: { transfer: TransferView }) {
  const now = useNow();
  const { chosenName: name, byName, fromName, at } = transfer;
  const title =
    name === ''
      ? text('transfer.cardQueue', { byName })
      : text('transfer.cardTitle', { byName, name });
  const from = fromName === '' ? [] : [text('transfer.cardFrom', { name: fromName })];
  const hint = [momentText(at, now), ...from].join(text('join.clause'));
  return <Looked routing={transfer} id="transfer-card" title={title} hint={hint} />;
}

function Looked({ routing, id, title, hint }: {
  routing: RoutingView;
  id: string;
  title: string;
  hint: string | null;
}) {
  const [all, setAll] = useState(false);
  const { reasons, score, runnersUp } = routing;
  const label = text(all ? 'routing.fewer' : 'routing.runnersUp');
  return (
    <View className="card stack" id={id}>
      <View className="title">{title}</View>
      {hint !== null && <View className="cap">{hint}</View>}
      {reasons.length > 0 && <View className="sub">{reasonsText(reasons)}</View>}
      {score !== null && <View className="cap">{pointsText(score)}</View>}
      {runnersUp.length > 0 && (
        <View className="link" onClick={() => setAll(!all)} {...roleOf('button')}>
          {label}
        </View>
      )}
      {all && runnersUp.map((other) => <Other key={other.displayName} other={other} />)}
    </View>
  );
}

function Other({ other }: { other: RoutingView['runnersUp'][number] }) {
  const { displayName: name, reasons, score } = other;
  return (
    <View>
      <View className="sub">
        {text('routing.runnerUp', { name, reasons: reasonsText(reasons) })}
      </View>
      {score !== null && <View className="cap">{pointsText(score)}</View>}
    </View>
  );
}
