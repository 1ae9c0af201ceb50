import Taro, { useRouter } from '@tarojs/taro';
import { useEffect } from 'react';
import { text } from '../../../../locales/text';
import { answerText } from '../../../cloud/answer-text';
import { useView } from '../../../cloud/use-view';
import { Button } from '../../../components/button';
import { PageShell } from '../../../components/page-shell';
import { HOME_PAGE } from '../../../page-roles';
import { EmptyState, ErrorState, Skeleton } from '../../../components/page-states';

const TOKEN_SHAPE = /^[A-Za-z0-9_-]{22}$/;

/** Who paid goes on to the form; anyone else sees the same few words, whatever they scanned. */
export default function ParcelPage() {
  const { scene, token: given } = useRouter().params;
  const token = decodeURIComponent(scene ?? given ?? '');
  const whole = TOKEN_SHAPE.test(token);
  const { value, problem, reload } = useView('track.openParcel', { token }, { ready: whole });
  const orderId = value?.orderId;
  useEffect(() => {
    if (orderId === undefined) return;
    void Taro.redirectTo({ url: `/pages/file-claim/index?orderId=${orderId}` });
  }, [orderId]);
  const unreached = problem !== undefined && problem.code !== 'notYourParcel';
  return (
    <PageShell
      title={text('parcel.title')}
      root
      dock={
        <Button full icon="house" onTap={() => void Taro.reLaunch({ url: HOME_PAGE })}>
          {text('action.home')}
        </Button>
      }
    >
      {whole && problem === undefined && <Skeleton cards={1} />}
      {unreached && <ErrorState hint={answerText(problem)} onRetry={() => void reload()} />}
      {(!whole || problem?.code === 'notYourParcel') && (
        <EmptyState title={text('parcel.finder')} hint={text('parcel.finderHint')} />
      )}
    </PageShell>
  );
}
