import { View } from '@tarojs/components';
import type { ClaimView } from '../../../domain/contract/views/claim';
import { text } from '../../../locales/text';
import { serverNow } from '../../cloud/server-clock';
import { Button } from '../../components/button';
import { Money } from '../../components/money';

interface ClaimDockProps {
  claim: ClaimView;
  confirming: boolean;
  onConfirm: () => void;
  onSupply: () => void;
  onAccept: () => void;
  onDecline: () => void;
}

/** What the claim waits for the resident to do. Undefined: it waits for others. */
export function claimDock(props: ClaimDockProps) {
  const { claim, onSupply, onAccept, onDecline } = props;
  const { allowedActs, proposal, proofRequest } = claim;
  if (allowedActs.includes('supplyProof') && proofRequest !== null) {
    return (
      <Button id="supply-proof" kind="act" full icon="camera" onTap={onSupply}>
        {text('proof.open')}
      </Button>
    );
  }
  if (allowedActs.includes('acceptProposal') && proposal?.status === 'open') {
    const { amountFen } = proposal;
    return (
      <View className="dock__row">
        <Button id="decline" kind="line" onTap={onDecline}>{text('proposal.decline')}</Button>
        <Button id="accept" kind="jade" grow icon="check" onTap={onAccept}>
          {proposal.remedy.kind === 'refund'
            ? text('proposal.accept', { amountFen })
            : text('proposal.acceptOther')}
        </Button>
      </View>
    );
  }
  return allowedActs.includes('confirm') ? <ConfirmDock {...props} /> : undefined;
}

function ConfirmDock({ claim, confirming, onConfirm }: ClaimDockProps) {
  const { refund, amountFen, nextAt, state } = claim;
  return (
    <>
      <Button id="confirm" kind="jade" full icon="check" busy={confirming} onTap={onConfirm}>
        {text('claim.confirm')}
        {claim.fulfilment === null && <Money amountFen={refund?.amountFen ?? amountFen} />}
      </Button>
      {state === 'settled' && nextAt !== null && (
        <View className="cap dock__hint">
          {text('claim.confirmHint', { dueAt: nextAt }, serverNow())}
        </View>
      )}
    </>
  );
}
