import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { ChargebackView } from '../../../../domain/contract/views/chargeback';
import { text } from '../../../../locales/text';
import { answerText } from '../../../cloud/answer-text';
import { useAct } from '../../../cloud/use-act';
import { Button } from '../../../components/button';
import { ReasonSheet } from '../../../components/reason-sheet';
import { tell } from '../../../components/tell';
import { ChargebackPage } from '../../../features/chargeback/chargeback-page';
import { openHandled } from '../../../features/handling/open-handled';

/** One chargeback for finance and supervisors: the evidence of both sides, and the decision. */
export default function FinanceChargebackPage() {
  const { chargebackId = '' } = useRouter().params;
  return (
    <ChargebackPage
      chargebackId={chargebackId}
      platform
      acts={(chargeback, reload) => <Acts chargeback={chargeback} reload={reload} />}
    />
  );
}

type Decision = 'accepted' | 'refused';

function Acts({ chargeback, reload }: {
  chargeback: ChargebackView;
  reload: () => Promise<void>;
}) {
  const { chargebackId, ticketId, mayDecide } = chargeback;
  const [deciding, setDeciding] = useState<Decision | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const act = useAct('fund.decideChargeback');
  const send = async (reason: string) => {
    if (deciding === null) return;
    const answer = await act.run({ chargebackId, decision: deciding, reason });
    if (answer === null) return;
    setProblem(answer.ok ? null : answerText(answer));
    if (answer.ok) {
      setDeciding(null);
      tell(text('chargebackDecision.done'));
    }
    await reload();
  };
  return (
    <>
      {mayDecide && <DecideCard onDecide={setDeciding} />}
      {ticketId !== null && (
        <Button
          id="open-ticket"
          full
          icon="receipt-text"
          onTap={() => void openHandled('platform', ticketId)}
        >
          {text('chargebackPage.openTicket')}
        </Button>
      )}
      <ReasonSheet
        id="decide"
        open={deciding !== null}
        title={text(
          deciding === 'refused' ? 'chargebackDecision.refuse' : 'chargebackDecision.uphold',
        )}
        hint={text(
          deciding === 'refused'
            ? 'chargebackDecision.refuseHint'
            : 'chargebackDecision.upholdHint',
        )}
        label={text('chargebackDecision.reason')}
        placeholder={text('chargebackDecision.placeholder')}
        confirm={text(
          deciding === 'refused'
            ? 'chargebackDecision.confirmRefuse'
            : 'chargebackDecision.confirmUphold',
        )}
        icon="scale"
        problem={problem}
        busy={act.busy}
        onSend={(reason) => void send(reason)}
        onClose={() => setDeciding(null)}
      />
    </>
  );
}

function DecideCard({ onDecide }: { onDecide: (decision: Decision) => void }) {
  return (
    <View className="card stack" id="decide-chargeback">
      <View className="title">{text('chargebackDecision.title')}</View>
      <View className="sub">{text('chargebackDecision.hint')}</View>
      <Button id="decide-uphold" kind="act" full icon="scale" onTap={() => onDecide('accepted')}>
        {text('chargebackDecision.uphold')}
      </Button>
      <Button id="decide-refuse" full icon="landmark" onTap={() => onDecide('refused')}>
        {text('chargebackDecision.refuse')}
      </Button>
    </View>
  );
}
