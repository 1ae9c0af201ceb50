import { View } from '@tarojs/components';
import { useState } from 'react';
import type { HandledTicketView } from '../../../domain/contract/views/handled-ticket';
import { proofKinds, type ProofKind } from '../../../domain/entitlement/proof';
import { text } from '../../../locales/text';
import { useSheetAct } from '../../cloud/use-sheet-act';
import { ReasonSheet } from '../../components/reason-sheet';
import { tell } from '../../components/tell';
import { CheckRow } from './check-row';

interface AskProofSheetProps {
  ticket: HandledTicketView;
  open: boolean;
  onClose: () => void;
  reload: () => Promise<void>;
}

/** What is missing, as a list to tick, and why; how often one may still ask. */
export function AskProofSheet({ ticket, open, onClose, reload }: AskProofSheetProps) {
  const { ticketId, resident, proofRequestsLeft } = ticket;
  const [kinds, setKinds] = useState<readonly ProofKind[]>(['goodsPhoto']);
  const act = useSheetAct('desk.requestProof', {
    onDone: () => {
      onClose();
      tell(text('askProof.done', { name: resident.displayName }));
    },
    reload,
  });
  const turn = (kind: ProofKind, on: boolean) => {
    act.say(null);
    setKinds(proofKinds.filter((one) => (one === kind ? on : kinds.includes(one))));
  };
  const send = (reason: string) => {
    if (kinds.length === 0) act.say(text('askProof.noKind'));
    else void act.run({ ticketId, kinds: [...kinds], reason });
  };
  return (
    <ReasonSheet
      id="ask-proof"
      open={open}
      title={text('askProof.title')}
      hint={text('askProof.hint', { count: proofRequestsLeft })}
      label={text('askProof.reason')}
      placeholder={text('askProof.placeholder')}
      presets={[text('askProof.presetNear'), text('askProof.presetWeight')]}
      confirm={text('askProof.send')}
      icon="send"
      problem={act.problem}
      busy={act.busy}
      onSend={send}
      onClose={onClose}
    >
      <View className="strong sheet__confirm">{text('askProof.kinds')}</View>
      {proofKinds.map((kind) => (
        <CheckRow
          key={kind}
          id={`kind-${kind}`}
          label={text(`proofKind.${kind}`)}
          on={kinds.includes(kind)}
          onChange={(on) => turn(kind, on)}
        />
      ))}
    </ReasonSheet>
  );
}
