import { View } from '@tarojs/components';
import { useState } from 'react';
import type { ActionReply } from '../../../../domain/contract/actions';
import { text } from '../../../../locales/text';
import { answerText } from '../../../cloud/answer-text';
import { useAct } from '../../../cloud/use-act';
import { Button } from '../../../components/button';
import { Icon } from '../../../components/icon';
import { LineField } from '../../../components/line-field';
import { PageShell } from '../../../components/page-shell';

const SHORTEST = 4;

type Taken = ActionReply<'desk.redeemCoupon'>;

/** A resident shows a code at the pick-up; it is taken once. */
export default function RedeemPage() {
  const act = useAct('desk.redeemCoupon');
  const [code, setCode] = useState('');
  const [problem, setProblem] = useState('');
  const [taken, setTaken] = useState<Taken | null>(null);
  const typed = code.trim();
  const redeem = async () => {
    const answer = await act.run({ code: typed });
    if (answer === null) return;
    if (!answer.ok) {
      setProblem(answerText(answer));
      return;
    }
    setProblem('');
    setCode('');
    setTaken(answer.value);
  };
  const type = (value: string) => {
    setCode(value);
    setProblem('');
    setTaken(null);
  };
  return (
    <PageShell
      title={text('redeem.title')}
      dock={
        <Button
          id="redeem"
          kind="act"
          full
          icon="check"
          busy={act.busy}
          disabled={typed.length < SHORTEST}
          onTap={() => void redeem()}
        >
          {text('redeem.yes')}
        </Button>
      }
    >
      {taken !== null && <Redeemed taken={taken} />}
      <View className="card stack">
        <View className="strong">{text('redeem.ask')}</View>
        <LineField
          id="coupon-code"
          label={text('redeem.ask')}
          placeholder={text('redeem.ask')}
          value={code}
          wrong={problem !== ''}
          onChange={type}
        />
        <View className={problem === '' ? 'cap' : 'sub t-late'} id="redeem-hint">
          {problem === '' ? text('redeem.hint') : problem}
        </View>
      </View>
    </PageShell>
  );
}

function Redeemed({ taken }: { taken: Taken }) {
  return (
    <View className="note note--jade" id="redeemed">
      <Icon name="circle-check" />
      <View className="grow">
        <View className="strong">{text('redeem.done', taken)}</View>
        <View>{text('redeem.doneHint')}</View>
      </View>
    </View>
  );
}
