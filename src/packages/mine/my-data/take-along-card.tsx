import { View } from '@tarojs/components';
import { useState } from 'react';
import { text } from '../../../../locales/text';
import { answerText } from '../../../cloud/answer-text';
import { call } from '../../../cloud/call';
import { saveText } from '../../../cloud/save-text';
import { Button } from '../../../components/button';
import { tell } from '../../../components/tell';

const FILE_NAME = 'my-data.json';

/** Everything that is kept about me, as one file. */
export function TakeAlongCard() {
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
    <View className="card">
      <View className="title">{text('myData.export')}</View>
      <View className="sub" style="margin-bottom:12px">{text('myData.exportHint')}</View>
      <Button id="export-data" kind="line" full busy={busy} onTap={() => void save()}>
        {text('myData.exportSave')}
      </Button>
    </View>
  );
}
