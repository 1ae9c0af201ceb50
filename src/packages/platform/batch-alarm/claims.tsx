import { View } from '@tarojs/components';
import type { BatchAlarmView, BatchClaimView } from '../../../../domain/contract/views/batch-alarm';
import { moneyText } from '../../../../locales/format';
import { text } from '../../../../locales/text';
import { Icon } from '../../../components/icon';
import { StateChip } from '../../../components/state-chip';
import '../../../features/batch/alarm-chips.scss';
import { openHandled } from '../../../features/handling/open-handled';
import { roleOf } from '../../../theme/named';

/** The claims of the case that the reader may read; a tap opens one. */
export function Claims({ alarm: { tickets, claims, more } }: { alarm: BatchAlarmView }) {
  const hidden = claims - tickets.length;
  return (
    <>
      <View className="sec"><View className="title">{text('alarm.tickets')}</View></View>
      {tickets.length > 0 && (
        <View className="card card--flush" id="alarm-tickets">
          {tickets.map((ticket) => (
            <ClaimRow key={ticket.ticketId} ticket={ticket} />
          ))}
        </View>
      )}
      {hidden > 0 && (
        <View className="cap">
          {more ? text('alarm.ticketsMore') : text('alarm.ticketsHidden', { count: hidden })}
        </View>
      )}
    </>
  );
}

function ClaimRow({ ticket }: { ticket: BatchClaimView }) {
  const { ticketId, residentName: name, communityName, leaderName, issue, priority } = ticket;
  const who = text('alarm.ticketWho', { name, communityName });
  return (
    <View
      id={`claim-${ticketId}`}
      className="row"
      onClick={() => void openHandled('platform', ticketId)}
      {...roleOf('button')}
    >
      <View className="grow">
        <View className="strong">{who}</View>
        <View className="cap">
          {text('alarm.ticketLine', { issue: text(`issue.${issue}`), leaderName })}
        </View>
        <View className="alarm-chips case__chips">
          {priority !== 'normal' && (
            <StateChip
              icon="triangle-alert"
              tone={priority === 'major' ? 'late' : 'soon'}
              label={text(`board.priority.${priority}`)}
            />
          )}
          <StateChip icon="receipt-text" tone="plain" label={text(`archive.state.${ticket.state}`)} />
        </View>
      </View>
      <View className="strong">{moneyText(ticket.amountFen)}</View>
      <Icon name="chevron-right" />
    </View>
  );
}

/** Whose residents claimed. */
export function Leaders({ alarm: { leaders } }: { alarm: BatchAlarmView }) {
  if (leaders.length === 0) return null;
  return (
    <>
      <View className="sec"><View className="title">{text('alarm.leaders')}</View></View>
      <View className="card card--flush" id="alarm-leaders">
        {leaders.map(({ leaderId, name, communityName, claims: count }) => (
          <View key={leaderId} className="row">
            <View className="avatar" ariaHidden>{name.slice(0, 1)}</View>
            <View className="grow">
              <View className="strong">{name}</View>
              <View className="cap">{text('alarm.leaderLine', { communityName, count })}</View>
            </View>
          </View>
        ))}
      </View>
    </>
  );
}
