import { View } from '@tarojs/components';
import type { ClaimView } from '../../../domain/contract/views/claim';
import { restingStates } from '../../../domain/ticket/state';
import { daysBetween, durationText } from '../../../locales/format';
import { sentenceText, text } from '../../../locales/text';
import { useNow } from '../../cloud/use-now';
import { CalendarLeaf } from '../../components/calendar-leaf';
import { FullRing } from '../../components/countdown-ring';
import { Icon } from '../../components/icon';
import { Money } from '../../components/money';
import { StateChip } from '../../components/state-chip';
import { Ticket, TicketFoot, TicketStub } from '../../components/ticket';
import { TicketCard } from './ticket-card';
import { ticketChip } from './ticket-words';
import './claim-head.scss';

/** The first thing on a claim: when the money comes, or who answers by when. */
export function ClaimHead({ claim }: { claim: ClaimView }) {
  const arrivedAt = claim.refund?.arrivedAt ?? null;
  if (arrivedAt !== null) return <Arrived claim={claim} arrivedAt={arrivedAt} />;
  if (claim.state === 'settling' && claim.promisedAt !== null) {
    return <OnTheWay claim={claim} promisedAt={claim.promisedAt} />;
  }
  return (
    <>
      <TicketCard card={claim} />
      {!restingStates.includes(claim.state) && <WhoHasIt claim={claim} />}
    </>
  );
}

function OnTheWay({ claim, promisedAt }: { claim: ClaimView; promisedAt: number }) {
  const now = useNow();
  const chip = ticketChip(claim, now);
  const method = claim.refund?.paymentMethod ?? 'unknown';
  const { payerName } = claim;
  return (
    <Ticket>
      <View className="claim-head">
        <CalendarLeaf at={promisedAt} />
        <View className="grow">
          <StateChip icon={chip.icon} tone={chip.tone} label={chip.label} />
          <View>
            <Money amountFen={claim.refund?.amountFen ?? claim.amountFen} size="hero" />
          </View>
          <View className="sub">
            {text('claim.expected', { promisedAt }, now)}
            <View>{pathWords(claim, method)}</View>
          </View>
        </View>
      </View>
      <TicketFoot>
        <View className="line">
          <View className="avatar"><Icon name="landmark" /></View>
          <View className="grow">
            <View className="strong">{text(`claim.sending.${method}`)}</View>
            <View className="cap">
              {payerName === null
                ? text('claim.bankHint')
                : text('claim.bankHintFamily', { payerName })}
            </View>
          </View>
        </View>
      </TicketFoot>
    </Ticket>
  );
}

type Method = NonNullable<ClaimView['refund']>['paymentMethod'];

/** To whose account: the reader's own, or that of the payer for whom they look. */
function pathWords({ payerName }: ClaimView, method: Method): string {
  return payerName === null
    ? text(`claim.path.${method}`)
    : text(`claim.path.family.${method}`, { payerName });
}

function arrivedWords(claim: ClaimView, method: Method, arrivedAt: number, now: number): string {
  const { payerName } = claim;
  return payerName === null
    ? text(`claim.arrivedAt.${method}`, { arrivedAt }, now)
    : text(`claim.arrivedAt.family.${method}`, { arrivedAt, payerName }, now);
}

/** Who has it now, and what comes next by when. */
function WhoHasIt({ claim }: { claim: ClaimView }) {
  const now = useNow(claim.nextAt);
  const { handler, next, firstContactName } = claim;
  const sameHands = handler.displayName === firstContactName;
  return (
    <View className="card line">
      <View className="avatar avatar--jade">
        {handler.displayName === '' ? <Icon name="headset" /> : handler.displayName.slice(0, 1)}
      </View>
      <View className="grow">
        <View className="strong">
          {text(`claim.nowWith.${handler.kind}`, { name: handler.displayName })}
        </View>
        <View className="cap">{sentenceText(next, now)}</View>
        {claim.clock !== null && (
          <View className="cap">{sentenceText(claim.clock.why, now)}</View>
        )}
        {!sameHands && firstContactName !== '' && (
          <View className="cap">{text('claim.firstContact', { name: firstContactName })}</View>
        )}
      </View>
    </View>
  );
}

function Arrived({ claim, arrivedAt }: { claim: ClaimView; arrivedAt: number }) {
  const now = useNow();
  const method = claim.refund?.paymentMethod ?? 'unknown';
  const promisedAt = claim.promisedAt ?? claim.refund?.promisedAt ?? null;
  const chip = ticketChip(claim, now);
  return (
    <Ticket>
      <View className="claim-head claim-head--arrived">
        <View className="grow">
          <StateChip icon={chip.icon} tone={chip.tone} label={chip.label} />
          <View>
            <Money amountFen={claim.refund?.amountFen ?? claim.amountFen} size="hero" />
          </View>
          <View className="sub">{arrivedWords(claim, method, arrivedAt, now)}</View>
        </View>
        <View className="stamp claim-head__stamp" role="img" ariaLabel={text('app.seal')} />
      </View>
      <TicketStub
        ring={<FullRing icon="calendar-check" />}
        deadline={promisedAt === null ? chip.label : punctuality(arrivedAt, promisedAt)}
        tone="jade"
        caption={promisedAt === null ? '' : text('claim.promised', { promisedAt }, now)}
      >
        <View className="stub__deadline">{durationText(arrivedAt - claim.filedAt)}</View>
        <View className="cap">{text('claim.took')}</View>
      </TicketStub>
    </Ticket>
  );
}

/** The promise was a day: that day itself is kept, not early. */
function punctuality(arrivedAt: number, promisedAt: number): string {
  const days = daysBetween(arrivedAt, promisedAt);
  if (days > 0) return text('claim.early', { days });
  return days === 0 ? text('claim.onTime') : text('claim.lateBy', { days: -days });
}
