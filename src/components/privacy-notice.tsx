import { View } from '@tarojs/components';
import type { MeView } from '../../domain/contract/views/person';
import { privacyNoticeVersion } from '../../domain/person/privacy-notice';
import { text } from '../../locales/text';
import { useSheetAct } from '../cloud/use-sheet-act';
import { Button } from './button';
import { Icon } from './icon';
import { tell } from './tell';

interface PrivacyNoticeProps {
  limits: Pick<MeView['limits'], 'photoDays' | 'wordDays'>;
  onAgreed: () => void;
}

/** What for, who sees it, for how long: said before anything is filed, agreed to by a tap. */
export function PrivacyNotice({ limits, onAgreed }: PrivacyNoticeProps) {
  const { photoDays, wordDays } = limits;
  const agreeing = useSheetAct('account.answerPrivacyNotice', {
    onDone: () => tell(text('privacy.agreed')),
    reload: async () => onAgreed(),
  });
  const agree = () => agreeing.run({ version: privacyNoticeVersion, answer: 'agree' });
  return (
    <View className="card">
      <View className="line">
        <Icon name="shield-check" />
        <View className="title grow">{text('privacy.title')}</View>
      </View>
      <View style="margin-top:10px">{text('privacy.what')}</View>
      <View style="margin-top:10px">{text('privacy.why')}</View>
      <View style="margin-top:10px">{text('privacy.who')}</View>
      <View style="margin-top:10px">{text('privacy.howLong', { photoDays, wordDays })}</View>
      <View style="margin-top:10px">{text('privacy.rights')}</View>
      {agreeing.problem !== null && (
        <View className="note note--late" style="margin-top:12px" role="alert">
          <Icon name="circle-alert" />
          <View className="grow">{agreeing.problem}</View>
        </View>
      )}
      <View style="margin-top:16px">
        <Button id="agree-privacy" kind="act" full busy={agreeing.busy} onTap={() => void agree()}>
          {text('privacy.agree')}
        </Button>
      </View>
    </View>
  );
}
