import { View } from '@tarojs/components';
import type {
  ChargebackView,
  ChargebackWordsView,
} from '../../../domain/contract/views/chargeback';
import { momentText } from '../../../locales/format';
import { text } from '../../../locales/text';
import { useNow } from '../../cloud/use-now';
import { EvidenceStrip } from '../../components/evidence-strip';
import { Icon } from '../../components/icon';

/** What the partner answered and planned, and what the platform decided. */
export function ChargebackTalk({ chargeback }: { chargeback: ChargebackView }) {
  const { answer, plan, decision, decidedBy, status } = chargeback;
  return (
    <>
      {decidedBy === 'silence' && (
        <View className="note note--late">
          <Icon name="clock-alert" />
          <View className="grow">{text('chargebackPage.silent')}</View>
        </View>
      )}
      {answer !== null && (
        <Said
          id="chargeback-answer"
          title={
            answer.byName === ''
              ? text('chargebackPage.answeredPartner')
              : text('chargebackPage.answered', { byName: answer.byName })
          }
          outcome={
            decidedBy === 'partner'
              ? text('chargebackPage.accepted')
              : text('chargebackPage.disputed')
          }
          said={answer}
          photos={answer.photos}
        />
      )}
      {decision !== null && (
        <Said
          id="chargeback-decision"
          title={
            decision.byName === ''
              ? text('chargebackPage.decision')
              : text('chargebackPage.decisionBy', { byName: decision.byName })
          }
          outcome={
            status === 'refused'
              ? text('chargebackPage.refusedForGood')
              : text('chargebackPage.upheld')
          }
          said={decision}
        />
      )}
      {plan !== null && (
        <Said id="chargeback-plan" title={text('chargebackPage.plan')} said={plan} />
      )}
    </>
  );
}

interface SaidProps {
  id: string;
  title: string;
  outcome?: string;
  said: ChargebackWordsView;
  photos?: ChargebackView['photos'];
}

function Said({ id, title, outcome, said, photos = [] }: SaidProps) {
  const now = useNow();
  return (
    <View className="card stack" id={id}>
      <View className="title">{title}</View>
      {outcome !== undefined && <View className="strong">{outcome}</View>}
      {said.words !== '' && <View className="quote">{said.words}</View>}
      {photos.length > 0 && (
        <EvidenceStrip photos={photos.map(({ photoId, url }) => ({ id: photoId, url }))} />
      )}
      <View className="cap">{momentText(said.at, now)}</View>
    </View>
  );
}
