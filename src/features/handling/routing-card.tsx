import { View } from '@tarojs/components';
import { useState } from 'react';
import type { HandledTicketView } from '../../../domain/contract/views/handled-ticket';
import type { RoutingView } from '../../../domain/contract/views/routing';
import type { Sentence } from '../../../domain/primitives/sentence';
import type { Score } from '../../../domain/routing/score';
import { sentenceText, text } from '../../../locales/text';
import { serverNow } from '../../cloud/server-clock';
import { named } from '../../theme/named';

/** Why it went to this leader, later to whom of the platform, and who else was looked at. */
export function RoutingCards({ ticket }: { ticket: HandledTicketView }) {
  const { routing, deskRouting } = ticket;
  return (
    <>
      <RoutingCard routing={routing} />
      {deskRouting !== null && <RoutingCard routing={deskRouting} />}
    </>
  );
}

function RoutingCard({ routing }: { routing: RoutingView }) {
  const [all, setAll] = useState(false);
  const { chosenName, reasons, score, runnersUp } = routing;
  if (reasons.length === 0) return null;
  const label = text(all ? 'routing.fewer' : 'routing.runnersUp');
  return (
    <View className="card">
      <View className="title">
        {chosenName === '' ? text('routing.titleQueue') : text('routing.title', { name: chosenName })}
      </View>
      <View className="sub">{joined(reasons)}</View>
      {score !== null && <View className="sub">{pointsOf(score)}</View>}
      {runnersUp.length > 0 && (
        <View className="link" onClick={() => setAll(!all)} {...named('button', label)}>
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
      <View className="sub">{text('routing.runnerUp', { name, reasons: joined(reasons) })}</View>
      {score !== null && <View className="cap">{pointsOf(score)}</View>}
    </View>
  );
}

function pointsOf({ total, parts }: Score): string {
  const each = parts.map(({ part, points }) =>
    text('routing.part', { part: text(`routing.part.${part}`), points: signed(points) }),
  );
  return text('routing.points', { points: total, parts: each.join(text('routing.and')) });
}

function signed(points: number): string {
  return points < 0 ? `−${0 - points}` : `+${points}`;
}

function joined(reasons: Sentence[]): string {
  const now = serverNow();
  return reasons.map((reason) => sentenceText(reason, now)).join(text('routing.and'));
}
