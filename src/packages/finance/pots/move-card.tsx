import { View } from '@tarojs/components';
import type { PotMoveView } from '../../../../domain/contract/views/pots';
import { text } from '../../../../locales/text';
import { answerText } from '../../../cloud/answer-text';
import { useAct } from '../../../cloud/use-act';
import { useNow } from '../../../cloud/use-now';
import { Button } from '../../../components/button';
import { Money } from '../../../components/money';
import { StateChip, type Tone } from '../../../components/state-chip';
import { tell } from '../../../components/tell';
import type { IconName } from '../../../theme/icons';

const looks: Record<PotMoveView['status'], { icon: IconName; tone: Tone }> = {
  asked: { icon: 'hourglass', tone: 'soon' },
  done: { icon: 'circle-check', tone: 'jade' },
  declined: { icon: 'circle-x', tone: 'plain' },
};

/** One move of money; whoever did not ask for it says yes or no. */
export function MoveCard({ move, reload }: { move: PotMoveView; reload: () => Promise<void> }) {
  const now = useNow();
  const act = useAct('fund.decidePotMove');
  const { moveId, kind, amountFen, askedAt, askedByName, status, decidedByName, mayDecide } = move;
  const decide = async (yes: boolean) => {
    const answer = await act.run({ moveId, yes });
    if (answer === null) return;
    tell(answer.ok ? text(yes ? 'pots.doneYes' : 'pots.doneNo') : answerText(answer));
    await reload();
  };
  const label =
    status === 'asked'
      ? text('pots.status.asked')
      : text(`pots.status.${status}`, { name: decidedByName });
  return (
    <View className="card stack" id={moveId}>
      <View className="line line--between">
        <View className="strong grow">{text(`pots.move.${kind}`)}</View>
        <Money amountFen={amountFen} className="strong" />
      </View>
      <View className="line"><StateChip {...looks[status]} label={label} /></View>
      <View className="cap">{text('pots.askedBy', { name: askedByName, askedAt }, now)}</View>
      {mayDecide && (
        <View className="dock__row">
          <Button id={`no-${moveId}`} kind="line" grow onTap={() => void decide(false)}>
            {text('pots.no')}
          </Button>
          <Button
            id={`yes-${moveId}`}
            kind="jade"
            grow
            busy={act.busy}
            onTap={() => void decide(true)}
          >
            {text('pots.yes')}
          </Button>
        </View>
      )}
    </View>
  );
}
