import { View } from '@tarojs/components';
import { useState } from 'react';
import type { BookFileView } from '../../../../domain/contract/views/books';
import { text } from '../../../../locales/text';
import { answerText } from '../../../cloud/answer-text';
import { printoutWay, takePrintout } from '../../../cloud/printout';
import { useAct } from '../../../cloud/use-act';
import { useNow } from '../../../cloud/use-now';
import { OfferRow } from '../../../components/offer-row';
import { tell } from '../../../components/tell';

interface ExportCardProps {
  accountId: string;
  fromDay: string;
  toDay: string;
}

/** The statement to take away: as a table for a spreadsheet, or as a page to print. */
export function ExportCard(props: ExportCardProps) {
  const key = `${props.accountId}-${props.fromDay}`;
  return (
    <View className="card card--flush">
      <ExportRow key={`csv-${key}`} form="csv" {...props} />
      <ExportRow key={`page-${key}`} form="page" {...props} />
    </View>
  );
}

/** Made at the first tap and taken at the next: a browser lets only a tap open a tab. */
function ExportRow({ form, ...asked }: ExportCardProps & { form: 'csv' | 'page' }) {
  const { busy, run } = useAct('fund.exportStatement');
  const now = useNow();
  const [made, setMade] = useState<BookFileView | null>(null);
  const ready = made !== null && made.expiresAt > now ? made : null;
  const make = async () => {
    const answer = await run({ ...asked, form });
    if (answer?.ok) setMade(answer.value);
    else if (answer !== null) tell(answerText(answer));
  };
  const take = async ({ url }: BookFileView) => {
    if (await takePrintout(url)) tell(text('export.copied'));
  };
  return (
    <OfferRow
      id={`export-${form}`}
      words={text(`export.${form}`)}
      hint={
        ready === null
          ? text(`export.${form}Hint`)
          : text('export.ready', { expiresAt: ready.expiresAt }, now)
      }
      icon={form === 'csv' ? 'layers' : 'printer'}
      action={ready === null ? text('export.make') : text(`printout.${printoutWay}`)}
      disabled={busy}
      onTap={() => void (ready === null ? make() : take(ready))}
    />
  );
}
