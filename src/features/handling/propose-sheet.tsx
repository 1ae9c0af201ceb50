import { View } from '@tarojs/components';
import { useState } from 'react';
import type { HandledTicketView } from '../../../domain/contract/views/handled-ticket';
import { policyBounds } from '../../../domain/policy/bounds';
import type { Fen } from '../../../domain/primitives/money';
import type { RemedyKind } from '../../../domain/primitives/remedy-kind';
import { text } from '../../../locales/text';
import { useSheetAct } from '../../cloud/use-sheet-act';
import { BottomSheet } from '../../components/bottom-sheet';
import { Icon } from '../../components/icon';
import { SheetConfirm } from '../../components/sheet-confirm';
import { SplitList } from '../../components/split-bar';
import { tell } from '../../components/tell';
import { TextField } from '../../components/text-field';
import { roleOf } from '../../theme/named';
import type { Desk } from './handling-words';
import { BecauseField } from './because-field';
import { useBecause } from './use-because';
import { CalculatorFields } from './calculator-fields';
import { isOtherwise } from './is-otherwise';
import { OfferOrCalculation } from './offer-or-calculation';
import type { TakenCalculation } from './use-calculation';
import { useOffer, type Offer } from './use-offer';
import { useSplitOf } from './use-split-of';
import { useWording, type WordingState } from './use-wording';

interface ProposeSheetProps {
  ticket: HandledTicketView;
  desk: Desk;
  open: boolean;
  onClose: () => void;
  reload: () => Promise<void>;
}

/** What is offered, who would pay it, and the words that both will have seen. */
export function ProposeSheet(props: ProposeSheetProps) {
  const { open, onClose } = props;
  return (
    <BottomSheet
      open={open}
      label={text('propose.title')}
      onClose={onClose}
      head={
        <>
          <View className="title">{text('propose.title')}</View>
          <View className="sub">{text('propose.hint')}</View>
        </>
      }
    >
      <ProposeForm {...props} />
    </BottomSheet>
  );
}

function ProposeForm({ ticket, desk, onClose, reload }: ProposeSheetProps) {
  const offer = useOffer(ticket);
  const [taken, setTaken] = useState<TakenCalculation | null>(null);
  const [calculating, setCalculating] = useState(false);
  const offered = taken === null ? typedOffer(offer) : takenOffer(taken);
  const { kind, remedy, amountFen } = offered;
  const wording = useWording(ticket, kind, {
    amountFen: amountFen ?? ticket.suggestion.amountFen,
    couponFen: taken?.calculated.remedy.couponFen ?? ticket.coupon.smallFen,
  });
  const words = wording.words.trim();
  const act = useSheetAct('desk.propose', {
    onDone: () => {
      offer.forget();
      wording.forget();
      onClose();
      tell(text('propose.done', { name: ticket.resident.displayName }));
    },
    reload,
  });
  const because = useBecause();
  const otherwise = isOtherwise(ticket.plan, remedy);
  const why = otherwise ? because.value : {};
  const { ticketId } = ticket;
  const worked = taken === null ? {} : { calculation: taken.calculation };
  const pays = kind === 'refund' || kind === 'return';
  const take = (calculation: TakenCalculation | null) => {
    setCalculating(false);
    setTaken(calculation);
  };
  if (calculating) {
    return <CalculatorFields ticket={ticket} onTake={take} onClose={() => setCalculating(false)} />;
  }
  return (
    <>
      <OfferOrCalculation
        ticket={ticket}
        offer={offer}
        taken={taken}
        onTake={take}
        onCalculate={() => setCalculating(true)}
      />
      {pays && <WhoPays ticket={ticket} desk={desk} amountFen={amountFen} />}
      {otherwise && <BecauseField id="propose-because" because={because} />}
      <Wording wording={wording} />
      <SheetConfirm
        id="confirm-propose"
        label={sendLabel(offered)}
        icon="send"
        problem={act.problem}
        busy={act.busy}
        disabled={remedy === null || why === null || !isSendable(words)}
        onTap={() => remedy !== null && void act.run({ ticketId, remedy, words, ...worked, ...why })}
      />
    </>
  );
}

function isSendable(words: string): boolean {
  return words !== '' && words.length <= policyBounds.replyLength;
}

/** What would be sent, whether it was typed or worked out. */
interface Offered {
  kind: RemedyKind;
  remedy: Offer['remedy'];
  amountFen: Fen | null;
}

function typedOffer({ kind, remedy, amount }: Offer): Offered {
  return { kind, remedy, amountFen: amount.amountFen };
}

function takenOffer({ calculated: { remedy } }: TakenCalculation): Offered {
  const amountFen = remedy.kind === 'refund' ? remedy.amountFen : null;
  return { kind: remedy.kind, remedy, amountFen };
}

function sendLabel({ kind, remedy, amountFen }: Offered): string {
  if (remedy === null) return text('propose.title');
  return kind === 'refund'
    ? text('propose.send', { amountFen: amountFen ?? 0 })
    : text('propose.sendOther', { remedy: text(`propose.kind.${kind}`) });
}

function WhoPays({ ticket, desk, amountFen }: {
  ticket: HandledTicketView;
  desk: Desk;
  amountFen: Fen | null;
}) {
  const known = useSplitOf(ticket, amountFen);
  const limitFen = known?.limitFen ?? 0;
  return (
    <>
      <View className="sheet__tear" />
      <View className="title sheet__title">{text('refund.whoPays')}</View>
      {known === undefined ? (
        <View className="sub">
          {text(amountFen === null ? 'propose.splitLater' : 'propose.splitAsked')}
        </View>
      ) : (
        <>
          <SplitList split={known.split} reader={desk} shareHint={text('refund.shareHint')} />
          {known.aboveLimitRole !== null && (
            <View className="note note--soon sheet__note">
              <Icon name="users" />
              <View className="grow">{text('propose.aboveLimit', { limitFen })}</View>
            </View>
          )}
        </>
      )}
    </>
  );
}

function Wording({ wording: { words, own, next, write } }: { wording: WordingState }) {
  const over = words.trim().length - policyBounds.replyLength;
  const label = text(own ? 'reply.scripts' : 'reply.next');
  return (
    <>
      <View className="line line--between" style="margin-top:12px">
        <View className="strong">{text('propose.words')}</View>
        <View className="link" onClick={next} {...roleOf('button')}>
          <Icon name={own ? 'undo-2' : 'repeat'} />
          {label}
        </View>
      </View>
      <TextField
        id="proposal-words"
        value={words}
        placeholder={text('reply.placeholder')}
        hint={over > 0 ? text('words.tooLong', { count: over }) : undefined}
        wrong={over > 0}
        onChange={write}
      />
    </>
  );
}
