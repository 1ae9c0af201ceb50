import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Instant } from '../../../../domain/primitives/instant';
import { text } from '../../../../locales/text';
import { answerText } from '../../../cloud/answer-text';
import { printoutWay, takePrintout } from '../../../cloud/printout';
import { useAct } from '../../../cloud/use-act';
import { useNow } from '../../../cloud/use-now';
import { OfferRow } from '../../../components/offer-row';
import { tell } from '../../../components/tell';

/** The signed letter on paper: made at the first tap, opened at the next, as a browser wants it. */
export function PrintLetter() {
  const { busy, run } = useAct('desk.printLetter');
  const now = useNow();
  const [made, setMade] = useState<{ url: string; expiresAt: Instant } | null>(null);
  const ready = made !== null && made.expiresAt > now ? made : null;
  const make = async () => {
    const answer = await run({});
    if (answer?.ok) setMade(answer.value);
    else if (answer !== null) tell(answerText(answer));
  };
  const take = async (url: string) => {
    if (await takePrintout(url)) tell(text('printout.copied'));
  };
  return (
    <View className="card card--flush">
      <OfferRow
        id="print-letter"
        words={text('letter.print')}
        hint={text('letter.printHint')}
        icon="printer"
        action={ready === null ? text('letter.make') : text(`printout.${printoutWay}`)}
        disabled={busy}
        onTap={() => void (ready === null ? make() : take(ready.url))}
      />
    </View>
  );
}
