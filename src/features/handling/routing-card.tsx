import { View } from '@tarojs/components';
import { useState } from 'react';
import type { HandledTicketView } from '../../../domain/contract/views/handled-ticket';
import type { Sentence } from '../../../domain/primitives/sentence';
import { sentenceText, text } from '../../../locales/text';
import { serverNow } from '../../cloud/server-clock';
import { named } from '../../theme/named';

/** Why it went to this leader, and who else was looked at. */
export function RoutingCard({ ticket }: { ticket: HandledTicketView }) {
  const [all, setAll] = useState(false);
  const { routing, firstContactName } = ticket;
  if (routing.reasons.length === 0) return null;
  const label = text(all ? 'routing.fewer' : 'routing.runnersUp');
  return (
    <View className="card">
      <View className="title">
        {firstContactName === ''
          ? text('routing.titlePlatform')
          : text('routing.title', { name: firstContactName })}
      </View>
      <View className="sub">{joined(routing.reasons)}</View>
      {routing.runnersUp.length > 0 && (
        <View className="link" onClick={() => setAll(!all)} {...named('button', label)}>
          {label}
        </View>
      )}
      {all &&
        routing.runnersUp.map(({ displayName, reasons }) => (
          <View key={displayName} className="sub">
            {text('routing.runnerUp', { name: displayName, reasons: joined(reasons) })}
          </View>
        ))}
    </View>
  );
}

function joined(reasons: Sentence[]): string {
  const now = serverNow();
  return reasons.map((reason) => sentenceText(reason, now)).join(text('routing.and'));
}
