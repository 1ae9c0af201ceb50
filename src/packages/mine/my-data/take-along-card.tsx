import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Instant } from '../../../../domain/primitives/instant';
import { text } from '../../../../locales/text';
import { answerText } from '../../../cloud/answer-text';
import { call } from '../../../cloud/call';
import { printoutWay, takePrintout } from '../../../cloud/printout';
import { saveText } from '../../../cloud/save-text';
import { useAct } from '../../../cloud/use-act';
import { useNow } from '../../../cloud/use-now';
import { Button } from '../../../components/button';
import { tell } from '../../../components/tell';

const FILE_NAME = 'my-data.json';

/** Everything that is kept about me: a page to read, and a file for another service. */
export function TakeAlongCard() {
  return (
    <View className="card stack">
      <View>
        <View className="title">{text('myData.export')}</View>
        <View className="sub">{text('myData.exportHint')}</View>
      </View>
      <PageButton />
      <FileButton />
    </View>
  );
}

/** It is made at the first tap and opened at the next: a browser lets only a tap open a tab. */
function PageButton() {
  const { busy, run } = useAct('account.printData');
  const [made, setMade] = useState<{ url: string; expiresAt: Instant } | null>(null);
  const now = useNow();
  const ready = made !== null && made.expiresAt > now ? made : null;
  const make = async () => {
    const answer = await run({});
    if (answer?.ok) setMade(answer.value);
    else if (answer !== null) tell(answerText(answer));
  };
  const take = async (url: string) => {
    if (await takePrintout(url)) tell(text('myData.printCopied'));
  };
  const { expiresAt } = ready ?? { expiresAt: 0 };
  return (
    <>
      <Button
        id="print-data"
        kind={ready === null ? 'line' : 'jade'}
        full
        icon="printer"
        busy={busy}
        onTap={() => void (ready === null ? make() : take(ready.url))}
      >
        {text(ready === null ? 'myData.print' : `myData.print.${printoutWay}`)}
      </Button>
      {ready !== null && (
        <View className="cap center">{text('myData.printUntil', { expiresAt }, now)}</View>
      )}
    </>
  );
}

function FileButton() {
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    const answer = await call('account.exportData', {});
    const saved = answer.ok && (await saveText(FILE_NAME, JSON.stringify(answer.value, null, 2)));
    setBusy(false);
    if (!answer.ok) tell(answerText(answer));
    else tell(saved ? text('myData.exported') : text('myData.exportFailed'));
  };
  return (
    <Button id="export-data" kind="line" full busy={busy} onTap={() => void save()}>
      {text('myData.exportSave')}
    </Button>
  );
}
