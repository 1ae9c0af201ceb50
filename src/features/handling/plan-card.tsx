import { View } from '@tarojs/components';
import { useState } from 'react';
import type { HandledTicketView } from '../../../domain/contract/views/handled-ticket';
import type { PlannedWayView, PlanView } from '../../../domain/contract/views/plan';
import { wayText } from '../../../locales/plan-words';
import { text } from '../../../locales/text';
import { Button } from '../../components/button';
import { Icon } from '../../components/icon';
import { roleOf } from '../../theme/named';
import { Conflicts } from './conflicts';
import { OtherWaySheet } from './other-way-sheet';
import type { Desk } from './handling-words';
import {
  casesWords,
  confirmWords,
  noTapWords,
  partyAndReasons,
  ruleWords,
  sumWords,
  whyWords,
} from './plan-card-words';
import { usePlan } from './use-plan';
import './plan-card.scss';

interface PlanCardProps {
  ticket: HandledTicketView;
  plan: PlanView;
  desk: Desk;
  /** Absent where the amount is settled. */
  onDisagree?: () => void;
  reload: () => Promise<void>;
}

/** What to do, the words that go with it and one tap; why and other ways are folded below. */
export function PlanCard({ ticket, plan, desk, onDisagree, reload }: PlanCardProps) {
  const [shown, setShown] = useState<'why' | 'others' | null>(null);
  const [other, setOther] = useState<PlannedWayView | null>(null);
  const tap = usePlan(ticket, { reload, onDone: () => setOther(null) });
  const [first, ...others] = plan.ways;
  if (first === undefined) return null;
  const sum = sumWords(ticket, plan);
  const turn = (part: 'why' | 'others') => setShown(shown === part ? null : part);
  return (
    <View className="card plan" id="plan">
      <View className="line line--between">
        <View className="title">{text('plan.title')}</View>
        <View className="chip chip--plain">{ruleWords(ticket)}</View>
      </View>
      <View className="plan__way">{wayText(first, ticket.unit)}</View>
      {sum !== null && <View className="sub" id="plan-sum">{sum}</View>}
      <View className="sub">{partyAndReasons(ticket)}</View>
      <Conflicts findings={ticket.findings} />
      <View className="say" id="plan-words">{first.words}</View>
      <View className="sub">
        {text('plan.nextStep', { step: text(`plan.next.${first.next}`) })}
      </View>
      <Confirm {...{ ticket, plan, first, tap }} hidden={other !== null} />
      <View className="plan__more">
        <Fold id="plan-why" on={shown === 'why'} words={text('plan.why')} onTap={() => turn('why')} />
        {others.length > 0 && (
          <Fold
            id="plan-others"
            on={shown === 'others'}
            words={text('plan.others', { count: others.length })}
            onTap={() => turn('others')}
          />
        )}
        {onDisagree !== undefined && (
          <Fold id="disagree" words={text('suggestion.disagree')} onTap={onDisagree} />
        )}
      </View>
      {shown === 'why' && <Why {...{ ticket, plan, desk }} />}
      {shown === 'others' && <Others {...{ ticket, plan, others }} onChoose={setOther} />}
      <OtherWaySheet ticket={ticket} planned={other} tap={tap} onClose={() => setOther(null)} />
    </View>
  );
}

function Confirm({ ticket, plan, first, tap, hidden }: {
  ticket: HandledTicketView;
  plan: PlanView;
  first: PlannedWayView;
  tap: ReturnType<typeof usePlan>;
  /** Another way is being confirmed: what went wrong there is said there. */
  hidden: boolean;
}) {
  const noTap = noTapWords(ticket, plan);
  if (noTap !== null) {
    return (
      <View className="note note--jade" id="plan-stands">
        <Icon name="users" />
        <View className="grow">{noTap}</View>
      </View>
    );
  }
  return (
    <>
      {tap.problem !== null && !hidden && (
        <View className="note note--late" role="alert">
          <Icon name="circle-alert" />
          <View className="grow">{tap.problem}</View>
        </View>
      )}
      <Button
        id="confirm-plan"
        kind="jade"
        full
        icon="check"
        busy={tap.busy}
        onTap={() => void tap.confirm(first)}
      >
        {confirmWords(first, ticket)}
      </Button>
    </>
  );
}

function Fold({ id, words, on, onTap }: {
  id: string;
  words: string;
  /** Left out where it opens something else. */
  on?: boolean;
  onTap: () => void;
}) {
  const icon = on === undefined ? 'pencil' : on ? 'minus' : 'plus';
  return (
    <View id={id} className="link" onClick={onTap} {...roleOf('button')}>
      <Icon name={icon} />
      {words}
    </View>
  );
}

function Why({ ticket, plan, desk }: Pick<PlanCardProps, 'ticket' | 'plan' | 'desk'>) {
  return (
    <View className="plan__folded">
      {whyWords(ticket, plan, desk).map((words) => (
        <View key={words} className="sub plan__line">{words}</View>
      ))}
    </View>
  );
}

function Others({ ticket, plan, others, onChoose }: Pick<PlanCardProps, 'ticket' | 'plan'> & {
  others: readonly PlannedWayView[];
  onChoose: (planned: PlannedWayView) => void;
}) {
  return (
    <View className="plan__folded">
      {others.map((planned) => (
        <View key={planned.way} className="line plan__other">
          <View className="grow">
            <View className="body">{wayText(planned, ticket.unit)}</View>
            <View className="cap">{casesWords(planned) ?? text(`plan.next.${planned.next}`)}</View>
          </View>
          {plan.mayConfirm && (
            <Button id={`way-${planned.way}`} size="small" onTap={() => onChoose(planned)}>
              {text('plan.choose')}
            </Button>
          )}
        </View>
      ))}
    </View>
  );
}
