import { View } from '@tarojs/components';
import { calculationKinds } from '../../../domain/compensation/calculation';
import type { HandledTicketView } from '../../../domain/contract/views/handled-ticket';
import { damageDegrees } from '../../../domain/policy/compensation-policy';
import { text } from '../../../locales/text';
import { Button } from '../../components/button';
import { Segments } from '../../components/choice-grid';
import { Explanation } from '../../components/explanation';
import { LineField } from '../../components/line-field';
import { Stepper } from '../../components/stepper';
import './calculator-fields.scss';
import { useCalculation, type Calculator, type TakenCalculation } from './use-calculation';

interface CalculatorFieldsProps {
  ticket: HandledTicketView;
  onTake: (taken: TakenCalculation) => void;
  onClose: () => void;
}

/** One picks a rule, says what it needs, sees each step of the sum, and takes it over. */
export function CalculatorFields({ ticket, onTake, onClose }: CalculatorFieldsProps) {
  const calculator = useCalculation(ticket);
  const { kind, choose, taken } = calculator;
  return (
    <View className="stack calculator" id="calculator">
      <Label words={text('calculator.title')} />
      <Segments
        label={text('calculator.title')}
        segments={calculationKinds.map((value) => ({
          value,
          label: text(`calculator.kind.${value}`),
        }))}
        chosen={kind}
        onChoose={choose}
      />
      <Input calculator={calculator} ticket={ticket} />
      {taken !== null && <Explanation steps={taken.calculated.steps} />}
      {taken === null && <NoSum calculator={calculator} />}
      {taken !== null && (
        <Button id="take-calculation" kind="line" full icon="check" onTap={() => onTake(taken)}>
          {text('calculator.use', { sumFen: taken.calculated.sumFen })}
        </Button>
      )}
      <Button id="close-calculator" kind="quiet" full onTap={onClose}>
        {text('calculator.close')}
      </Button>
    </View>
  );
}

/** Why there is no sum: nothing typed yet is no fault, and is not said in red. */
function NoSum({ calculator: { kind, open, problem } }: { calculator: Calculator }) {
  const typed = kind === 'late' || kind === 'priceDifference' ? kind : null;
  const words =
    open !== null && typed !== null
      ? text(`calculator.${open}.${typed}`)
      : problem || text('calculator.pending');
  const isFault = open === 'wrong' || (open === null && problem !== '');
  return (
    <View className={`sub ${isFault ? 't-late' : ''}`} id="calculator-problem">
      {words}
    </View>
  );
}

function Input({ calculator, ticket }: { calculator: Calculator; ticket: HandledTicketView }) {
  const { kind, inputs, put } = calculator;
  switch (kind) {
    case 'damage':
      return (
        <>
          <Label words={text('calculator.damage')} />
          <Segments
            label={text('calculator.damage')}
            segments={damageDegrees.map((value) => ({
              value,
              label: text(`calculator.damage.${value}`),
            }))}
            chosen={inputs.degree}
            onChoose={(degree) => put({ degree })}
          />
        </>
      );
    case 'late':
      return <LateInput calculator={calculator} ticket={ticket} />;
    case 'priceDifference':
      return (
        <LineField
          id="price-now"
          label={text('calculator.price')}
          placeholder={text('calculator.price')}
          type="digit"
          value={inputs.nowYuan}
          wrong={calculator.open === 'wrong'}
          onChange={(nowYuan) => put({ nowYuan })}
        />
      );
    case 'reissue':
      return (
        <View className="line line--between">
          <View className="strong">{text('calculator.quantity')}</View>
          <Stepper
            value={inputs.quantity}
            maximum={ticket.quantity}
            unit={ticket.unit}
            onChange={(quantity) => put({ quantity })}
          />
        </View>
      );
    default:
      return <ShareInput calculator={calculator} ticket={ticket} />;
  }
}

/** How late it came: the record says it, and only where it does not, the handler. */
function LateInput({ calculator, ticket }: { calculator: Calculator; ticket: HandledTicketView }) {
  const { inputs, put, open } = calculator;
  if (ticket.compensation.recordedLateHours !== null) {
    return <View className="cap">{text('calculator.lateRecorded')}</View>;
  }
  return (
    <LineField
      id="late-hours"
      label={text('calculator.late')}
      placeholder={text('calculator.late')}
      type="number"
      value={inputs.lateHours}
      wrong={open === 'wrong'}
      onChange={(lateHours) => put({ lateHours })}
    />
  );
}

/** The part of the order, and for how long it stands where it is limited. */
function ShareInput({ calculator, ticket }: { calculator: Calculator; ticket: HandledTicketView }) {
  const { kind, inputs, put } = calculator;
  const { sharesBasisPoints, offerHours } = ticket.compensation;
  return (
    <>
      <Label words={text('calculator.share')} />
      <Segments
        label={text('calculator.share')}
        segments={sharesBasisPoints.map((basisPoints) => ({
          value: String(basisPoints),
          label: text('calculator.sharePercent', { percent: basisPoints / 100 }),
        }))}
        chosen={String(inputs.shareBasisPoints)}
        onChoose={(value) => put({ shareBasisPoints: Number(value) })}
      />
      {kind === 'offer' && <Label words={text('calculator.hours')} />}
      {kind === 'offer' && (
        <Segments
          label={text('calculator.hours')}
          segments={offerHours.map((hours) => ({
            value: `hours-${hours}`,
            label: text('calculator.hoursChoice', { hours }),
          }))}
          chosen={`hours-${inputs.hours}`}
          onChoose={(value) => put({ hours: Number(value.slice('hours-'.length)) })}
        />
      )}
    </>
  );
}

function Label({ words }: { words: string }) {
  return <View className="strong calculator__label">{words}</View>;
}
