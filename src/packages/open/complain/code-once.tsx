import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { text } from '../../../../locales/text';
import { useNow } from '../../../cloud/use-now';
import { Button } from '../../../components/button';
import { Icon } from '../../../components/icon';
import { PageShell } from '../../../components/page-shell';
import { HOME_PAGE } from '../../../page-roles';
import { tell } from '../../../components/tell';

export interface Code {
  code: string;
  answerDueAt: number;
}

/** The code stands here and nowhere else: not on our side, not on this phone. */
export function CodeOnce({ code: { code, answerDueAt } }: { code: Code }) {
  const now = useNow();
  const copy = async () => {
    await Taro.setClipboardData({ data: code });
    tell(text('complain.copied'));
  };
  return (
    <PageShell
      title={text('complain.title')}
      root
      dock={
        <Button full icon="house" onTap={() => void Taro.reLaunch({ url: HOME_PAGE })}>
          {text('action.home')}
        </Button>
      }
    >
      <View className="card stack">
        <View className="head center">{text('complain.done')}</View>
        <View className="sub center">{text('complain.answerBy', { dueAt: answerDueAt }, now)}</View>
        <View className="cap center">{text('complain.codeTitle')}</View>
        <View
          id="follow-code"
          className="code-once"
          role="text"
          ariaLabel={text('complain.codeRead', { code })}
        >
          {code}
        </View>
        <Button id="copy-code" kind="jade" full onTap={() => void copy()}>
          {text('complain.copy')}
        </Button>
      </View>
      <View className="note note--soon">
        <Icon name="key-round" />
        <View className="grow">{text('complain.codeOnce')}</View>
      </View>
    </PageShell>
  );
}
