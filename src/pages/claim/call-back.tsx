import { View } from '@tarojs/components';
import type { ClaimView } from '../../../domain/contract/views/claim';
import { currentPolicyVersion, policyOf } from '../../../domain/policy/versions';
import { MINUTE } from '../../../domain/primitives/instant';
import { text } from '../../../locales/text';
import { answerText } from '../../cloud/answer-text';
import { useAct } from '../../cloud/use-act';
import { useNow } from '../../cloud/use-now';
import { OfferRow } from '../../components/offer-row';
import { tell } from '../../components/tell';

/** Asks the leader to call. Once in a while: then it says by when it may be asked again. */
export function CallBackCard({ claim, reload }: {
  claim: ClaimView;
  reload: () => Promise<void>;
}) {
  const now = useNow();
  const act = useAct('ticket.askCallBack');
  const { ticketId, talk, firstContactName } = claim;
  const name = firstContactName === '' ? text('callBack.platform') : firstContactName;
  const { callBackAskedAt: askedAt, callBackCount: count } = talk;
  const { callBackEveryMinutes } = policyOf(currentPolicyVersion).conversation;
  const againAt = askedAt === null ? 0 : askedAt + callBackEveryMinutes * MINUTE;
  const asked = askedAt !== null && now < againAt;
  const ask = async () => {
    const answer = await act.run({ ticketId });
    if (answer === null) return;
    tell(answer.ok ? text('callBack.done', { name }) : answerText(answer));
    await reload();
  };
  return (
    <View className="card card--flush">
      <OfferRow
        id="ask-call-back"
        words={text('callBack.title')}
        hint={
          asked
            ? text('callBack.asked', { askedAt, count, againAt }, now)
            : text('callBack.hint', { name })
        }
        icon="phone"
        action={text('callBack.ask')}
        disabled={asked || act.busy}
        onTap={() => void ask()}
      />
    </View>
  );
}
