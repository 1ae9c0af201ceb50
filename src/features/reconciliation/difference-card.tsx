import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { DifferenceView } from '../../../domain/contract/views/reconciliation';
import { text } from '../../../locales/text';
import { useNow } from '../../cloud/use-now';
import { Button } from '../../components/button';
import { Icon } from '../../components/icon';
import { Money } from '../../components/money';
import { StateChip } from '../../components/state-chip';
import {
  answerWords,
  deltaWords,
  endWords,
  resolutionWords,
  statusLooks,
} from './difference-words';
import './difference-card.scss';

interface DifferenceCardProps {
  difference: DifferenceView;
  /** Shown in the list of work, where the day is not the page's own. */
  withAge?: boolean;
  mayResolve: boolean;
  openTicket: (ticketId: string) => void;
  onAct: (act: DifferenceAct) => void;
}

export type DifferenceAct = 'resolve' | 'takeBack' | 'agree' | 'decline';

/** One difference: both sides, what is known, what to do, and who did what so far. */
export function DifferenceCard(props: DifferenceCardProps) {
  const { difference, withAge = false } = props;
  const { kind, status, foundAt, noonAt, ticketId, ticketNumber, goodsName } = difference;
  const now = useNow();
  const end = endWords(difference);
  const answer = answerWords(difference);
  const isLeft = status === 'open' || status === 'proposed' || status === 'waiting';
  return (
    <View className="card stack" id={`difference-${difference.differenceId}`}>
      <View>
        <View className="strong">{text(`difference.kind.${kind}`)}</View>
        {ticketId !== null && (
          <View className="cap">
            {text('difference.ticket', { number: ticketNumber ?? '', goodsName: goodsName ?? '' })}
          </View>
        )}
        {withAge && (
          <View className="cap">
            {text('reconciliation.day', { noonAt }, now)}
            {' · '}
            {text('exceptions.age', { ageMs: now - foundAt })}
          </View>
        )}
      </View>
      <View className="line">
        <StateChip {...statusLooks[status]} label={text(`difference.status.${status}`)} />
      </View>
      <Sides difference={difference} />
      {isLeft && <View className="sub">{text(`difference.hint.${kind}`)}</View>}
      {answer !== null && <View className="cap">{answer}</View>}
      {end !== null && <View className="sub">{end}</View>}
      <Numbers difference={difference} />
      <Notes difference={difference} />
      <Acts {...props} />
    </View>
  );
}

function Sides({ difference }: { difference: DifferenceView }) {
  const { providerFen, bookedFen, providerState, standing, deltaFen } = difference;
  return (
    <View className="difference__sides">
      <Side
        title={text('difference.provider')}
        amountFen={providerFen}
        words={providerState === null ? '' : text(`difference.providerState.${providerState}`)}
      />
      <Side
        title={text('difference.booked')}
        amountFen={bookedFen}
        words={standing === null ? '' : text(`difference.standing.${standing}`)}
      />
      <View>
        <View className="cap">{text('difference.delta')}</View>
        <View className="strong">{deltaWords(deltaFen)}</View>
      </View>
    </View>
  );
}

function Side({ title, amountFen, words }: {
  title: string;
  amountFen: number | null;
  words: string;
}) {
  return (
    <View>
      <View className="cap">{title}</View>
      {amountFen === null ? (
        <View className="strong">{text('difference.nothing')}</View>
      ) : (
        <Money amountFen={amountFen} className="strong" />
      )}
      {words !== '' && <View className="cap">{words}</View>}
    </View>
  );
}

/** What one tells the provider's service when one asks about it. */
function Numbers({ difference }: { difference: DifferenceView }) {
  const { outRefundNumber, transactionId, orderNumber, lineNumber } = difference;
  const rows: Array<[string, string]> = [
    [text('difference.refundNumber'), outRefundNumber ?? ''],
    [text('difference.paymentNumber'), transactionId],
    [text('difference.orderNumber'), orderNumber ?? ''],
  ];
  return (
    <View className="difference__numbers">
      {rows.filter(([, value]) => value !== '').map(([title, value]) => (
        <View key={title} className="cap">{`${title} ${value}`}</View>
      ))}
      {lineNumber !== null && (
        <View className="cap">{text('difference.line', { lineNumber })}</View>
      )}
    </View>
  );
}

function Notes({ difference: { notes } }: { difference: DifferenceView }) {
  const now = useNow();
  return (
    <>
      {notes.map(({ at: notedAt, act, personName, text: words }) => {
        const name = personName === '' ? text('difference.note.someone') : personName;
        const head = { name, act: text(`difference.note.${act}`), notedAt };
        return (
          <View key={`${notedAt}-${act}`} className="difference__note">
            <View className="cap">{text('difference.note.head', head, now)}</View>
            <View>{words}</View>
          </View>
        );
      })}
    </>
  );
}

function Acts({ difference, mayResolve, openTicket, onAct }: DifferenceCardProps) {
  const { status, differenceId: id, kind, ticketId, ticketNumber, proposal } = difference;
  const title = text(`difference.kind.${kind}`);
  return (
    <>
      {proposal !== null && <Proposal difference={difference} onAct={onAct} />}
      <View className="difference__acts">
        {status === 'open' && mayResolve && (
          <Button
            id={`resolve-${id}`}
            kind="jade"
            ariaLabel={text('difference.handleOne', { title })}
            onTap={() => onAct('resolve')}
          >
            {text('difference.handle')}
          </Button>
        )}
        {status === 'closed' && mayResolve && (
          <Button id={`take-back-${id}`} kind="line" onTap={() => onAct('takeBack')}>
            {text('difference.takeBack')}
          </Button>
        )}
        {ticketId !== null && (
          <Button
            ariaLabel={text('difference.openTicketOf', { number: ticketNumber ?? '' })}
            onTap={() => openTicket(ticketId)}
          >
            {text('difference.openTicket')}
          </Button>
        )}
      </View>
    </>
  );
}

function Proposal({ difference, onAct }: Pick<DifferenceCardProps, 'difference' | 'onAct'>) {
  const { proposal, differenceId: id } = difference;
  const name = proposal?.personName ?? '';
  const words = text('difference.proposal', { name, resolution: resolutionWords(difference) });
  return (
    <View className="note">
      <Icon name="users" />
      <View className="grow stack">
        <View>{proposal?.mine ? text('difference.proposal.mine') : words}</View>
        {proposal?.mine === false && (
          <View className="difference__acts">
            <Button id={`agree-${id}`} kind="jade" onTap={() => onAct('agree')}>
              {text('difference.agree')}
            </Button>
            <Button id={`decline-${id}`} kind="line" onTap={() => onAct('decline')}>
              {text('difference.decline')}
            </Button>
          </View>
        )}
      </View>
    </View>
  );
}

/** A list of differences under one title; nothing where there are none. */
export function DifferenceSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <View className="sec"><View className="title">{title}</View></View>
      {children}
    </>
  );
}
