import { text } from '../../../../locales/text';
import { answerText } from '../../../cloud/answer-text';
import { useAct } from '../../../cloud/use-act';
import { Button } from '../../../components/button';
import { tell } from '../../../components/tell';

interface AskBillAgainProps {
  /** YYYY-MM-DD */
  day: string;
  reload: () => Promise<void>;
}

/** The bill was late or could not be read: finance need not wait for the timer's own patience. */
export function AskBillAgain({ day, reload }: AskBillAgainProps) {
  const { busy, run } = useAct('reconciliation.askBillAgain');
  const ask = async () => {
    const answer = await run({ day });
    if (answer === null) return;
    if (!answer.ok) tell(answerText(answer));
    // The page says that it is being fetched, in the place of this button.
    await reload();
  };
  return (
    <Button id="ask-bill-again" kind="line" full busy={busy} onTap={() => void ask()}>
      {text('reconciliation.askBillAgain')}
    </Button>
  );
}
