import { View } from '@tarojs/components';
import type { HandledTicketView } from '../../../domain/contract/views/handled-ticket';
import { remedyTitle } from '../../../locales/remedy-words';
import { text } from '../../../locales/text';
import { Explanation } from '../../components/explanation';
import { Icon } from '../../components/icon';
import { roleOf } from '../../theme/named';
import { OfferFields } from './offer-fields';
import type { TakenCalculation } from './use-calculation';
import type { Offer } from './use-offer';

interface OfferOrCalculationProps {
  ticket: HandledTicketView;
  offer: Offer;
  taken: TakenCalculation | null;
  onTake: (taken: TakenCalculation | null) => void;
  onCalculate: () => void;
}

/** What is offered: typed by the handler, or worked out by a rule and taken over as it is. */
export function OfferOrCalculation(props: OfferOrCalculationProps) {
  const { ticket, offer, taken, onTake, onCalculate } = props;
  if (taken !== null) {
    return <Taken taken={taken} unit={ticket.unit} onBack={() => onTake(null)} />;
  }
  return (
    <>
      <OfferFields offer={offer} ticket={ticket} />
      <View
        id="open-calculator"
        className="line"
        style="min-height:var(--tap)"
        onClick={onCalculate}
        {...roleOf('button')}
      >
        <Icon name="receipt-text" />
        <View className="grow">
          {text('calculator.open')}
          <View className="cap">{text('calculator.openHint')}</View>
        </View>
        <Icon name="chevron-right" />
      </View>
    </>
  );
}

function Taken({ taken, unit, onBack }: {
  taken: TakenCalculation;
  unit: string;
  onBack: () => void;
}) {
  const { remedy, steps } = taken.calculated;
  return (
    <View className="stack" id="taken-calculation">
      <View className="line line--between">
        <View className="sub">{text('calculator.taken')}</View>
        <View className="link" onClick={onBack} {...roleOf('button')}>
          <Icon name="pencil" />
          {text('calculator.back')}
        </View>
      </View>
      <View className="strong">{remedyTitle(remedy, unit)}</View>
      <Explanation steps={steps} />
    </View>
  );
}
