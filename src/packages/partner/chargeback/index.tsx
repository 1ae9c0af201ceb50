import { useRouter } from '@tarojs/taro';
import { ChargebackPage } from '../../../features/chargeback/chargeback-page';
import { AnswerCard } from './answer-card';
import { PlanCard } from './plan-card';

/** One chargeback for the firm that is asked: what happened, its answer, its plan. */
export default function PartnerChargebackPage() {
  const { chargebackId = '' } = useRouter().params;
  return (
    <ChargebackPage
      chargebackId={chargebackId}
      acts={({ mayAnswer, mayPlan }, reload) => (
        <>
          {mayAnswer && <AnswerCard chargebackId={chargebackId} reload={reload} />}
          {mayPlan && !mayAnswer && <PlanCard chargebackId={chargebackId} reload={reload} />}
        </>
      )}
    />
  );
}
