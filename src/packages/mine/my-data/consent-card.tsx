import { View } from '@tarojs/components';
import type { MyDataView } from '../../../../domain/contract/views/privacy';
import { privacyNoticeVersion } from '../../../../domain/person/privacy-notice';
import { dateText } from '../../../../locales/format';
import { text } from '../../../../locales/text';
import { serverNow } from '../../../cloud/server-clock';
import { useSheetAct } from '../../../cloud/use-sheet-act';
import { Button } from '../../../components/button';
import { tell } from '../../../components/tell';
import { PrivacyNotice } from '../../../components/privacy-notice';

interface ConsentCardProps {
  data: MyDataView;
  reload: () => Promise<void>;
}

/** What was agreed to and when; taking it back, or agreeing. */
export function ConsentCard({ data, reload }: ConsentCardProps) {
  const { agreedAt, retention } = data;
  const withdrawing = useSheetAct('account.answerPrivacyNotice', {
    onDone: () => tell(text('myData.withdrawn')),
    reload,
  });
  if (agreedAt === null) {
    return (
      <>
        <View className="note note--soon">{text('myData.notAgreed')}</View>
        <PrivacyNotice limits={retention} onAgreed={() => void reload()} />
      </>
    );
  }
  const withdraw = () =>
    withdrawing.run({ version: privacyNoticeVersion, answer: 'withdraw' });
  return (
    <View className="card">
      <View className="line">
        <View className="grow">
          <View className="title">{text('myData.consent')}</View>
          <View className="cap">{text('myData.agreedAt', { at: dayWords(agreedAt) })}</View>
        </View>
        <Button
          id="withdraw-consent"
          kind="line"
          size="small"
          busy={withdrawing.busy}
          onTap={() => void withdraw()}
        >
          {text('myData.withdraw')}
        </Button>
      </View>
      {withdrawing.problem !== null && (
        <View className="note note--late" style="margin-top:12px" role="alert">
          {withdrawing.problem}
        </View>
      )}
    </View>
  );
}

function dayWords(at: number): string {
  return dateText(at, serverNow());
}
