import { View } from '@tarojs/components';
import { text } from '../../locales/text';
import { answerText } from '../cloud/answer-text';
import { noteConsentNeeded, useConsentNeeded } from '../cloud/consent';
import { useView } from '../cloud/use-view';
import { BottomSheet } from './bottom-sheet';
import { ErrorState, Skeleton } from './page-states';
import { PrivacyNotice } from './privacy-notice';

/**
 * Whoever takes photos or files meets the notice where they are, whatever page that is: something
 * was refused for want of a consent. What they had written and taken stays under the sheet.
 */
export function ConsentSheet() {
  const open = useConsentNeeded();
  const close = () => noteConsentNeeded(false);
  return (
    <BottomSheet
      open={open}
      label={text('privacy.title')}
      onClose={close}
      head={<View className="sub">{text('privacy.first')}</View>}
    >
      {open && <Notice onAgreed={close} />}
    </BottomSheet>
  );
}

/** How long photos and words are kept is the policy's to say, so the server is asked. */
function Notice({ onAgreed }: { onAgreed: () => void }) {
  const { value: me, problem, reload } = useView('account.me', {}, { keep: true });
  if (me !== undefined) return <PrivacyNotice limits={me.limits} onAgreed={onAgreed} />;
  if (problem === undefined) return <Skeleton cards={1} />;
  return <ErrorState hint={answerText(problem)} onRetry={() => void reload()} />;
}
